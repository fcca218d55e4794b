/** Blocks of Markdown below a name, read for the fields of a persona. */
import type { List, Nodes, Paragraph, RootContent } from 'mdast';
import { type Prose, proseOf } from '../document/prose.js';
import { addTo, type Draft, placed, readLines } from './persona-draft.js';
import type { FieldName } from './persona-fields.js';

/** The text that the places of nodes refer to, and where it stands in the file. */
export interface Piece {
  readonly piece: string;
  readonly base: number;
}

/** Lines "key: value" in lists and paragraphs; below a field's heading every item is a value. */
export function readFields(node: RootContent, draft: Draft, field: FieldName | null, at: Piece): void {
  if (node.type === 'list') readList(node, draft, field, at);
  else if (node.type === 'paragraph') readLines(proseIn(node, at), draft, field);
  else if (node.type === 'blockquote') for (const child of node.children) readFields(child, draft, null, at);
}

function readList(list: List, draft: Draft, field: FieldName | null, at: Piece): void {
  for (const item of list.children) {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') continue;
    const prose = proseIn(first, at);
    const read =
      field === null ? readLines(prose, draft, null) : addTo(draft, field, placed(prose, 0, prose.text.length));
    for (const child of rest) if (child.type === 'list') readList(child, draft, field ?? read, at);
  }
}

function proseIn(node: Nodes, { piece, base }: Piece): Prose {
  return proseOf('children' in node ? (node.children as Paragraph['children']) : [], piece, base);
}
