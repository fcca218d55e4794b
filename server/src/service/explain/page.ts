/** Writes the text of a hover as Markdown, or as plain text for editors that show nothing else. */

export interface Page {
  readonly kind: 'markdown' | 'plaintext';
  /** The writers' own words: no markup, one line. */
  readonly plain: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly link: (text: string, url: string) => string;
  /** Nothing where there are no entries. */
  readonly list: (title: string, entries: readonly string[]) => readonly string[];
  /** The same with entries that are written already. */
  readonly listOf: (title: string, entries: readonly string[]) => readonly string[];
  readonly paragraphs: (parts: readonly string[]) => string;
  readonly join: (cards: readonly string[]) => string;
}

export function createPage(isMarkdown: boolean): Page {
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const plain = isMarkdown ? (text: string): string => escape(oneLine(text)) : oneLine;
  const listOf = (title: string, entries: readonly string[]): readonly string[] =>
    entries.length === 0
      ? []
      : [`${title}:\n${isMarkdown ? '\n' : ''}${entries.map((entry) => `- ${entry}`).join('\n')}`];
  return {
    kind: isMarkdown ? 'markdown' : 'plaintext',
    plain,
    strong: (text) => (isMarkdown ? `**${plain(text)}**` : plain(text)),
    link: (text, url) => (isMarkdown ? `[${plain(text)}](${escapeUrl(url)})` : `${plain(text)} (${url})`),
    list: (title, entries) => listOf(title, entries.map(plain)),
    listOf,
    paragraphs: (parts) => parts.join('\n\n'),
    join: (cards) => cards.join(isMarkdown ? '\n\n---\n\n' : '\n\n'),
  };
}

/** Words that look like markup, an image or HTML stay words. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~!&$]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Brackets would end the address. */
function escapeUrl(url: string): string {
  return url.replace(/[()<>\s]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
