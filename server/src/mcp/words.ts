/** The one way out: whatever is answered can neither hide anything nor give commands to a terminal, whoever has written it. */
import { replaceHidden } from '../reporters/hidden-signs.js';
import { harmless } from '../reporters/log-commands.js';
import { onOneLine, withoutControls } from '../reporters/well-formed.js';

const REPLACEMENT = '\ufffd';
const LONGEST_WORDS = 300;

/** Every text in `value`, fit to be read by people and by language models: no hidden signs, no control characters. */
export function readable<Value>(value: Value): Value {
  return clean(value) as Value;
}

/** Data keeps the words as they are, but for what nobody sees. */
function clean(value: unknown): unknown {
  if (typeof value === 'string') return replaceHidden(withoutControls(value), () => REPLACEMENT);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
}

/** A text for the eyes of people: also without what a log would take for a command. */
export function readableText(text: string): string {
  return harmless(withoutControls(text));
}

/** Words of a document on one line; long ones are cut. */
export function quote(words: string): string {
  // Cut before it is looked through: the words may be a whole document.
  const line = onOneLine(words.slice(0, 4 * LONGEST_WORDS));
  return line.length > LONGEST_WORDS || words.length > 4 * LONGEST_WORDS
    ? `${line.slice(0, LONGEST_WORDS).trimEnd()}…`
    : line;
}
