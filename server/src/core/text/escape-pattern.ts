/** The words as a pattern that matches nothing else. */
export function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
