/** Asks a reason whether it is earned, or spared, inside of the organisation alone: "the gym earns more", "staff do not have to type it". */
import type { Clause, Outcome, Story, Word } from '../document/model.js';
import { hasOneOrMany } from '../language/morphology.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { coreOf } from '../personas/resolve.js';
import { normaliseName } from '../personas/normalise.js';
import { houseGainAt } from './house-gains.js';
import { beginAlike } from './kin.js';
import { businessTurnIn } from './outcome-turns.js';
import { afterDeterminers, gainsCustomer, type OrganisationGain } from './outcome.js';
import { spanOfWords } from './phrase.js';
import type { Voice } from './voice.js';
import type { Wisher } from './wisher.js';

export interface InsideGain extends OrganisationGain {
  readonly voice: Voice;
}

interface Question {
  readonly language: LanguagePack;
  readonly wisher: Wisher;
  /** More names of the organisation and its departments. */
  readonly more: readonly string[];
}

/** Who is subject of a reason; `figure` where it is something that a business counts, `other` whoever it is. */
type Kind = 'other' | 'house' | 'commons' | 'crew' | 'proprietor' | 'group' | 'figure';

interface Subject {
  readonly kind: Kind;
  /** Behind its last word. */
  readonly end: number;
}

/** The words of a reason from which only the organisation gains, while somebody else wishes; or null. */
export function insideGainIn(
  outcome: Outcome,
  persona: Story['persona'],
  { language, wisher, more }: Question,
): InsideGain | null {
  const { words } = outcome;
  const start = afterDeterminers(words, language.lexicon);
  for (let end = Math.min(words.length - 1, start + MOST_WORDS); end > start; end--) {
    const kind = kindOf(words, { start, end }, { language, more }) ?? otherOf(words, { start, end }, language);
    if (kind === null) continue;
    const gain = gainOf(words, { kind, end }, language);
    if (gain === null) continue;
    const side = sideOf(persona, { beneficiary: words[end - 1]!, language, wisher });
    if (side === 'inside' || (side === 'anybody' && mayBeOwn(kind, words[end - 1]!, language))) return null;
    const isNamed = kind !== 'group' && kind !== 'figure';
    const beneficiary = isNamed
      ? outcome.text.slice(words[0]?.start ?? 0, words[end - 1]?.end)
      : language.messages.named.organisation;
    const voice = side === 'served' && gain === 'said' ? 'said' : 'asked';
    return { ...spanOfWords(outcome, 0, words.length), beneficiary, voice };
  }
  return figureGainIn(outcome, persona, { language, wisher });
}

/** "call volume goes down", "the café needs fewer waiters": what a business counts. */
function figureGainIn(
  outcome: Outcome,
  persona: Story['persona'],
  { language, wisher }: Omit<Question, 'more'>,
): InsideGain | null {
  const { words } = outcome;
  const turn = businessTurnIn(outcome, language);
  if (turn === null) return null;
  const sides = words.slice(0, turn.end).map((beneficiary) => sideOf(persona, { beneficiary, language, wisher }));
  if (sides.includes('inside')) return null;
  const beneficiary = language.messages.named.organisation;
  return { ...spanOfWords(outcome, 0, words.length), beneficiary, voice: 'asked' };
}

/** "the caterer", "the parish office": where what follows is only said of a business, no list has to know it. */
function otherOf(
  words: readonly Word[],
  { start, end }: { start: number; end: number },
  { grammar }: LanguagePack,
): Kind | null {
  const isThe = start > 0 && grammar.definiteArticles.has(words[start - 1]?.lower ?? '');
  return isThe && end <= start + MOST_WORDS_OF_HOUSE ? 'other' : null;
}

const MOST_WORDS = 4;

/** "we" and "our costs" are a household's as well. */
function mayBeOwn(kind: Kind, { lower }: Word, { gains }: LanguagePack): boolean {
  return kind === 'group' || (kind === 'figure' && !gains.businessOnly.has(lower));
}

/** What the words from `start` to `end` are, taken together. */
function kindOf(
  words: readonly Word[],
  { start, end }: { readonly start: number; readonly end: number },
  { language, more }: Pick<Question, 'language' | 'more'>,
): Kind | null {
  const { lexicon, gains, grammar, morphology, relations } = language;
  const owner = words[start]?.lower ?? '';
  if (grammar.pluralSubjects.has(owner) && end === start + 1) return 'group';
  const isShared = relations.sharedPossessives.has(owner);
  // "my gym", "their costs": somebody's own.
  if (lexicon.possessives.has(owner) && !isShared) return null;
  const last = words[end - 1]!;
  const isFigure = lexicon.businessFigures.has(last.lower) || gains.businessOnly.has(last.lower);
  if (isFigure && (isShared || gains.businessOnly.has(last.lower))) return 'figure';
  const before = words[end - 2];
  if (more.some((noun) => noun.toLowerCase() === last.lower)) return 'house';
  if (matchPhrase(gains.crews, words, end - 1) === 1 || matchPhrase(gains.crews, words, end - 2) === 2) return 'crew';
  if (isDepartment(last, language)) return 'crew';
  if (gains.crewHeads.has(last.lower) && before !== undefined && end - 2 >= start)
    return isDepartment(before, language) || isHouse(before.lower, language) ? 'crew' : null;
  if (end > start + MOST_WORDS_OF_HOUSE) return null;
  if (hasOneOrMany(gains.proprietors, last.lower, morphology)) return 'proprietor';
  if (gains.commons.has(last.lower)) return 'commons';
  return isHouse(last.lower, language) ? 'house' : null;
}

const MOST_WORDS_OF_HOUSE = 3;

