/** Says several things in one sentence. */

/** "a, b or c". */
export function listWords(words: readonly string[], joiner = 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1) ?? ''}`;
}
