/** Works something out once for each thing it depends on. */

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
