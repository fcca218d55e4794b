/** Asks an outcome who notices: a person, only the system, or only the organisation. */
import type { Clause, Span, Story, Word } from '../document/model.js';
import { hasOneOrMany } from '../language/morphology.js';
import type { LanguagePack, Lexicon } from '../language/pack.js';
import { spanOfWords } from './phrase.js';
import type { TechnologyClass } from '../language/technology.js';
import { isPersonBeside } from '../personas/resolve.js';
import type { TechnologyJudgement } from './technology.js';

interface SystemQuestion {
  readonly language: LanguagePack;
  readonly technologies: readonly TechnologyJudgement[];
  /** What else the story says, in small letters: beside "café", a server is a person. */
  readonly beside?: readonly string[];
  /** More system nouns, and nouns that are never one. */
  readonly more: readonly string[];
  readonly except: readonly string[];
}

/** The first word that is no article or the like. */
export function afterDeterminers(words: readonly Word[], { determiners }: Pick<Lexicon, 'determiners'>): number {
  const at = words.findIndex(({ lower }) => !determiners.has(lower));
  return at === -1 ? words.length : at;
}

const MOST_MODIFIERS = 3;

/**
 * The words that state something of the system only ("the data is stored in Postgres"), or null.
 * The subject has to be a system noun without an owner ("my data" is the persona's), and the predicate a state.
 */
