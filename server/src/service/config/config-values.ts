/** The texts that a configuration holds under a key, with their places. */
import { readSource } from '../../core/config/parse.js';
import type { TextRange } from '../../core/text/range.js';
import type { ConfigNode } from '../../core/text/source.js';
import { getConfigFormat } from '../../workspace/config-references.js';

/** Null where the text cannot be read. */
export function readRoot(path: string, text: string): ConfigNode | null {
  const format = getConfigFormat(path);
  return format === null ? null : readSource(text, format).root;
}

/** The texts under a key, one or many. */
export function valuesOf(root: ConfigNode, key: string): readonly ConfigNode[] {
  const node = root.children.get(key);
  if (node === undefined) return [];
  return [node, ...node.children.values()].filter(({ value }) => typeof value === 'string' && value !== '');
}

export function withoutQuotes(text: string, { start, end }: TextRange): TextRange {
  return /["']/.test(text.charAt(start)) ? { start: start + 1, end: end - 1 } : { start, end };
}
