/** Marks of Markdown whose other half lies outside of a stretch: what an edit has to leave where it is. */

/** Marks that a stretch closes (`**` of “end** user”) and opens (`[` of “end [user”), in order. */
export interface OpenMarks {
  readonly closing: readonly string[];
  readonly opening: readonly string[];
}

const MARKS =
  /\\[^\n]|\*+|~~|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|["“”«»()]|\[|\](?:\([^()\n]*\)|\[[^\]\n]*\])?/gu;
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“', '»': '«' };
const OPENERS = new Set(Object.values(PAIRS));

/** Null where it cannot be told which half stands here. */
export function openMarksIn(text: string): OpenMarks | null {
  const closing: string[] = [];
  const opening: string[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark.startsWith('\\')) continue;
    const pair = PAIRS[mark.charAt(0)];
    const at = OPENERS.has(mark) ? -1 : opening.lastIndexOf(pair ?? mark);
    if (at >= 0) {
      opening.splice(at);
      continue;
    }
    const isBefore = /\S/.test(text.charAt(index + mark.length));
    const isAfter = /\S/.test(text.charAt(index - 1));
    if (OPENERS.has(mark) || (pair === undefined && isBefore && !isAfter)) opening.push(mark);
    else if (pair !== undefined || isAfter !== isBefore) closing.push(mark);
    else return null;
  }
  return { closing, opening };
}

/** `replacement` with the marks that have their other half outside of `written`; null where both would mix. */
export function keepMarks(written: string, replacement: string): string | null {
  const marks = openMarksIn(written);
  if (marks === null || /<[a-z/]/i.test(written)) return null;
  const { opening, closing } = marks;
  if ((opening.length > 0 && closing.length > 0) || (replacement === '' && opening.length + closing.length > 0))
    return null;
  return `${opening.join('')}${replacement}${closing.join('')}`;
}

/** Where something can follow what ends at `end`: behind the marks that close what opened since `start`. */
export function endOfMarks(text: string, start: number, end: number): number {
  const { opening } = openMarksIn(text.slice(start, end)) ?? { opening: [] };
  let at = end;
  for (const mark of [...opening].reverse()) {
    const rest = text.slice(at, at + 500);
    const close = mark === '[' ? /^\](?:\([^()\n]*\)|\[[^\]\n]*\])?/.exec(rest)?.[0] : closeOf(mark);
    if (close === undefined || !rest.startsWith(close)) return at;
    at += close.length;
  }
  return at;
}

function closeOf(mark: string): string {
  return Object.keys(PAIRS).find((close) => PAIRS[close] === mark) ?? mark;
}

/** Words as Markdown shows them unchanged, in a cell of a table too. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<|]/g, '\\$&').replace(/&(?=#?\w{1,31};)/g, '\\&');
}
