/** Reads the documents that Jira keeps descriptions in (Atlassian Document Format), and says the same in Markdown. */
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { webAddress } from '../issue.js';
import { DEEPEST, drawMarkdown, oneLine, paragraphOf, tableOf, text } from './draw-markdown.js';

interface AdfNode {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly content?: unknown;
  readonly marks?: unknown;
  readonly attrs?: unknown;
}

type Facts = Readonly<Record<string, unknown>>;

export function isAdf(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as AdfNode).type === 'doc';
}

export function markdownOfAdf(document: unknown): string {
  return drawMarkdown(blocksOf(contentOf(document), 0));
}

function contentOf(node: unknown): readonly AdfNode[] {
  const content: unknown = typeof node === 'object' && node !== null ? (node as AdfNode).content : undefined;
  if (!Array.isArray(content)) return [];
  return content.filter((child): child is AdfNode => typeof child === 'object' && child !== null);
}

function factsOf({ attrs }: AdfNode): Facts {
  return typeof attrs === 'object' && attrs !== null ? (attrs as Facts) : {};
}

function blocksOf(nodes: readonly AdfNode[], depth: number): RootContent[] {
  return depth > DEEPEST ? [] : nodes.flatMap((node) => blockOf(node, depth));
}

function blockOf(node: AdfNode, depth: number): readonly RootContent[] {
  const facts = factsOf(node);
  switch (node.type) {
    case 'paragraph':
      return paragraphOf(wordsOf(node));
    case 'heading':
      return [{ type: 'heading', depth: levelOf(facts['level']), children: oneLine(wordsOf(node)) }];
    case 'bulletList':
    case 'orderedList':
    case 'decisionList':
    case 'taskList':
      return listOf(node, depth);
    case 'codeBlock': {
      const language = typeof facts['language'] === 'string' ? facts['language'].replace(/[^\w+#-]+/g, '') : '';
      return [{ type: 'code', lang: language === '' ? null : language, value: plainText(node) }];
    }
    case 'rule':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return rowsOf(node);
    case 'blockCard':
    case 'embedCard':
      return paragraphOf(wordOf(node));
    case 'blockquote': {
      const inner = blocksOf(contentOf(node), depth + 1);
      return inner.length === 0 ? [] : [{ type: 'blockquote', children: inner as never[] }];
    }
    case 'expand':
    case 'nestedExpand': {
      const title = typeof facts['title'] === 'string' ? paragraphOf([text(facts['title'])]) : [];
      return [...title, ...blocksOf(contentOf(node), depth + 1)];
    }
    default:
      // Panels, columns and whatever comes later: what is written in them counts.
      return blocksOf(contentOf(node), depth + 1);
  }
}

function levelOf(level: unknown): 1 | 2 | 3 | 4 | 5 | 6 {
  return level === 1 || level === 2 || level === 3 || level === 4 || level === 5 || level === 6 ? level : 6;
}

function listOf(node: AdfNode, depth: number): readonly RootContent[] {
  if (depth > DEEPEST) return [];
  const items: ListItem[] = [];
  for (const child of contentOf(node)) {
    // An inner list of tasks stands beside the task it belongs to.
    const isInner = child.type === node.type;
    const isBare = child.type === 'taskItem' || child.type === 'decisionItem';
    const inner = isInner
      ? listOf(child, depth + 1)
      : isBare
        ? paragraphOf(wordsOf(child))
        : blocksOf(contentOf(child), depth + 1);
    const last = items.at(-1);
    if (inner.length === 0) continue;
    if (isInner && last !== undefined) last.children.push(...(inner as never[]));
    else items.push({ type: 'listItem', spread: false, checked: checkOf(child), children: inner as never[] });
  }
  if (items.length === 0) return [];
  return [{ type: 'list', ordered: node.type === 'orderedList', spread: false, children: items }];
}

function checkOf(node: AdfNode): boolean | null {
  return node.type === 'taskItem' ? factsOf(node)['state'] === 'DONE' : null;
}

function rowsOf(node: AdfNode): readonly RootContent[] {
  const rows = contentOf(node).map((row) => contentOf(row));
  return rows.every((cells) => cells.length === 0)
    ? []
    : [tableOf(rows.map((cells) => cells.map((cell) => cellOf(cell))))];
}

/** A cell of several paragraphs is one line of a table. */
function cellOf(cell: AdfNode, depth = 0): readonly PhrasingContent[] {
  if (depth > DEEPEST) return [];
  return contentOf(cell).flatMap((child) => {
    const words = child.type === 'paragraph' ? wordsOf(child) : wordOf(child);
    return [...(words.length > 0 ? words : cellOf(child, depth + 1)), text(' ')];
  });
}

function wordsOf(node: AdfNode): readonly PhrasingContent[] {
  return contentOf(node).flatMap(wordOf);
}

function wordOf(node: AdfNode): readonly PhrasingContent[] {
  const facts = factsOf(node);
  const said = (key: string): readonly PhrasingContent[] => (typeof facts[key] === 'string' ? [text(facts[key])] : []);
  switch (node.type) {
    case 'text':
      return typeof node.text === 'string' ? [marked(node.text, node.marks)] : [];
    case 'hardBreak':
      return [{ type: 'break' }];
    case 'mention':
    case 'status':
      return said('text');
    case 'emoji':
      return said('text').length > 0 ? said('text') : said('shortName');
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard': {
      const url = webAddress(facts['url']);
      return url === null ? [] : [{ type: 'link', url, children: [text(url)] }];
    }
    case 'date':
      return dateOf(facts['timestamp']);
    default:
      return [];
  }
}

/** Milliseconds since 1970, mostly as a string. */
function dateOf(timestamp: unknown): readonly PhrasingContent[] {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime()) ? [] : [text(date.toISOString().slice(0, 10))];
}

function marked(words: string, marks: unknown): PhrasingContent {
  const all = Array.isArray(marks) ? (marks as readonly (AdfNode | null)[]) : [];
  const isMarked = (type: string): boolean => all.some((mark) => mark?.type === type);
  let word: PhrasingContent = isMarked('code') ? { type: 'inlineCode', value: words } : text(words);
  if (isMarked('em')) word = { type: 'emphasis', children: [word] };
  if (isMarked('strong')) word = { type: 'strong', children: [word] };
  if (isMarked('strike')) word = { type: 'delete', children: [word] };
  const link = all.find((mark) => mark?.type === 'link');
  const url = link === null || link === undefined ? null : webAddress(factsOf(link)['href']);
  return url === null ? word : { type: 'link', url, children: [word] };
}

function plainText(node: AdfNode): string {
  return contentOf(node)
    .map(({ text: words }) => (typeof words === 'string' ? words : ''))
    .join('');
}
