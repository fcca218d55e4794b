/** Who shall do what: "The system shall ...", "When a bill is late, the system shall ...", "Guests must see ...". */
import type { LanguagePack } from '../../language/pack.js';
import { matchPhrase } from '../../language/phrases.js';
import type { Sentence } from '../sentence.js';
import type { TokenSpan } from '../want-grammar.js';

const MOST_WORDS_OF_CONDITION = 40;
const MOST_WORDS_OF_SUBJECT = 8;

/** The subject of a sentence that says what a system shall do, wherever it stands; `start` is the first word behind a label. */
export function systemSubject({ tokens }: Sentence, start: number, { items }: LanguagePack): TokenSpan | null {
  const isConditional = items.conditions.has(tokens[start]?.lower ?? '');
  const last = isConditional ? Math.min(start + MOST_WORDS_OF_CONDITION, tokens.length) : start + 1;
  for (let at = start; at < last; at++) {
    const length = matchPhrase(items.systems, tokens, at);
    if (length > 0 && items.duties.has(tokens[at + length]?.lower ?? '')) return { start: at, end: at + length };
  }
  return null;
}

/** The subject of any duty, for sentences that stand among requirements; null where a reader is told what to do. */
export function dutySubject(sentence: Sentence, start: number, pack: LanguagePack): TokenSpan | null {
  const ofSystem = systemSubject(sentence, start, pack);
  if (ofSystem !== null) return ofSystem;
  const { tokens } = sentence;
  const { duties, addressed } = pack.items;
  if (addressed.has(tokens[start]?.lower ?? '')) return null;
  const end = tokens.findIndex(({ lower }, i) => i > start && duties.has(lower));
  return end === -1 || end - start > MOST_WORDS_OF_SUBJECT ? null : { start, end };
}

/** Without its article. */
export function withoutArticle({ start, end }: TokenSpan, { tokens, grammar }: Sentence): TokenSpan {
  return { start: grammar.articles.has(tokens[start]?.lower ?? '') && end - start > 1 ? start + 1 : start, end };
}
