/** Where every character of a parsed text stands in the source: past escapes, references and the markers of wrapped lines. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import type { TextRange } from '../text/range.js';

/** What a reader sees (line ends are `\n`), and where the source says so. */
export interface Step extends TextRange {
  readonly text: string;
}

/** Walks the value of a text node beside the stretch of `source` that it comes from. */
export function placeText(value: string, source: string, { start, end }: TextRange): readonly Step[] {
  const steps: Step[] = [];
  // The words of a task may begin in the line below its box.
  let at = startOfWords(source, { start, end }, value);
  for (let i = 0; i < value.length;) {
    const char = value[i] ?? '';
    const reference = source[at] === '&' ? referenceAt(source, at, end) : null;
    if (reference !== null && value.startsWith(reference.text, i)) {
      steps.push({ text: reference.text, start: at, end: at + reference.length });
      at += reference.length;
      i += reference.text.length;
    } else if (isLineEnd(char)) {
      const lineEnd = findLineEnd(source, at, end);
      const length = lineEndLength(source, lineEnd);
      steps.push({ text: '\n', start: lineEnd, end: Math.min(end, lineEnd + length) });
      i += Math.min(length, lineEndLength(value, i));
      // A wrapped line loses its blanks: one that is there was written as a reference.
      at = afterLine(source, { start: at, end }, isBlank(value[i]) ? '' : value.slice(i));
    } else {
      const length = source[at] === '\\' && source[at + 1] === char && at + 1 < end ? 2 : 1;
      steps.push({ text: char, start: at, end: at + length });
      at += length;
      i++;
    }
  }
  return steps;
}

/** The same for the value of a code span; null where the two do not fit. */
export function placeCode(value: string, source: string, range: TextRange): readonly Step[] | null {
  const steps: Step[] = [];
  const { start, end } = insideOfCode(value, source, range);
  let at = start;
  for (let i = 0; i < value.length;) {
    const char = value[i] ?? '';
    // In a table, a pipe is escaped even here.
    const isPipe = char === '|' && source[at] === '\\' && source[at + 1] === '|';
    const isSame = char === source[at] || isPipe || (char === '\uFFFD' && source[at] === '\0');
    const length = isPipe ? 2 : lineEndLength(source, at);
    if (!isSame || at + length > end) return null;
    steps.push({ text: isLineEnd(char) ? '\n' : char, start: at, end: at + length });
    i += lineEndLength(value, i);
    at = isLineEnd(char) ? afterLine(source, { start: at, end }, value.slice(i)) : at + length;
  }
  return steps;
}

/** Without its marks. A blank or line end on either side belongs to them, unless there is nothing else. */
function insideOfCode(value: string, source: string, range: TextRange): TextRange {
  const code = source.slice(range.start, range.end);
  const marks = /^`+/.exec(code)?.[0].length ?? 0;
  const inner = code.slice(marks, code.length - marks);
  const start = range.start + marks;
  const end = range.end - marks;
  const isPadded = /^[ \n\r]/.test(inner) && /[ \n\r]$/.test(inner) && /[^ \n\r]/.test(inner);
  if (!isPadded) return { start, end };
  const last = end - (inner.endsWith('\r\n') ? 2 : 1);
  const isWrapped = isLineEnd(source[start] ?? '');
  return { start: isWrapped ? afterLine(source, { start, end: last }, value) : start + 1, end: last };
}

function isLineEnd(char: string): boolean {
  return char === '\n' || char === '\r';
}

/** How many characters end the line at `at`; 1 where none does. */
function lineEndLength(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
}

function findLineEnd(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isLineEnd(source[at] ?? '')) at++;
  return at;
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

function afterLine(source: string, { start, end }: TextRange, value: string): number {
  const lineEnd = findLineEnd(source, start, end);
  return startOfWords(source, { start: Math.min(end, lineEnd + lineEndLength(source, lineEnd)), end }, value);
}

/**
 * Where the words of a line begin: behind indentation and quote markers, which the value is without, except for those
 * signs that it begins with itself.
 */
function startOfWords(source: string, { start, end }: TextRange, value: string): number {
  const isMarker = (text: string, at: number): boolean => ' \t>\uFEFF'.includes(text[at] ?? '-');
  let at = start;
  while (at < end && isMarker(source, at)) at++;
  // Blanks at the end of a line are no words.
  if (isLineEnd(source[at] ?? '')) while (at > start && isBlank(source[at - 1])) at--;
  let own = 0;
  while (own < at - start && isMarker(value, own)) own++;
  while (own > 0 && !(source.endsWith(value.slice(0, own), at) && isNext(source, { start: at, end }, value[own])))
    own--;
  return at - own;
}

/** Whether what stands at the start of the stretch may be read as `sign`. */
function isNext(source: string, { start, end }: TextRange, sign: string | undefined): boolean {
  const first = source[start];
  if (first === '\\' && source[start + 1] === sign) return true;
  if (first === '&' && referenceAt(source, start, end)?.text[0] === sign) return true;
  return sign === undefined || isLineEnd(sign) || first === sign || first === '\0';
}

const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([0-9a-z]{1,31}));/iy;

/** What a character reference at `at` stands for, and how long it is. */
export function referenceAt(source: string, at: number, end: number): { text: string; length: number } | null {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (match === null || at + match[0].length > end) return null;
  const [all, hex, decimal, name] = match;
  const text =
    name === undefined
      ? decodeNumericCharacterReference(hex ?? decimal ?? '', hex === undefined ? 10 : 16)
      : decodeNamedCharacterReference(name);
  return text === false ? null : { text, length: all.length };
}
