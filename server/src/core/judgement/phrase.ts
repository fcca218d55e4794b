/** The words around a technology that go with it: its name as written, and the means phrase that could be taken out. */
import type { Clause, Span } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import type { TechnologyJudgement } from './technology.js';

export interface TechnologyPhrase {
  readonly term: Span;
  /** "in a Postgres database", with the space before it; null where taking it out would break the sentence. */
  readonly means: Span | null;
}

/** `all` are the technologies of the clause: neighbours are named together, "AI chatbot". */
export function phraseAround(
  clause: Clause,
  { hit, relation }: TechnologyJudgement,
  { relations, grammar }: LanguagePack,
  all: readonly TechnologyJudgement[] = [],
): TechnologyPhrase {
  const isArticled = hit.end - hit.start > 1 && grammar.definiteArticles.has(clause.words[hit.start]?.lower ?? '');
  const term = spanOfWords(clause, isArticled ? hit.start + 1 : hit.start, endOfName(hit.end, all));
  if (relation !== 'means' && relation !== 'container') return { term, means: null };
  let start = hit.start;
  while (start > 0 && relations.meansArticles.has(clause.words[start - 1]?.lower ?? '')) start--;
  const before = clause.words[start - 1]?.lower ?? '';
  if (start === 0 || !(relations.means.has(before) || relations.beforeMeans.has(before))) return { term, means: null };
  start--;
  if (relations.meansParticiples.has(clause.words[start - 1]?.lower ?? '')) start--;
  let end = hit.end;
  if (relations.meansHeads.has(clause.words[end]?.lower ?? '')) end++;
  // Only a phrase at the end of the want, after at least two words, can go without leaving a hole.
  if (end !== clause.words.length || start < 2) return { term, means: null };
  const from = clause.words[start - 1];
  const phrase = spanOfWords(clause, start, end);
  return from === undefined
    ? { term, means: null }
    : { term, means: { text: phrase.text, range: { start: from.range.end, end: phrase.range.end } } };
}

function endOfName(end: number, all: readonly TechnologyJudgement[]): number {
  const next = all.find(({ hit }) => hit.start === end);
  return next === undefined ? end : endOfName(next.hit.end, all);
}

/** Text and place of the words `start` to `end` (exclusive); the whole clause where there are none. */
export function spanOfWords(clause: Clause, start: number, end: number): Span {
  const first = clause.words[start];
  const last = clause.words[end - 1];
  if (first === undefined || last === undefined) return { text: clause.text, range: clause.range };
  return { text: clause.text.slice(first.start, last.end), range: { start: first.range.start, end: last.range.end } };
}
