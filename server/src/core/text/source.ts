/** A configuration as plain values with the place of every key and value, whichever format it was written in. */
import type { ConfigProblem } from './problem.js';
import type { TextRange } from './range.js';

/** From the outermost key inwards; numbers count list items from 0. */
export type ConfigPath = readonly (string | number)[];

export interface ConfigNode {
  readonly value: unknown;
  readonly range: TextRange;
  /** Where its key stands; null for list items and the whole. */
  readonly key: TextRange | null;
  readonly children: ReadonlyMap<string | number, ConfigNode>;
}

export interface ConfigSource {
  /** Null where the text cannot be read at all. */
  readonly root: ConfigNode | null;
  readonly problems: readonly ConfigProblem[];
}

/** The node at `path`, or the nearest one around it that exists. */
export function getNode(root: ConfigNode, path: ConfigPath): ConfigNode {
  let node = root;
  for (const step of path) {
    const child = node.children.get(step);
    if (child === undefined) return node;
    node = child;
  }
  return node;
}

/** Builds the node of a list. */
export function listNode(items: readonly ConfigNode[], range: TextRange, key: TextRange | null): ConfigNode {
  return { value: items.map((item) => item.value), range, key, children: new Map(items.entries()) };
}

/** Builds the node of a set of keys; keys without a value count as not written. */
export function mapNode(
  children: ReadonlyMap<string, ConfigNode>,
  range: TextRange,
  key: TextRange | null,
): ConfigNode {
  const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, child] of children) value[name] = child.value;
  return { value, range, key, children };
}

/** Whether `value` is a set of keys. */
export function isKeySet(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
