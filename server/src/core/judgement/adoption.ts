/** Tells a goal or a point of a plan that only names what to buy, build or move to from one that says what changes for somebody. */
import type { Clause, Span } from '../document/model.js';
import { hasOneOrMany } from '../language/morphology.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase, type PhraseTable } from '../language/phrases.js';
import type { TechnologyClass } from '../language/technology.js';
import { phraseAround, spanOfWords } from './phrase.js';
import type { Relation } from './relation.js';
import { isTaught } from './spoken-of.js';
import { isBuilding, type TechnologyJudgement } from './technology.js';
import type { Voice } from './voice.js';

export interface Adoption {
  /** What is adopted. */
  readonly term: Span;
  readonly voice: Voice;
  /** Null where nothing but the wording shows that it is a product: "Migrate to Larkspur". */
  readonly kind: TechnologyClass | null;
  /** Whether the clause begins with what is done to have it; otherwise it is only named: "Salesforce migration". */
  readonly isDone: boolean;
}

/** What nobody wants for its own sake. */
const BOUGHT: ReadonlySet<TechnologyClass> = new Set(['trend', 'enterpriseTool']);
const BUILT: ReadonlySet<TechnologyClass> = new Set(['infrastructure', 'framework', 'internals', 'interface']);
/** What people have anyway, and a project buys for them: "roll out Trello", "introduce RFID". */
export const EVERYDAY: ReadonlySet<TechnologyClass> = new Set(['customerTool', 'channel']);
const INNOCENT: ReadonlySet<Relation> = new Set(['negated', 'possessed', 'topic', 'interchange']);

const MOST_WORDS_BEFORE = 4;
const MOST_WORDS_BETWEEN = 5;
const MOST_WORDS_OF_NAME = 6;
const MOST_WORDS_BEHIND = 8;

/** `technologies` are those of the clause. Null where it says what changes, or names no technology. */
export function adoptionIn(
  clause: Clause,
  technologies: readonly TechnologyJudgement[],
  language: LanguagePack,
): Adoption | null {
  const verb = adoptingVerb(clause, language);
  const judged = technologies.filter(({ relation }) => !INNOCENT.has(relation));
  const own = judged.find(({ hit }) => isAdopted(clause, verb?.end ?? 0, hit.start, language));
  if (own === undefined)
    return (
      builtWith(clause, judged, language) ??
      (verb?.takesName === true ? unknownProduct(clause, verb.end, language) : null)
    );
  const { class: kind } = own.hit.technology;
  const { term } = phraseAround(clause, own, language, technologies);
  const isNamed = verb === null && isName(clause, own.hit.end, language);
  if (verb === null && !isNamed) return null;
  if (isTaught(clause, own.hit, language)) return null;
  if (saysWhy(clause, { from: own.hit.start, to: own.hit.end }, language))
    return verb?.isExploit === true && kind === 'trend' && !namesPeople(clause, language) ? asked(term, kind) : null;
  if (!BOUGHT.has(kind) && !BUILT.has(kind))
    return EVERYDAY.has(kind) && (verb?.isChange || verb?.isPurchase) ? asked(term, kind) : null;
  const isShort = clause.words.length - own.hit.end <= MOST_WORDS_BEHIND;
  const isSure = isShort && verb !== null && (BOUGHT.has(kind) || verb.isChange);
  return { term, kind, voice: isSure ? 'said' : 'asked', isDone: verb !== null };
}

function asked(term: Span, kind: TechnologyClass | null): Adoption {
  return { term, kind, voice: 'asked', isDone: true };
}

interface Verb {
  /** Index of the first word behind it. */
  readonly end: number;
  readonly isChange: boolean;
  /** Whether a name behind it is that of a product. */
  readonly takesName: boolean;
  readonly isPurchase: boolean;
  /** Whether it looks for a use of the technology: what for is then no need. */
  readonly isExploit: boolean;
}

/** "Introduce", "We will migrate to". */
function adoptingVerb({ words }: Clause, language: LanguagePack): Verb | null {
  const { plans } = language;
  for (let at = 0; at <= MOST_WORDS_BEFORE && at < words.length; at++) {
    const change = matchPhrase(plans.changes, words, at);
    if (change > 0) return { end: at + change, ...CHANGE };
    const far = endOfChange(words, at, language);
    if (far !== null) return { end: far, ...CHANGE };
    const length = matchPhrase(plans.adopts, words, at);
    const is = (table: PhraseTable): boolean => matchPhrase(table, words, at) === length;
    if (length > 0) {
      const { installs, acquires, exploits } = plans;
      return {
        end: at + length,
        isChange: false,
        takesName: is(installs),
        isPurchase: is(acquires),
        isExploit: is(exploits),
      };
    }
    if (!plans.beforeAdopts.has(words[at]?.lower ?? '')) return null;
  }
  return null;
}

