/** Reads HTML as the editors of trackers write it, and says the same in Markdown. */
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { DEEPEST, drawMarkdown, oneLine, paragraphOf, tableOf, text } from './draw-markdown.js';
import { type HtmlNode, readHtml } from './html-tree.js';

const HEADINGS = new Map([1, 2, 3, 4, 5, 6].map((depth) => [`h${depth.toString()}`, depth as 1 | 2 | 3 | 4 | 5 | 6]));
const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'iframe', 'object', 'svg', 'img', 'input']);
const CONTAINERS = new Set(
  'article aside body center dd details div dl dt fieldset figure footer form header html main nav section summary'.split(
    ' ',
  ),
);
const BLOCKS = new Set([...CONTAINERS, ...HEADINGS.keys(), ...'blockquote hr ol p pre table ul'.split(' ')]);

/** Whether a text is HTML, and not words with an angle in them. */
export function isHtml(value: string): boolean {
  return /<\/(?:p|div|span|b|strong|i|em|u|a|ul|ol|li|table|h[1-6]|font|pre|code)>|<br\s{0,9}\/?>/i.test(value);
}

export function markdownOfHtml(html: string): string {
  return drawMarkdown(blocksOf(readHtml(html), 0));
}

/** Lines gather until something ends their paragraph: editors put each line into a box of its own. */
function blocksOf(nodes: readonly HtmlNode[], depth: number): RootContent[] {
  if (depth > DEEPEST) return [];
  const blocks: RootContent[] = [];
  let lines: PhrasingContent[][] = [];
  let isLineOpen = false;
  const flush = (): void => {
    blocks.push(...paragraphsOf(lines));
    lines = [];
    isLineOpen = false;
  };
  for (const node of nodes) {
    const { name } = node;
    if (isLine(node)) {
      lines.push(wordsOf(node.children, depth + 1));
      isLineOpen = false;
    } else if (BLOCKS.has(name)) {
      flush();
      blocks.push(...blockOf(node, depth));
    } else {
      if (!isLineOpen) lines.push([]);
      lines.at(-1)?.push(...wordOf(node, depth));
      isLineOpen = true;
    }
  }
  flush();
  return blocks;
}

/** A box with one line of words. */
function isLine({ name, children }: HtmlNode): boolean {
  return name === 'div' && children.every((child) => !BLOCKS.has(child.name) && !hasBlock(child, 0));
}

function hasBlock({ children }: HtmlNode, depth: number): boolean {
  if (depth > DEEPEST) return false;
  return children.some((child) => BLOCKS.has(child.name) || hasBlock(child, depth + 1));
}

/** An empty line ends a paragraph. */
function paragraphsOf(lines: readonly (readonly PhrasingContent[])[]): readonly RootContent[] {
  const groups: PhrasingContent[][] = [[]];
  for (const line of lines.flatMap(splitLine)) {
    const isEmpty = paragraphOf(line).length === 0;
    if (isEmpty) groups.push([]);
    else groups.at(-1)?.push({ type: 'break' }, ...line);
  }
  return groups.flatMap((group) => paragraphOf(group));
}

function splitLine(line: readonly PhrasingContent[]): readonly (readonly PhrasingContent[])[] {
  const lines: PhrasingContent[][] = [[]];
  for (const word of line) {
    if (word.type === 'break') lines.push([]);
    else lines.at(-1)?.push(word);
  }
  // A break at the end ends the line, and begins none.
  if (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

function blockOf(node: HtmlNode, depth: number): readonly RootContent[] {
  const { name, children } = node;
  const heading = HEADINGS.get(name);
  if (heading !== undefined) {
    const words = oneLine(wordsOf(children, depth + 1));
    return words.length === 0 ? [] : [{ type: 'heading', depth: heading, children: words }];
  }
  if (name === 'hr') return [{ type: 'thematicBreak' }];
  if (name === 'pre') return [{ type: 'code', value: textOf(node).replace(/^\n|(?<!\s)\s+$/g, '') }];
  if (name === 'ul' || name === 'ol') return listOf(node, depth + 1);
  if (name === 'table') return rowsOf(node, depth + 1);
  const inner = blocksOf(children, depth + 1);
  if (name !== 'blockquote' || inner.length === 0) return inner;
  return [{ type: 'blockquote', children: inner as never[] }];
}

function listOf({ name, children }: HtmlNode, depth: number): readonly RootContent[] {
  const items: ListItem[] = [];
  for (const child of children) {
    const inner = child.name === 'li' ? blocksOf(child.children, depth) : blocksOf([child], depth);
    const last = items.at(-1);
    if (inner.length === 0) continue;
    // Some editors put an inner list beside the entry it belongs to.
    if (child.name !== 'li' && last !== undefined) last.children.push(...(inner as never[]));
    else items.push({ type: 'listItem', spread: false, children: inner as never[] });
  }
  return items.length === 0 ? [] : [{ type: 'list', ordered: name === 'ol', spread: false, children: items }];
}

function rowsOf(node: HtmlNode, depth: number): readonly RootContent[] {
  const rows = below(node, 'tr', depth).map((row) => row.children.filter(({ name }) => name === 'td' || name === 'th'));
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width === 0) return [];
  // A table of one column lays out a page.
  if (width === 1) return rows.flatMap((cells) => cells.flatMap((cell) => blocksOf(cell.children, depth + 1)));
  return [tableOf(rows.map((cells) => cells.map(({ children }) => wordsOf(children, depth + 1))))];
}

/** Rows of this table, and not of one within it. */
function below(node: HtmlNode, name: string, depth: number): readonly HtmlNode[] {
  if (depth > DEEPEST) return [];
  return node.children.flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'table' ? [] : below(child, name, depth + 1);
  });
}

function wordsOf(nodes: readonly HtmlNode[], depth: number): PhrasingContent[] {
  return depth > DEEPEST ? [] : nodes.flatMap((node) => wordOf(node, depth));
}

function wordOf(node: HtmlNode, depth: number): readonly PhrasingContent[] {
  const { name, words: own, children, link } = node;
  if (name === '') return [text(own)];
  if (name === 'br') return [{ type: 'break' }];
  if (children.length === 0 || SILENT.has(name)) return [];
  if (name === 'code' || name === 'tt') return [{ type: 'inlineCode', value: textOf(node).replace(/\s+/g, ' ') }];
  const words = wordsOf(children, depth + 1);
  if (name === 'b' || name === 'strong') return [{ type: 'strong', children: words }];
  if (name === 'i' || name === 'em') return [{ type: 'emphasis', children: words }];
  if (name === 's' || name === 'strike' || name === 'del') return [{ type: 'delete', children: words }];
  if (name === 'a' && /^(?:https?|mailto):/i.test(link)) return [{ type: 'link', url: link, children: words }];
  // Boxes within a line, as in a cell, are lines of it.
  return BLOCKS.has(name) ? [...words, { type: 'break' }] : words;
}

function textOf(node: HtmlNode, depth = 0): string {
  if (node.name === '') return node.words;
  if (node.name === 'br') return '\n';
  return depth > DEEPEST ? '' : node.children.map((child) => textOf(child, depth + 1)).join('');
}
