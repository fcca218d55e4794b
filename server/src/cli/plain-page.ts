/** Shows a page of documentation, written in Markdown, as plain text for a terminal. */
import type { BlockContent, Code, DefinitionContent, List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { createMarkdownParser } from '../core/document/parse-markdown.js';
import { displayWidth } from '../reporters/display-width.js';
import type { Palette } from '../reporters/palette.js';
import { padEnd, wrap } from '../reporters/wrap.js';

export interface PageOptions {
  readonly palette: Palette;
  readonly columns: number;
}

type Lines = readonly string[];

const BODY_INDENT = '  ';
const CODE_INDENT = '      ';
/** By what stands last behind the fence. */
const EXAMPLE_LABELS: ReadonlyMap<string | undefined, string> = new Map([
  ['incorrect', 'Flagged:'],
  ['correct', 'Fine:'],
]);

export function plainPage(markdown: string, options: PageOptions): string {
  const blocks = createMarkdownParser()(markdown, []).children.map((node) => drawBlock(node, options));
  return `${joinBlocks(blocks).join('\n')}\n`;
}

/** With an empty line between those that say something. */
function joinBlocks(blocks: readonly Lines[]): Lines {
  return blocks.filter(({ length }) => length > 0).flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}

/** Nothing where a block is not for readers: comments, and where links lead. */
function drawBlock(node: RootContent, options: PageOptions): Lines {
  switch (node.type) {
    case 'heading':
      return [options.palette.bold(lineOf(node.children))];
    case 'code':
      return drawCode(node, options);
    case 'table':
      return drawTable(node, options);
    case 'list':
    case 'paragraph':
      return indentAll(drawText(node, options.columns - BODY_INDENT.length), BODY_INDENT);
    case 'blockquote':
      return joinBlocks(node.children.map((child) => drawBlock(child, options)));
    default:
      return [];
  }
}

/** What stands in the text, and so also in a list. */
function drawText(node: BlockContent | DefinitionContent, columns: number): Lines {
  if (node.type === 'paragraph') return wrap(lineOf(node.children), columns);
  if (node.type === 'list') return drawList(node, columns);
  return node.type === 'code' ? node.value.split('\n') : [];
}

function drawList({ children, ordered, start }: List, columns: number): Lines {
  const first = start ?? 1;
  const items = children.map((item, at) => drawItem(item, ordered === true ? `${first + at}. ` : '- ', columns));
  return children.some(({ spread }) => spread === true) ? joinBlocks(items) : items.flat();
}

function drawItem({ children, spread }: ListItem, marker: string, columns: number): Lines {
  const blocks = children.map((child) => drawText(child, columns - marker.length));
  const lines = spread === true ? joinBlocks(blocks) : blocks.flat();
  return lines.map((line, at) => ((at === 0 ? marker : ' '.repeat(marker.length)) + line).trimEnd());
}

/** Examples are prose and may be wrapped; anything else stays as it is. */
function drawCode({ value, meta }: Code, { palette, columns }: PageOptions): Lines {
  const lines = value.split('\n');
  const label = EXAMPLE_LABELS.get(meta?.split(' ').at(-1));
  if (label === undefined) return indentAll(lines, CODE_INDENT);
  const paint = label === 'Fine:' ? palette.green : palette.yellow;
  const wrapped = lines.flatMap((line) => wrap(line, columns - CODE_INDENT.length));
  return [`${BODY_INDENT}${paint(label)}`, ...indentAll(wrapped, CODE_INDENT)];
}

/** Columns as wide as their longest cell; the last one is wrapped. */
function drawTable({ children }: Table, { columns }: PageOptions): Lines {
  const rows = children.map((row) => row.children.map((cell) => lineOf(cell.children)));
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

function indentAll(lines: Lines, indent: string): Lines {
  return lines.map((line) => (indent + line).trimEnd());
}

/** Without what only makes sense in Markdown: emphasis, code marks, link targets within the project. */
function lineOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map(textOf).join('').replace(/\s+/g, ' ');
}

function textOf(node: PhrasingContent): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const text = node.children.map(textOf).join('');
  return node.type === 'link' && /^https?:/.test(node.url) ? `${text} (${node.url})` : text;
}
