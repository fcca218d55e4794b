/** Takes signs off the end of a text in linear time; a pattern such as `x+$` tries each x of the text. */

/** `text` without the characters of `signs` that it ends with. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
