/** Turns what was read of a rich text into Markdown, with every sign that would mean something else escaped. */
import type { Paragraph, PhrasingContent, RootContent, Table, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { type Handle, toMarkdown } from 'mdast-util-to-markdown';

/** Deeper than anybody nests; what is below is left out. */
export const DEEPEST = 40;

const struck: Handle = (node, _parent, state, info) => `~~${state.containerPhrasing(node, info)}~~`;

export function drawMarkdown(blocks: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...blocks] },
    {
      bullet: '-',
      emphasis: '_',
      listItemIndent: 'one',
      rule: '-',
      handlers: { delete: struck },
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmTaskListItemToMarkdown()],
    },
  ).trim();
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** A paragraph of these words; none where nothing is to be read. */
export function paragraphOf(words: readonly PhrasingContent[]): readonly Paragraph[] {
  const children = tidy(words);
  return children.length === 0 ? [] : [{ type: 'paragraph', children: [...children] }];
}

/** For places that have one line, such as titles and cells. */
export function oneLine(words: readonly PhrasingContent[]): PhrasingContent[] {
  return [...tidy(tidy(words).map((word) => (word.type === 'break' ? text(' ') : word)))];
}

/** Spaces stand outside of what is emphasised, and nowhere at the ends of a line: there they would mean something. */
export function tidy(words: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const lines = splitAtBreaks(joinTexts(words.flatMap(spacesOutside)));
  const full = lines.map(trimLine).filter((line) => line.length > 0);
  return full.flatMap((line, at) => (at === 0 ? line : [{ type: 'break' as const }, ...line]));
}

function spacesOutside(word: PhrasingContent): readonly PhrasingContent[] {
  if (word.type === 'inlineCode') return word.value.trim() === '' ? [text(' ')] : [word];
  if (!('children' in word)) return [word];
  const inner = joinTexts(word.children.flatMap(spacesOutside));
  const first = inner[0];
  const last = inner.at(-1);
  const before = first?.type === 'text' && /^\s/.test(first.value) ? [text(' ')] : [];
  const after = last?.type === 'text' && /\s$/.test(last.value) ? [text(' ')] : [];
  const children = tidy(inner);
  if (children.length === 0) return before;
  return [...before, { ...word, children: [...children] }, ...after];
}

function joinTexts(words: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (word.type !== 'text') joined.push(word);
    else if (last?.type === 'text') joined[joined.length - 1] = text(last.value + word.value);
    else joined.push(word);
  }
  return joined.map((word) => (word.type === 'text' ? text(word.value.replace(/[\s\u00a0]+/g, ' ')) : word));
}

function splitAtBreaks(words: readonly PhrasingContent[]): readonly (readonly PhrasingContent[])[] {
  const lines: PhrasingContent[][] = [[]];
  for (const word of words) {
    if (word.type === 'break') lines.push([]);
    else lines.at(-1)?.push(word);
  }
  return lines;
}

function trimLine(line: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const last = line.length - 1;
  return line
    .map((word, at) => {
      if (word.type !== 'text') return word;
      const start = at === 0 ? word.value.trimStart() : word.value;
      return text(at === last ? start.trimEnd() : start);
    })
    .filter((word) => word.type !== 'text' || word.value !== '');
}

/** Rows of cells; short ones are filled up. */
export function tableOf(rows: readonly (readonly (readonly PhrasingContent[])[])[]): Table {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, at) => ({ type: 'tableCell', children: oneLine(cells[at] ?? []) })),
    })),
  };
}
