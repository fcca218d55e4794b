/** Works something out once for each thing it depends on. */
import { ownCopy } from './text/own-copy.js';

/** What was worked out so far; a `WeakMap` forgets with its keys. */
export interface Memory<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => unknown;
}

/** Asks `find` once for each object, and remembers the answer as long as the object lives. */
export function remembered<Key extends object, Value extends NonNullable<unknown>>(
  find: (key: Key) => Value,
): (key: Key) => Value {
  return rememberedIn(new WeakMap<Key, Value>(), find);
}

/** Asks `find` once for each key that `memory` does not hold. */
export function rememberedIn<Key, Value extends NonNullable<unknown>>(
  memory: Memory<Key, Value>,
  find: (key: Key) => Value,
): (key: Key) => Value {
  return (key) => {
    const known = memory.get(key);
    if (known !== undefined) return known;
    const value = find(key);
    memory.set(key, value);
    return value;
  };
}

/** So many words or names are remembered at most: more than a long backlog has. */
const MOST_TEXTS = 4000;

/** Engines copy shorter parts of a text instead of pointing into it. */
const SHORT = 13;

/** Asks `find` once for each text: the same few words and names come again and again. Now and then it starts afresh. */
export function rememberedTexts<Value extends NonNullable<unknown>>(
  find: (text: string) => Value,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = find(text);
    if (known.size >= MOST_TEXTS) known.clear();
    // A long part of a document would keep the whole of it.
    known.set(text.length < SHORT ? text : ownCopy(text), value);
    return value;
  };
}

/** Remembers the last answer alone: for texts that are asked about several times in a row, and never again. */
export function rememberedLast<Value>(find: (text: string) => Value): (text: string) => Value {
  let last: { readonly text: string; readonly value: Value } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, value: find(text) };
    return last.value;
  };
}

/** The same as `rememberedTexts` for texts of a language, or of whatever else they are asked about with. */
export function rememberedFor<About extends object, Value extends NonNullable<unknown>>(
  find: (text: string, about: About) => Value,
): (text: string, about: About) => Value {
  const knownOf = remembered((about: About) => rememberedTexts((text) => find(text, about)));
  return (text, about) => knownOf(about)(text);
}
