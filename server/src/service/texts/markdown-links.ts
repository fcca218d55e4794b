/** Where the links and link definitions of a document lead, with the places of their addresses; images are none. */
import { createMarkdownParser, walk } from '../../core/document/parse-markdown.js';
import { shift, type TextRange } from '../../core/text/range.js';
import type { Snapshot } from './snapshot.js';

export interface MarkdownLink {
  /** As it is written: with escapes, without angle brackets. */
  readonly address: string;
  readonly range: TextRange;
  readonly isInBrackets: boolean;
}

const parse = createMarkdownParser();

/** In the order of the text. Code, comments and front matter hold no links; sections too large to be read are left out. */
export function linksIn({ model }: Pick<Snapshot, 'model'>): readonly MarkdownLink[] {
  return model.sections.flatMap(({ source, range }) => {
    const mayLink = source.mayDefineLinks || source.text.includes('](');
    if (!mayLink || source.isTooLarge()) return [];
    return linksInSection(source.text).map((link) => ({ ...link, range: shift(link.range, range.start) }));
  });
}

function linksInSection(text: string): readonly MarkdownLink[] {
  const links: MarkdownLink[] = [];
  const add = (start: number, end: number): void => {
    const link = addressAt(text, start, end);
    if (link !== null) links.push(link);
  };
  walk(parse(text, []), (node) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return;
    if (node.type === 'link') {
      const end = node.children.at(-1)?.position?.end.offset ?? from + 1;
      if (text.startsWith('](', end)) add(end + 2, to - 1);
    } else if (node.type === 'definition') {
      const label = /^\[(?:\\.|[^\\\]]){1,999}\]:/s.exec(text.slice(from, to))?.[0];
      if (label !== undefined) add(from + label.length, to);
    }
  });
  return links;
}

/** The first word between `start` and `end`, or what stands in angle brackets there. */
function addressAt(text: string, start: number, end: number): MarkdownLink | null {
  const inside = text.slice(start, end);
  const blank = /^[\s>]*/.exec(inside)?.[0].length ?? 0;
  const [, inBrackets] = /^<((?:\\.|[^\\<>\n])*)>/.exec(inside.slice(blank)) ?? [];
  const address = inBrackets ?? /^\S*/.exec(inside.slice(blank))?.[0] ?? '';
  if (address === '') return null;
  const at = start + blank + (inBrackets === undefined ? 0 : 1);
  return { address, range: { start: at, end: at + address.length }, isInBrackets: inBrackets !== undefined };
}
