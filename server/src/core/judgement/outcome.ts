/** Asks an outcome who notices: a person, only the system, or only the organisation. */
import type { Clause, Span, Word } from '../document/model.js';
import { hasOneOrMany } from '../language/morphology.js';
import type { LanguagePack, Lexicon } from '../language/pack.js';
import { spanOfWords } from './phrase.js';
import type { TechnologyJudgement } from './technology.js';

interface SystemQuestion {
  readonly language: LanguagePack;
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
  const { lexicon, morphology } = question.language;
  let at = 0;
  while (lexicon.determiners.has(words[at]?.lower ?? '')) at++;
  if (lexicon.possessives.has(words[at]?.lower ?? '')) return null;
  for (let head = at; head <= Math.min(at + MOST_MODIFIERS, words.length - 2); head++) {
    const lower = words[head]?.lower ?? '';
    if (hasOneOrMany(lexicon.people, lower, morphology) || isOwner(lower, question.language)) return null;
    if (!isSystemNoun(words, head, question)) continue;
    const predicate = predicateAt(words, head + 1, lexicon);
    if (predicate === 0 || !isTechnicalState(words, head, predicate, question)) continue;
    if (mentionsPerson(words.slice(head + 1), question.language)) return null;
    return spanOfWords(outcome, 0, words.length);
  }
  return null;
}

function isSystemNoun(
  words: readonly Word[],
  at: number,
  { language: { lexicon, morphology }, technologies, more, except }: SystemQuestion,
): boolean {
  const { singular } = morphology;
  const lower = singular(words[at]?.lower ?? '');
  if (except.some((noun) => singular(noun.toLowerCase()) === lower)) return false;
  if (more.some((noun) => singular(noun.toLowerCase()) === lower)) return true;
  const written = words[at]?.lower ?? '';
  if ([lower, written].some((noun) => lexicon.systemThings.has(noun) || lexicon.softThings.has(noun))) return true;
  return technologies.some(
    ({ hit }) =>
      hit.end === at + 1 && ['infrastructure', 'framework', 'internals', 'interface'].includes(hit.technology.class),
  );
}

/** "the table is ready" is a restaurant's, "the table is indexed" a database's. */
function isTechnicalState(
  words: readonly Word[],
  head: number,
  predicate: number,
  { language: { lexicon, morphology }, more }: SystemQuestion,
): boolean {
  const { singular } = morphology;
  const lower = singular(words[head]?.lower ?? '');
  const isSoft = lexicon.softThings.has(lower) || lexicon.softThings.has(words[head]?.lower ?? '');
  if (!isSoft || more.some((noun) => singular(noun.toLowerCase()) === lower)) return true;
  const states = words.slice(head + predicate, head + predicate + 4);
  return states.some((word) => lexicon.technicalStates.has(word.lower));
}

/** Number of words of a state predicate at `at`: "is stored", "runs faster", "can be reached"; 0 where there is none. */
function predicateAt(words: readonly Word[], at: number, lexicon: Lexicon): number {
  let next = at;
  while (lexicon.modals.has(words[next]?.lower ?? '')) next++;
  const lower = words[next]?.lower ?? '';
  if (lexicon.copulas.has(lower)) return next - at + 1;
  return lexicon.systemVerbs.has(lower) ? next - at + 1 : 0;
}

function mentionsPerson(words: readonly Word[], { lexicon, morphology }: LanguagePack): boolean {
  return words.some(({ lower }) => hasOneOrMany(lexicon.people, lower, morphology) || lexicon.possessives.has(lower));
}

export interface OrganisationGain extends Span {
  /** "the company", "marketing", "we". */
  readonly beneficiary: string;
}

interface OrganisationQuestion {
  readonly language: LanguagePack;
  readonly more: readonly string[];
}

/**
 * The words that say what the organisation gains, when no customer gains in the same clause; or null. The organisation
 * has to be the subject and to gain by what it does ("marketing can target offers"), or one of its figures has to move.
 */
export function organisationGainIn(
  outcome: Clause,
  persona: string,
  { language, more }: OrganisationQuestion,
): OrganisationGain | null {
  const { words } = outcome;
  const { lexicon } = language;
  const isOrganisation = (lower: string): boolean =>
    lexicon.organisations.has(lower) || more.some((noun) => noun.toLowerCase() === lower);
  let at = 0;
  while (lexicon.determiners.has(words[at]?.lower ?? '')) at++;
  if (isOwn(words[at], language) || looksAfterFigures(persona, lexicon)) return null;
  const whole = spanOfWords(outcome, 0, words.length);
  const end = organisationAt(words, at, isOrganisation);
  if (end > at && !persona.toLowerCase().includes(words[end - 1]?.lower ?? '')) {
    const isGain =
      isPredicate(words[end], lexicon) && words.slice(end).some((word) => lexicon.gainVerbs.has(word.lower));
    if (!isGain || gainsCustomer(words.slice(end), language)) return null;
    return { ...whole, beneficiary: outcome.text.slice(words[0]?.start ?? 0, words[end - 1]?.end) };
  }
  return movesFigure(words, at, language) ? { ...whole, beneficiary: language.messages.named.organisation } : null;
}

/** "sales increase", "we reduce churn". */
function movesFigure(words: readonly Word[], at: number, language: LanguagePack): boolean {
  const { lexicon, grammar } = language;
  const isWe = grammar.pluralSubjects.has(words[at]?.lower ?? '');
  const figure = words.findIndex((word) => lexicon.businessFigures.has(word.lower));
  if (figure === -1 || isOwn(words[figure - 1], language)) return false;
  const verb = words.findIndex((word) => lexicon.figureVerbs.has(word.lower));
  const isSubject = figure <= at + 2 && verb === figure + 1;
  if (!isSubject && !(isWe && verb !== -1)) return false;
  return !gainsCustomer(words.slice(isWe ? at + 1 : 0), language);
}

/** "my sales", "their costs" are the persona's; "our" may be anybody's. */
function isOwn(word: Word | undefined, language: LanguagePack): boolean {
  if (word === undefined || language.relations.sharedPossessives.has(word.lower)) return false;
  return language.lexicon.possessives.has(word.lower) || isOwner(word.lower, language);
}

/** "tenant's". */
function isOwner(lower: string, { morphology }: LanguagePack): boolean {
  return morphology.withoutPossessives(lower) !== lower;
}

/** Who owns a business or works for its figures gains when they move. */
function looksAfterFigures(persona: string, lexicon: Lexicon): boolean {
  return persona
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => lexicon.figureRoles.has(word));
}

function isPredicate(word: Word | undefined, lexicon: Lexicon): boolean {
  if (word === undefined) return false;
  return [lexicon.modals, lexicon.copulas, lexicon.gainVerbs, lexicon.figureVerbs].some((set) => set.has(word.lower));
}

/** The word after the organisation that is the subject; `at` where there is none. */
function organisationAt(words: readonly Word[], at: number, isOrganisation: (lower: string) => boolean): number {
  for (let end = Math.min(words.length, at + 3); end > at; end--) {
    const last = words[end - 1]?.lower ?? '';
    const two = `${words[end - 2]?.lower ?? ''} ${last}`;
    if (isOrganisation(last) || (end - at > 1 && isOrganisation(two))) return end;
  }
  return at;
}

function gainsCustomer(words: readonly Word[], { lexicon, morphology, relations }: LanguagePack): boolean {
  return words.some(({ lower }) => hasOneOrMany(lexicon.people, lower, morphology) || relations.firstPerson.has(lower));
}
