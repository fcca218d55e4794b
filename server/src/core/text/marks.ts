/**
 * Byte order marks inside a text, as joining files leaves them (`cat a.md b.md`). Nobody sees one, so a line reads as if
 * its first character came after it. Parsers drop one at the start of whatever they are given, and the Markdown parser
 * counts on from there: places would be off by one in every piece that starts with it.
 */

const MARK = 0xfeff;
const AT_LINE_START = /(?<![^\n\r])\uFEFF+/g;

/** Where what a reader sees begins: the first place from `offset` on without a byte order mark. */
export function afterMarks(text: string, offset: number): number {
  let at = offset;
  while (text.charCodeAt(at) === MARK) at++;
  return at;
}

/** `text` in the same length with blanks for the marks that its lines start with. */
export function withoutMarks(text: string): string {
  return text.includes('\uFEFF') ? text.replace(AT_LINE_START, (marks) => ' '.repeat(marks.length)) : text;
}

/** The same where indentation counts: the blanks stand before the line end. The mark that a text starts with stays. */
export function withoutInnerMarks(text: string): string {
  if (!text.includes('\uFEFF', 1)) return text;
  return text.replace(
    /(\r\n?|\n)(\uFEFF+)/g,
    (_, lineEnd: string, marks: string) => ' '.repeat(marks.length) + lineEnd,
  );
}
