/** Where in a configuration written in JSON the cursor is; half-typed files are understood too. */
import { findNodeAtLocation, getLocation, parseTree } from 'jsonc-parser';
import { deepPlaceInJson } from '../text/json-depth.js';
import type { TextRange } from '../text/range.js';
import type { ConfigPlace } from './flow-place.js';

export interface JsonPlace extends ConfigPlace {
  /** What a chosen word replaces, quotes included. */
  readonly range: TextRange;
  /** Whether a colon follows already. */
  readonly hasColon: boolean;
}

/** Null in comments, outside of everything, and where the file is nested too deeply. */
export function jsonPlaceAt(text: string, offset: number): JsonPlace | null {
  return deepPlaceInJson(text) === null ? findPlace(text, offset) : null;
}

function findPlace(text: string, offset: number): JsonPlace | null {
  const { path, isAtPropertyKey, previousNode: node } = getLocation(text, offset);
  const isInside = node !== undefined && node.offset < offset && offset <= node.offset + node.length;
  const start = isInside
    ? node.offset
    : offset - (/[\w-]*$/.exec(text.slice(Math.max(0, offset - 60), offset))?.[0].length ?? 0);
  const end = isInside ? node.offset + node.length : offset;
  if (isInComment(text, offset)) return null;
  const written = text.slice(start, offset).replace(/^"/, '');
  const container = isAtPropertyKey ? path.slice(0, -1) : path;
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const around = tree === undefined ? undefined : findNodeAtLocation(tree, container);
  const others = (around?.type === 'object' ? (around.children ?? []) : []).flatMap(
    ({ children }) => children?.slice(0, 1) ?? [],
  );
  const siblings = others.filter((key) => key.offset !== start).map((key) => String(key.value));
  const hasColon = /^\s*:/.test(text.slice(end, end + 40));
  const kind = isAtPropertyKey ? 'key' : 'value';
  return { path: container, kind, written, quote: false, siblings, range: { start, end }, hasColon };
}

function isInComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*\/\//.test(line);
}
