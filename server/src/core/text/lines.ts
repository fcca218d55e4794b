/** Lines of a text by offset; a line ends with LF, CR or both. */

/** Where the line after the one at `offset` starts; the text's length behind the last one. */
export function nextLine(text: string, offset: number): number {
  for (let i = offset; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) return i + 1;
    if (code === 13) return text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
  }
  return text.length;
}

/** The line from `start` to `next`, without what ends it. */
export function lineAt(text: string, start: number, next: number): string {
  let end = next;
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return text.slice(start, end);
}