const CHANGE = { isChange: true, takesName: true, isPurchase: false, isExploit: false } as const;
const FARTHEST_GOAL = 6;

/** "migrate the bookings from Larkspur to": the end of what is left for something else. */
function endOfChange(words: Clause['words'], at: number, { relations }: LanguagePack): number | null {
  if (!relations.changesOver.has(words[at]?.lower ?? '')) return null;
  const to = words.findIndex(({ lower }, i) => i > at && i <= at + FARTHEST_GOAL && lower === relations.towards);
  return to === -1 ? null : to + 1;
}

/** "Rewrite the front end in React". */
function builtWith(clause: Clause, judged: readonly TechnologyJudgement[], language: LanguagePack): Adoption | null {
  if (!isBuilding(clause, language)) return null;
  const means = judged.find(
    ({ hit, relation }) =>
      BUILT.has(hit.technology.class) &&
      (relation === 'means' || language.plans.builtIn.has(clause.words[hit.start - 1]?.lower ?? '')),
  );
  if (means === undefined || saysWhy(clause, { from: means.hit.start, to: means.hit.end }, language)) return null;
  return asked(phraseAround(clause, means, language, judged).term, means.hit.technology.class);
}

/** Whether nothing but small words stand between the verb, or the start, and the technology. */
function isAdopted({ words }: Clause, from: number, at: number, { plans }: LanguagePack): boolean {
  if (at < from || at - from > MOST_WORDS_BETWEEN) return false;
  return words.slice(from, at).every(({ lower }) => plans.beforeAdopted.has(lower));
}

/** "Salesforce migration", "AI chatbot for claims": no sentence, and little more than its name. */
function isName({ words, text }: Clause, end: number, { plans, relations, lexicon }: LanguagePack): boolean {
  if (words.length > MOST_WORDS_OF_NAME || /[.!?]\s/.test(text)) return false;
  const rest = words.slice(end);
  const next = rest[0]?.lower;
  if (
    next !== undefined &&
    !plans.adoptions.has(next) &&
    !relations.afterNoun.has(next) &&
    !relations.meansSuffixes.has(next)
  )
    return false;
  return !words.some(({ lower }) => lexicon.copulas.has(lower) || lexicon.modals.has(lower));
}

function namesPeople({ words }: Clause, { lexicon, morphology }: LanguagePack): boolean {
  return words.some(({ lower }) => hasOneOrMany(lexicon.people, lower, morphology));
}

/** Whether the clause says for what, or what gets better. */
function saysWhy(
  { words, text }: Clause,
  { from, to }: { readonly from: number; readonly to: number },
  { plans, lexicon, grammar }: LanguagePack,
): boolean {
  if (
    words
      .slice(0, from)
      .some(
        ({ lower }) => lexicon.people.has(lower) && !plans.beforeAdopts.has(lower) && !plans.beforeAdopted.has(lower),
      )
  )
    return true;
  if (words.some(({ lower }, i) => (i < from || i >= to) && plans.effects.has(lower))) return true;
  if (words.some((_, i) => matchPhrase(plans.reasons, words, i) > 0) || /%/.test(text)) return true;
  return words.some(({ lower }, i) => {
    const next = words[i + 1];
    if (i < to || lower !== grammar.infinitive || next === undefined) return false;
    return next.text === next.lower && (grammar.verbs.has(next.lower) || grammar.purposeVerbs.has(next.lower));
  });
}

/** "Migrate to Larkspur": what one moves to and writes with a capital is a product, most often. */
function unknownProduct(clause: Clause, end: number, language: LanguagePack): Adoption | null {
  const { words } = clause;
  let at = end;
  while (at < words.length && language.plans.beforeAdopted.has(words[at]?.lower ?? '')) at++;
  const name = words[at];
  if (name === undefined || name.text === name.lower || at - end > MOST_WORDS_BETWEEN) return null;
  let last = at + 1;
  while (last < words.length && words[last]!.text !== words[last]!.lower) last++;
  // "Implement the Larkspur contract": the name belongs to something else.
  const next = words[last]?.lower;
  if (next !== undefined && !language.relations.afterNoun.has(next)) return null;
  if (words.length - last > MOST_WORDS_BEHIND || saysWhy(clause, { from: at, to: last }, language)) return null;
  return asked(spanOfWords(clause, at, last), null);
}
