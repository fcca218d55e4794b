/** What in a Markdown text is nested so deeply that only a machine wrote it; asked before the parser sees any of it. */

/** Quotations and lists that begin in one line. */
const DEEP_LINE = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){60}/m;
/** Every list takes two columns at least from the next one in it. */
const DEEP_ITEM = /^[ \t>]{120,}(?:[-*+]|\d{1,9}[.)])[ \t]/m;

/** Whether lists and quotations in `text` are nested more than 60 deep. */
export function isDeepMarkdown(text: string): boolean {
  return DEEP_LINE.test(text) || DEEP_ITEM.test(text);
}