export function systemStateIn(outcome: Clause, question: SystemQuestion): Span | null {
  const { words } = outcome;
  const { lexicon, morphology } = question.language;
  const at = afterDeterminers(words, lexicon);
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
  { language, technologies, more, except, beside = [] }: SystemQuestion,
): boolean {
  const { lexicon, morphology } = language;
  const { singular } = morphology;
  const lower = singular(words[at]?.lower ?? '');
  // "the heating system is filled"
  if (lexicon.builtBefore.has(words[at - 1]?.lower ?? '')) return false;
  if (isPersonBeside(lower, beside, language)) return false;
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

/**
 * What is likely true of a system only, where no rule of grammar is sure: "they are saved to the database", "the system
 * can go on with it", "I get a JWT"; or null.
 */
export function systemFactIn(outcome: Clause, question: SystemQuestion): Span | null {
  const { words } = outcome;
  const { outcomes, relations } = question.language;
  const first = words[0]?.lower ?? '';
  const isFact =
    outcomes.standIns.has(first) || outcomes.manyStandIns.has(first)
      ? isPutAway(words, question)
      : relations.firstPerson.has(first)
        ? getsInside(words, question)
        : systemActs(words, question);
  return isFact ? spanOfWords(outcome, 0, words.length) : null;
}

const INSIDE: ReadonlySet<TechnologyClass> = new Set(['internals', 'infrastructure', 'framework']);

/** "they are saved to the database": what was entered is now in a technology. */
function isPutAway(words: readonly Word[], { language: { lexicon }, technologies }: SystemQuestion): boolean {
  const copula = words.slice(1, 4).findIndex(({ lower }) => lexicon.copulas.has(lower));
  if (copula === -1) return false;
  const state = words.slice(copula + 2, copula + 5).some(({ lower }) => lexicon.technicalStates.has(lower));
  return state && technologies.some(({ hit }) => INSIDE.has(hit.technology.class) && hit.end === words.length);
}

/** "I get a JWT": the thing is the product's inside, and nothing is said of what it is good for. */
function getsInside(words: readonly Word[], { language, technologies }: SystemQuestion): boolean {
  const { lexicon, relations } = language;
  const verb = words.slice(1, 3).findIndex(({ lower }) => !lexicon.modals.has(lower)) + 1;
  return (
    relations.gets.has(words[verb]?.lower ?? '') &&
    technologies.some(
      ({ hit, relation }) => INSIDE.has(hit.technology.class) && relation !== 'possessed' && hit.end === words.length,
    )
  );
}

/** "the system can go on with it by itself": what a system is able to do, with nobody who notices. */
function systemActs(words: readonly Word[], question: SystemQuestion): boolean {
  const { lexicon, morphology, grammar } = question.language;
  const at = afterDeterminers(words, lexicon);
  const noun = words[at]?.lower ?? '';
  if (
    !hasOneOrMany(lexicon.systemThings, noun, morphology) ||
    isPersonBeside(noun, question.beside ?? [], question.language)
  )
    return false;
  if (!lexicon.modals.has(words[at + 1]?.lower ?? '') || !grammar.isVerb(words[at + 2]?.lower ?? '')) return false;
  return !mentionsPerson(words.slice(at + 2), question.language);
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
    lexicon.organisations.has(lower) ||
    lexicon.institutions.has(lower) ||
    (lexicon.organisationNouns.has(lower) && !lexicon.teamNouns.has(lower)) ||
    more.some((noun) => noun.toLowerCase() === lower);
  const at = afterDeterminers(words, lexicon);
  if (isOwn(words[at], language)) return null;
  const end = organisationAt(words, at, isOrganisation);
  let beneficiary: string;
  if (end > at && !persona.toLowerCase().includes(words[end - 1]?.lower ?? '')) {
    const isGain =
      isPredicate(words[end], lexicon) && words.slice(end).some((word) => lexicon.gainVerbs.has(word.lower));
    if (!isGain || gainsCustomer(words.slice(end), language)) return null;
    beneficiary = outcome.text.slice(words[0]?.start ?? 0, words[end - 1]?.end);
  } else {
    if (!movesFigure(words, at, language)) return null;
    beneficiary = language.messages.named.organisation;
  }
  // Few get here, and to take a name apart takes longest.
  return looksAfterFigures(persona, lexicon) ? null : { ...spanOfWords(outcome, 0, words.length), beneficiary };
}

/**
 * The words that say what the organisation does or has then, when nobody is served in them: "management can see its
 * KPIs". Likely its gain alone; null where it is not the subject.
 */
export function organisationActsIn(
  outcome: Clause,
  persona: string,
  { language, more }: OrganisationQuestion,
): OrganisationGain | null {
  const { words } = outcome;
  const { lexicon, grammar, morphology } = language;
  const at = afterDeterminers(words, lexicon);
  if (looksAfterFigures(persona, lexicon)) return null;
  const bare = (lower: string): string => morphology.withoutPossessives(lower);
  const isOrganisation = (lower: string): boolean =>
    lexicon.organisations.has(bare(lower)) || more.some((noun) => noun.toLowerCase() === bare(lower));
  const end = organisationAt(words, at, isOrganisation);
  // "entry management is smooth" speaks of no organisation; "the bus company" does.
  const isNamed =
    end === at + 1 ||
    lexicon.organisations.has(
      words
        .slice(at, end)
        .map(({ lower }) => bare(lower))
        .join(' '),
    );
  if (end === at || !(isNamed || at > 0) || persona.toLowerCase().includes(bare(words[end - 1]?.lower ?? '')))
    return null;
  const next = words[end]?.lower ?? '';
  const owns = isOwner(words[end - 1]?.lower ?? '', language);
  if (!owns && !lexicon.modals.has(next) && !lexicon.copulas.has(next) && !grammar.isVerb(next)) return null;
  if (servesSomebody(words.slice(end), language)) return null;
  const beneficiary = morphology.withoutPossessives(outcome.text.slice(words[0]?.start ?? 0, words[end - 1]?.end));
  return { ...spanOfWords(outcome, 0, words.length), beneficiary };
}

/** "its staff", "our agents" are the organisation's own. */
function servesSomebody(words: readonly Word[], language: LanguagePack): boolean {
  const others = words.filter((_, at) => !language.relations.ownSide.has(words[at - 1]?.lower ?? ''));
  return gainsCustomer(others, language);
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

export function gainsCustomer(words: readonly Word[], { lexicon, morphology, relations }: LanguagePack): boolean {
  return words.some(({ lower }) => hasOneOrMany(lexicon.people, lower, morphology) || relations.firstPerson.has(lower));
}

/** All words of a story, in small letters. */
export function wordsOf({ persona, want, outcome }: Story): readonly string[] {
  return [persona, want, outcome].flatMap((clause) => clause?.words.map(({ lower }) => lower) ?? []);
}