function isDepartment({ lower, text }: Word, { lexicon, gains }: LanguagePack): boolean {
  if (gains.writtenLarge.has(lower) && text === lower) return false;
  return lexicon.departments.has(lower) || gains.departments.has(lower);
}

function isHouse(lower: string, { lexicon, gains }: LanguagePack): boolean {
  if (lexicon.teamNouns.has(lower)) return false;
  return (
    gains.houses.has(lower) ||
    lexicon.organisations.has(lower) ||
    lexicon.institutions.has(lower) ||
    lexicon.organisationNouns.has(lower)
  );
}

/** How sure it is that the subject gains by what follows, and nobody else does; null where it is not likely. */
function gainOf(words: readonly Word[], { kind, end }: Subject, language: LanguagePack): Voice | null {
  const { lexicon, gains, relations } = language;
  if (kind === 'figure') return movesIn(words, end, language);
  let at = end;
  while (lexicon.modals.has(words[at]?.lower ?? '') && !relations.negations.has(words[at]?.lower ?? '')) at++;
  const sold = matchPhrase(gains.sold, words, at);
  if (sold > 0) return voiceOfRest(words.slice(at + sold), language, true);
  if (isTold(words, at, language)) return voiceOfRest(words.slice(at + 1), language, true);
  const told = houseGainAt(words, at, language);
  if (told !== null && (told.isOfBusiness || (kind !== 'other' && kind !== 'group'))) {
    const voice = voiceOfRest(words.slice(told.end), language, false);
    return kind === 'house' || kind === 'crew' || kind === 'proprietor' ? voice : voice && 'asked';
  }
  if (kind === 'other') return null;
  const earned = matchPhrase(gains.earned, words, at);
  if (earned > 0) {
    const voice = voiceOfRest(words.slice(at + earned), language, false);
    return kind === 'group' || kind === 'commons' ? voice && 'asked' : voice;
  }
  if (kind === 'group' || kind === 'proprietor') return null;
  const fewer = matchPhrase(gains.fewer, words, at);
  if (fewer > 0) {
    const isBurden = words.slice(at + fewer, at + fewer + 3).some(({ lower }) => gains.burdens.has(lower));
    return kind === 'crew' || isBurden ? voiceOfRest(words.slice(at + fewer), language, true) : null;
  }
  const spared = kind === 'crew' ? matchPhrase(gains.spared, words, at) : 0;
  return spared > 0 ? voiceOfRest(words.slice(at + spared), language, false) : null;
}

/** "send me adverts", "sell me a course": who is named is the prey. */
function isTold(words: readonly Word[], at: number, { gains }: LanguagePack): boolean {
  const verb = words[at]?.lower ?? '';
  if (gains.sells.has(verb)) return gains.buyers.has(words[at + 1]?.lower ?? '');
  return gains.sends.has(verb) && words.slice(at + 1, at + 7).some(({ lower }) => gains.adverts.has(lower));
}

/** "conversion rate goes up", "our costs are lower". */
function movesIn(words: readonly Word[], end: number, language: LanguagePack): Voice | null {
  const { lexicon, gains } = language;
  const at = gains.figureTails.has(words[end]?.lower ?? '') ? end + 1 : end;
  const verb = words[at]?.lower ?? '';
  const moves =
    lexicon.figureVerbs.has(verb) || (lexicon.copulas.has(verb) && gains.moved.has(words[at + 1]?.lower ?? ''));
  if (!moves) return null;
  const voice = voiceOfRest(words.slice(at + 1), language, false);
  // "our costs" may be those of a household.
  return gains.businessOnly.has(words[end - 1]?.lower ?? '') ? voice : voice && 'asked';
}

/** Null where somebody served gains in the same reason; who is only the object of the verb does not. */
function voiceOfRest(rest: readonly Word[], language: LanguagePack, hasPrey: boolean): Voice | null {
  const joiner = rest.findIndex(({ lower }) => language.gains.joiners.has(lower));
  const others = !hasPrey ? rest : joiner === -1 ? [] : rest.slice(joiner);
  if (gainsCustomer(others, language) || others.some(({ lower }) => language.lexicon.possessives.has(lower)))
    return null;
  return joiner === -1 ? 'said' : 'asked';
}

/** Who wishes: somebody who is served, somebody whose own work it may be, or nobody knows. */
function sideOf(
  persona: Clause | null,
  { beneficiary, language, wisher }: Omit<Question, 'more'> & { readonly beneficiary: Word },
): 'served' | 'inside' | 'anybody' {
  const { gains, lexicon, morphology } = language;
  if (persona === null) return 'anybody';
  if (!OUTSIDE.has(wisher)) return 'inside';
  const parts = coreOf(normaliseName(persona.text, language), language).split(' ');
  const head = parts.at(-1) ?? '';
  const isInside = parts.some(
    (word, i) =>
      // "dog owner"
      !gains.belongings.has(parts[i - 1] ?? '') &&
      (hasOneOrMany(gains.insiders, word, morphology) ||
        lexicon.figureRoles.has(word) ||
        hasOneOrMany(lexicon.staffNouns, word, morphology)),
  );
  if (isInside) return 'inside';
  if (hasOneOrMany(gains.served, head, morphology) && !parts.slice(0, -1).some((word) => gains.ownGroups.has(word)))
    return 'served';
  const isAlike = (word: string): boolean =>
    word === beneficiary.lower || beginAlike(word, beneficiary.lower, LEAST_ALIKE);
  return parts.some(isAlike) ? 'inside' : 'anybody';
}

const OUTSIDE: ReadonlySet<Wisher> = new Set(['customer', 'generic']);
/** "reception" and "receptionist" begin with the same letters. */
const LEAST_ALIKE = 5;
