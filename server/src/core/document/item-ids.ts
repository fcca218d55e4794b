/** Numbers of items in brackets, `(US-12)`, `[PROJ-7]`, `(#123)`: they are no words of the sentence they stand in. */
import type { StoryGrammar } from '../language/grammar.js';
import type { TextRange } from '../text/range.js';

/** Nothing in small letters, and a figure. */
const IN_BRACKETS = /[([](?=[^()[\]\n]{0,60}\d)([^()[\]\na-z]{1,60})[)\]]/g;
const ID = /^([A-Z][A-Z0-9]{0,9}?)([-_#]?|[ ])(\d{1,7}(?:[.-]\d{1,4}){0,3})$/;
const NUMBER = /^#\d{1,7}$/;
/** `[1]` leads to a source. */
const REFERENCE = /^\[\d{1,3}\]$/;

/** `text` without whatever may be such a number. */
export function withoutIds(text: string): string {
  return text.replace(IN_BRACKETS, '');
}

/** Where they stand in `text`, in order. */
export function idsIn(text: string, grammar: Pick<StoryGrammar, 'itemNames' | 'standards'>): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(IN_BRACKETS)) {
    const isId = REFERENCE.test(whole) || inner.split(/[,;/&]/).every((each) => isItemId(each.trim(), grammar));
    if (isId) found.push({ start: index, end: index + whole.length });
  }
  return found;
}

/** `PROJ-12`, `US12`, `#12`; "AES-256" names a standard. */
export function isItemId(
  text: string,
  { itemNames, standards }: Pick<StoryGrammar, 'itemNames' | 'standards'>,
): boolean {
  if (NUMBER.test(text)) return true;
  const [, name = '', sign] = ID.exec(text) ?? [];
  const lower = name.toLowerCase();
  if (name === '' || standards.has(lower)) return false;
  return itemNames.has(lower) || sign === '-' || sign === '_';
}
