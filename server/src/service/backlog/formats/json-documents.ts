/** Reads JSON as it is piped into files, and knows where its parts stand. */
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { deepPlaceInJson } from '../../../core/text/json-depth.js';
import { UnreadableExport } from '../issue.js';

export type JsonPath = readonly (string | number)[];

export interface JsonDocument {
  readonly value: unknown;
  readonly text: string;
  /** Lines of the file above it. */
  readonly above: number;
}

/** Several behind one another, too: one on each line, as “jq -c” writes them, or page by page, as “gh api --paginate” does. */
export function parseDocuments(text: string): readonly JsonDocument[] {
  try {
    return [{ value: JSON.parse(text) as unknown, text, above: 0 }];
  } catch (error) {
    return parseEach(text) ?? refuse(error, text);
  }
}

function parseEach(text: string): readonly JsonDocument[] | null {
  const parts = partsOf(text);
  if (parts.length < 2) return null;
  try {
    return parts.map(({ part, above }) => ({ value: JSON.parse(part) as unknown, text: part, above }));
  } catch {
    return null;
  }
}

const SIGN = /["\\[\]{}]/g;

/** Each ends where all of its brackets are closed. */
function partsOf(text: string): readonly { readonly part: string; readonly above: number }[] {
  const parts: { readonly part: string; readonly above: number }[] = [];
  let [depth, from, above] = [0, 0, 0];
  const add = (to: number): void => {
    const part = text.slice(from, to);
    if (part.trim() !== '') parts.push({ part, above });
    above += part.split('\n').length - 1;
    from = to;
  };
  let [isQuoted, escaped] = [false, -1];
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    if (index === escaped) continue;
    if (sign === '\\') escaped = index + 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted) {
      depth += sign === '{' || sign === '[' ? 1 : -1;
      if (depth === 0) add(index + 1);
    }
  }
  add(text.length);
  return parts;
}

function refuse(error: unknown, text: string): never {
  const said = error instanceof Error ? error.message : '';
  const at = /at position (\d{1,12})/.exec(said)?.[1];
  const line = text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length;
  throw new UnreadableExport(
    'This is broken JSON from here on. Export the file again, or see whether it was cut off.',
    line,
  );
}

/** Longer ones are not read a second time only to tell a line. */
const LONGEST = 10_000_000;

/** In which line a part begins; null where that takes too much. */
export function linesOf(): (place: { readonly document: JsonDocument; readonly path: JsonPath }) => number | null {
  const trees = new Map<JsonDocument, ReturnType<typeof parseTree> | null>();
  return ({ document, path }) => {
    const { text, above } = document;
    const known = trees.get(document);
    const isModest = known === undefined && text.length <= LONGEST && deepPlaceInJson(text) === null;
    const tree = known ?? (isModest ? (parseTree(text) ?? null) : null);
    trees.set(document, tree);
    const node = tree === null ? undefined : findNodeAtLocation(tree, [...path]);
    return node === undefined ? null : above + text.slice(0, node.offset).split('\n').length;
  };
}
