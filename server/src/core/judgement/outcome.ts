/** Asks an outcome who notices: a person, only the system, or only the organisation. */
import type { Clause, Span, Word } from '../document/model.js';
import type { Lexicon } from '../language/pack.js';
import { singular } from '../language/vocabulary.js';
import type { TechnologyJudgement } from './technology.js';

interface SystemQuestion {
  readonly lexicon: Lexicon;
  readonly technologies: readonly TechnologyJudgement[];
  /** More system nouns, and nouns that are never one. */
  readonly more: readonly string[];
  readonly except: readonly string[];
}

const MOST_MODIFIERS = 3;

/**
 * The words that state something of the system only ("the data is stored in Postgres"), or null.
 * The subject has to be a system noun without an owner ("my data" is the persona's), and the predicate a state.
 */
export function systemStateIn(outcome: Clause, question: SystemQuestion): Span | null {
  const { words } = outcome;
  const { lexicon } = question;
  let at = 0;
  while (lexicon.determiners.has(words[at]?.lower ?? '')) at++;
  if (lexicon.possessives.has(words[at]?.lower ?? '')) return null;
  for (let head = at; head <= Math.min(at + MOST_MODIFIERS, words.length - 2); head++) {
    const lower = words[head]?.lower ?? '';
    if (lexicon.people.has(lower) || lexicon.people.has(singular(lower)) || lower.endsWith("'s")) return null;
    if (!isSystemNoun(words, head, question)) continue;
    const predicate = predicateAt(words, head + 1, lexicon);
    if (predicate === 0) continue;
    if (mentionsPerson(words.slice(head + 1), lexicon)) return null;
    return spanOf(outcome, 0, words.length);
  }
  return null;
}

function isSystemNoun(
  words: readonly Word[],
  at: number,
  { lexicon, technologies, more, except }: SystemQuestion,
): boolean {
  const lower = singular(words[at]?.lower ?? '');
  if (except.some((noun) => singular(noun.toLowerCase()) === lower)) return false;
  if (more.some((noun) => singular(noun.toLowerCase()) === lower)) return true;
  if (lexicon.systemThings.has(lower) || lexicon.systemThings.has(words[at]?.lower ?? '')) return true;
  return technologies.some(
    ({ hit }) =>
      hit.end === at + 1 && ['infrastructure', 'framework', 'internals', 'interface'].includes(hit.technology.class),
  );
}

/** Number of words of a state predicate at `at`: "is stored", "runs faster", "can be reached"; 0 where there is none. */
function predicateAt(words: readonly Word[], at: number, lexicon: Lexicon): number {
  let next = at;
  while (lexicon.modals.has(words[next]?.lower ?? '')) next++;
  const lower = words[next]?.lower ?? '';
  if (lexicon.copulas.has(lower)) return next - at + 1;
  return lexicon.systemVerbs.has(lower) ? next - at + 1 : 0;
}

function mentionsPerson(words: readonly Word[], lexicon: Lexicon): boolean {
  return words.some(
    (word) =>
      lexicon.people.has(word.lower) || lexicon.people.has(singular(word.lower)) || lexicon.possessives.has(word.lower),
  );
}

export interface OrganisationGain extends Span {
  /** "the company", "marketing", "we". */
  readonly beneficiary: string;
}

interface OrganisationQuestion {
  readonly lexicon: Lexicon;
  readonly more: readonly string[];
}

/** The words that say what the organisation gains, when no customer gains in the same clause; or null. */
export function organisationGainIn(
  outcome: Clause,
  persona: string,
  { lexicon, more }: OrganisationQuestion,
): OrganisationGain | null {
  const { words } = outcome;
  const isOrganisation = (lower: string): boolean =>
    lexicon.organisations.has(lower) || more.some((noun) => noun.toLowerCase() === lower);
  let at = 0;
  while (lexicon.determiners.has(words[at]?.lower ?? '')) at++;
  const subjectEnd = organisationAt(words, at, isOrganisation, lexicon);
  const isWe = words[at]?.lower === 'we';
  const figure = words.findIndex(
    (word, i) =>
      lexicon.businessFigures.has(word.lower) ||
      lexicon.businessFigures.has(`${word.lower} ${words[i + 1]?.lower ?? ''}`),
  );
  const ownPersona = persona.toLowerCase();
  if (subjectEnd > at && !ownPersona.includes(words[subjectEnd - 1]?.lower ?? '')) {
    if (gainsCustomer(words.slice(subjectEnd), lexicon)) return null;
    return {
      ...spanOf(outcome, 0, words.length),
      beneficiary: outcome.text.slice(words[0]?.start ?? 0, words[subjectEnd - 1]?.end),
    };
  }
  if (figure > 0 && lexicon.possessives.has(words[figure - 1]?.lower ?? '') && words[figure - 1]?.lower !== 'our')
    return null;
  const isFigureSubject =
    figure === at ||
    (figure !== -1 && isWe) ||
    (figure !== -1 && figure <= at + 2 && lexicon.figureVerbs.has(words[figure + 1]?.lower ?? ''));
  if (figure === -1 || !isFigureSubject || gainsCustomer(words.slice(isWe ? at + 1 : 0), lexicon)) return null;
  if (!isWe && !words.some((word) => lexicon.figureVerbs.has(word.lower))) return null;
  return { ...spanOf(outcome, 0, words.length), beneficiary: 'the organisation' };
}

function organisationAt(
  words: readonly Word[],
  at: number,
  isOrganisation: (lower: string) => boolean,
  lexicon: Lexicon,
): number {
  for (let i = at; i < Math.min(words.length, at + 3); i++) {
    const lower = words[i]?.lower ?? '';
    if (lexicon.possessives.has(lower) && lower !== 'our') return at;
    if (lexicon.modals.has(lower) || lexicon.copulas.has(lower) || lexicon.people.has(lower)) return at;
    if (isOrganisation(lower) || isOrganisation(`${lower} ${words[i + 1]?.lower ?? ''}`)) {
      const isTwo = !isOrganisation(lower);
      const end = i + (isTwo ? 2 : 1);
      return isOrganisation(words[end]?.lower ?? '') ? end + 1 : end;
    }
  }
  return at;
}

function gainsCustomer(words: readonly Word[], lexicon: Lexicon): boolean {
  return words.some(
    (word) =>
      lexicon.people.has(word.lower) ||
      lexicon.people.has(singular(word.lower)) ||
      ['me', 'my', 'i'].includes(word.lower),
  );
}

function spanOf(clause: Clause, start: number, end: number): Span {
  const first = clause.words[start];
  const last = clause.words[end - 1];
  if (first === undefined || last === undefined) return { text: clause.text, range: clause.range };
  return { text: clause.text.slice(first.start, last.end), range: { start: first.range.start, end: last.range.end } };
}
