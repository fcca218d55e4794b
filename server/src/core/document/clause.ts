/** Turns rows of words into clauses with exact places in the document. */
import type { Clause, Outcome, Span, Word } from './model.js';
import { sourceRange } from './prose.js';
import type { OutcomeMatch } from './outcome-match.js';
import type { TokenSpan } from './want-grammar.js';
import type { Sentence } from './sentence.js';

/** The clause of the words in `span`, or null where it is empty. */
export function clauseOf(sentence: Sentence, span: TokenSpan | null): Clause | null {
  if (span === null || span.end <= span.start) return null;
  const tokens = sentence.tokens.slice(span.start, span.end);
  const from = tokens[0]?.start ?? 0;
  const last = tokens[tokens.length - 1]?.end ?? from;
  const to = withClosingBracket(sentence.prose.text, from, withUnit(sentence.prose.text, last));
  const words: Word[] = tokens.map((token) => ({
    text: token.text,
    lower: token.lower,
    opaque: token.opaque,
    start: token.start - from,
    end: token.end - from,
    range: sourceRange(sentence.prose, token.start, token.end, true),
  }));
  const text = sentence.prose.text.slice(from, to).replace(/[\n\r\t]/g, ' ');
  return { text, range: sourceRange(sentence.prose, from, to), words };
}

/** Text and place of the words in `span`. */
export function spanOf(sentence: Sentence, span: TokenSpan | null): Span | null {
  const clause = clauseOf(sentence, span);
  return clause === null ? null : { text: clause.text, range: clause.range };
}

/** The outcome with its connector; an empty one counts as none. */
export function outcomeOf(sentence: Sentence, match: OutcomeMatch | null): Outcome | null {
  if (match === null) return null;
  const clause = clauseOf(sentence, match.text);
  return clause === null ? null : { ...clause, source: match.source, connector: spanOf(sentence, match.connector) };
}

const UNIT = /^[ \u00A0\u202F]?[%‰€£$¥°](?![\p{L}\p{N}])/u;

/** "by 50 %", "25 €": the sign behind a number belongs to the clause. */
function withUnit(text: string, to: number): number {
  if (!/\p{N}/u.test(text.charAt(to - 1))) return to;
  return to + (UNIT.exec(text.slice(to, to + 3))?.[0].length ?? 0);
}

/** "nine (see #12)": the bracket that closes one inside belongs to the clause. */
function withClosingBracket(text: string, from: number, to: number): number {
  const close = text[to] === ')' ? '(' : text[to] === ']' ? '[' : null;
  if (close === null) return to;
  const inside = text.slice(from, to);
  return inside.lastIndexOf(close) > inside.lastIndexOf(text[to] ?? '') ? to + 1 : to;
}
