/** Reads "I wan to" and "sothat" as they are meant: the words of a story that hasty fingers miss. */
import type { StoryGrammar } from '../language/grammar.js';
import { remembered } from '../remembered.js';
import { anyOf, NO_LETTER_AFTER, NO_LETTER_BEFORE } from './word-patterns.js';
import type { Token } from './words.js';

interface Slip {
  readonly written: readonly string[];
  readonly meant: readonly string[];
}

const slipsOf = remembered(({ slips }: StoryGrammar): ReadonlyMap<string, readonly Slip[]> => {
  const byFirst = new Map<string, Slip[]>();
  for (const [written, meant] of slips) {
    const slip = { written: written.split(' '), meant: meant.split(' ') };
    const first = slip.written[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), slip]);
  }
  return byFirst;
});

/** The words with what is missed in them put right in `lower`; `text` stays as it is written. */
export function withoutSlips(tokens: readonly Token[], grammar: StoryGrammar): readonly Token[] {
  const slips = slipsOf(grammar);
  // Their first words are frequent, slips are rare.
  if (!tokens.some(({ lower }, at) => slips.get(lower)?.some(({ written }) => isAt(tokens, at, written))))
    return tokens;
  const mended: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const slip = slips.get(tokens[i]?.lower ?? '')?.find(({ written }) => isAt(tokens, i, written));
    const words = tokens.slice(i, i + (slip?.written.length ?? 1));
    for (const token of slip === undefined ? words : mend(words, slip)) mended.push(token);
    i += words.length - 1;
  }
  return mended;
}

function isAt(tokens: readonly Token[], at: number, written: readonly string[]): boolean {
  return written.every((word, i) => tokens[at + i]?.lower === word && tokens[at + i]?.opaque === false);
}

function mend(words: readonly Token[], { meant }: Slip): readonly Token[] {
  const [whole] = words;
  if (words.length === meant.length || whole === undefined)
    return words.map((word, i) => ({ ...word, lower: meant[i] ?? word.lower }));
  // An abbreviation: "ASA".
  if (whole.text === whole.text.toUpperCase()) return words;
  let start = whole.start;
  return meant.map((lower) => {
    const end = start + lower.length;
    const text = whole.text.slice(start - whole.start, end - whole.start);
    const token = { ...whole, text, lower, start, end };
    start = end;
    return token;
  });
}

const patternOf = remembered((grammar: StoryGrammar): RegExp => {
  const written = grammar.slips.map(([words]) => words);
  return new RegExp(NO_LETTER_BEFORE + anyOf(written) + NO_LETTER_AFTER, 'gi');
});

const meantBy = remembered(
  ({ slips }: StoryGrammar): ReadonlyMap<string, string> => new Map(slips.map(([written, meant]) => [written, meant])),
);

/** The same for raw texts. */
export function textsWithoutSlips(texts: readonly string[], grammar: StoryGrammar): readonly string[] {
  const pattern = patternOf(grammar);
  // To look costs half of what putting right does, and nearly always there is nothing.
  if (!texts.some((text) => text.search(pattern) !== -1)) return texts;
  return texts.flatMap((text) => {
    const mended = text.replace(pattern, (found) => {
      const written = found
        .toLowerCase()
        .replaceAll('\u2019', "'")
        .split(/[^a-z0-9']+/);
      const meant = meantBy(grammar).get(written.join(' ')) ?? found;
      // A line may end within it.
      return found[0] === found[0]?.toLowerCase() ? meant : meant.charAt(0).toUpperCase() + meant.slice(1);
    });
    return mended === text ? [text] : [text, mended];
  });
}
