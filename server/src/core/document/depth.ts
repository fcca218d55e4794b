/** What in a Markdown text is nested so deeply that only a machine wrote it; asked before the parser sees any of it. */

/** Quotations and lists that begin in one line. */
const DEEP_LINE = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){60}/m;
/** Every list takes two columns at least from the next one in it. */
const DEEP_ITEM = /^[ \t>]{120,}(?:[-*+]|\d{1,9}[.)])[ \t]/m;

/** Whether lists and quotations in `text` are nested more than 60 deep, or more is opened in it than any writer opens. */
export function isDeepMarkdown(text: string): boolean {
  return DEEP_LINE.test(text) || DEEP_ITEM.test(text) || OPENINGS.some((each) => isOpenTooOften(text, each));
}

/** What the parser looks for the end of, each time to the end of the text where there is none. */
const OPENINGS = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
  ['<![CDATA[', ']]>'],
  ['{/*', '*/}'],
] as const;
/** So many signs may be looked through in vain: some tenths of a second. */
const MOST_STEPS = 3_000_000;

function isOpenTooOften(text: string, [opening, closing]: (typeof OPENINGS)[number]): boolean {
  let steps = 0;
  const from = text.lastIndexOf(closing) + 1;
  for (let at = text.indexOf(opening, from); at !== -1; at = text.indexOf(opening, at + opening.length)) {
    steps += text.length - at;
    if (steps > MOST_STEPS) return true;
  }
  return false;
}
