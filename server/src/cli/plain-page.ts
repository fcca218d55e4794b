/** Shows a page of documentation, written in Markdown, as plain text for a terminal. */
import type { Palette } from '../reporters/palette.js';
import { displayWidth } from '../reporters/display-width.js';
import { padEnd, wrap } from '../reporters/wrap.js';

export interface PageOptions {
  readonly palette: Palette;
  readonly columns: number;
}

/** A stretch of lines of one kind; blocks are set apart by empty lines. */
interface Block {
  readonly kind: 'heading' | 'code' | 'table' | 'items' | 'prose';
  readonly lines: readonly string[];
  /** What stands behind the fence of a code block. */
  readonly info: string;
}

const BODY_INDENT = '  ';
const CODE_INDENT = '      ';
const EXAMPLE_LABELS: readonly (readonly [string, string])[] = [
  [' incorrect', 'Flagged:'],
  [' correct', 'Fine:'],
];

export function plainPage(markdown: string, options: PageOptions): string {
  const blocks = cutIntoBlocks(markdown.split(/\r?\n/));
  return `${blocks.map((block) => drawBlock(block, options).join('\n')).join('\n\n')}\n`;
}

function cutIntoBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const fence = /^(~~~+|```+)(.*)$/.exec(line);
    if (fence !== null) {
      const end = lines.findIndex((other, index) => index > at && other.startsWith(fence[1] ?? ''));
      const stop = end === -1 ? lines.length : end;
      blocks.push({ kind: 'code', lines: lines.slice(at + 1, stop), info: fence[2] ?? '' });
      at = stop + 1;
    } else if (line.startsWith('<!--')) {
      while (at < lines.length && !(lines[at] ?? '').includes('-->')) at++;
      at++;
    } else if (line.trim() === '') {
      at++;
    } else {
      const end = endOfText(lines, at);
      blocks.push({ kind: kindOf(line), lines: lines.slice(at, end), info: '' });
      at = end;
    }
  }
  return blocks;
}

function kindOf(line: string): Block['kind'] {
  if (/^#{1,6} /.test(line)) return 'heading';
  if (line.startsWith('|')) return 'table';
  return /^([-*]|\d+\.) /.test(line) ? 'items' : 'prose';
}

/** Text goes on until an empty line, a fence, a comment or a heading. */
function endOfText(lines: readonly string[], start: number): number {
  if (kindOf(lines[start] ?? '') === 'heading') return start + 1;
  const isEnd = (line: string): boolean => line.trim() === '' || /^(~~~|```|<!--|#{1,6} )/.test(line);
  const end = lines.findIndex((line, index) => index > start && isEnd(line));
  return end === -1 ? lines.length : end;
}

function drawBlock(block: Block, options: PageOptions): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [options.palette.bold(withoutMarks(block.lines[0] ?? '').replace(/^#+ /, ''))];
    case 'code':
      return drawCode(block, options);
    case 'table':
      return drawTable(block.lines, options);
    case 'items':
      return joinItems(block.lines).flatMap((item) => drawItem(item, options));
    case 'prose':
      return indentAll(wrap(withoutMarks(block.lines.join(' ')), options.columns - BODY_INDENT.length), BODY_INDENT);
  }
}

/** Examples are prose and may be wrapped; anything else stays as it is. */
function drawCode({ lines, info }: Block, { palette, columns }: PageOptions): readonly string[] {
  const label = EXAMPLE_LABELS.find(([ending]) => info.endsWith(ending))?.[1];
  if (label === undefined) return indentAll(lines, CODE_INDENT);
  const paint = label === 'Fine:' ? palette.green : palette.yellow;
  const room = columns - CODE_INDENT.length;
  return [
    `${BODY_INDENT}${paint(label)}`,
    ...indentAll(
      lines.flatMap((line) => wrap(line, room)),
      CODE_INDENT,
    ),
  ];
}

/** Puts the lines of each list item together again. */
function joinItems(lines: readonly string[]): readonly string[] {
  return lines
    .join('\n')
    .split(/\n(?=(?:[-*]|\d+\.) )/)
    .map((item) => item.replace(/\s*\n\s*/g, ' '));
}

function drawItem(item: string, { columns }: PageOptions): readonly string[] {
  const marker = /^([-*]|\d+\.) /.exec(item)?.[0] ?? '';
  const room = columns - BODY_INDENT.length - marker.length;
  return wrap(withoutMarks(item.slice(marker.length)), room).map(
    (line, at) => BODY_INDENT + (at === 0 ? marker : ' '.repeat(marker.length)) + line,
  );
}

/** Columns as wide as their longest cell; the last one is wrapped. */
function drawTable(lines: readonly string[], { columns }: PageOptions): readonly string[] {
  const rows = lines.filter((line) => !/^[|\s:-]+$/.test(line)).map(cellsOf);
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => displayWidth(row[at] ?? ''))));
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, BODY_INDENT.length);
  return rows.flatMap((row) => {
    const start = row
      .slice(0, -1)
      .map((cell, at) => padEnd(cell, (widths[at] ?? 0) + 2))
      .join('');
    const last = wrap(row.at(-1) ?? '', Math.max(20, columns - before));
    return last.map((line, at) => (at === 0 ? BODY_INDENT + start + line : ' '.repeat(before) + line).trimEnd());
  });
}

function cellsOf(line: string): readonly string[] {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => withoutMarks(cell.trim().replaceAll('\\|', '|')));
}

function indentAll(lines: readonly string[], indent: string): readonly string[] {
  return lines.map((line) => (indent + line).trimEnd());
}

/** Leaves out what only makes sense in Markdown: emphasis, code marks, link targets within the project. */
function withoutMarks(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\((https?:[^)]*)\)/g, '$1 ($2)')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(\S.*?)\1/g, '$2')
    .replace(/(?<![\w*])\*(\S[^*]*?)\*(?![\w*])/g, '$1')
    .replace(/`([^`]+)`/g, '$1');
}
