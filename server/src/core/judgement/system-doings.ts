/** Asks an outcome whether something only happens inside of a program, where nobody notices: "a webhook fires". */
import type { Clause, Span, Word } from '../document/model.js';
import { hasOneOrMany } from '../language/morphology.js';
import type { LanguagePack } from '../language/pack.js';
import type { TechnologyClass } from '../language/technology.js';
import { afterDeterminers } from './outcome.js';
import { spanOfWords } from './phrase.js';
import type { TechnologyJudgement } from './technology.js';

const INSIDE: ReadonlySet<TechnologyClass> = new Set(['internals', 'infrastructure', 'framework', 'interface']);

/** The outcome, where it only tells what a program does or keeps; null where somebody may notice. */
export function systemDoingIn(
  outcome: Clause,
  technologies: readonly TechnologyJudgement[],
  language: LanguagePack,
): Span | null {
  const { words } = outcome;
  const isDoing =
    programActs(words, technologies, language) ||
    isFlagged(words, language) ||
    isFiled(words, language) ||
    getsToken(words, language);
  return isDoing ? spanOfWords(outcome, 0, words.length) : null;
}

/** "a webhook fires", "the API is called with the right payload". */
function programActs(
  words: readonly Word[],
  technologies: readonly TechnologyJudgement[],
  language: LanguagePack,
): boolean {
  const { lexicon, systems } = language;
  const start = afterDeterminers(words, lexicon);
  if (lexicon.possessives.has(words[start]?.lower ?? '')) return false;
  const subject = technologies.find(({ hit }) => INSIDE.has(hit.technology.class) && hit.start === start);
  if (subject === undefined) return false;
  let at = subject.hit.end;
  while (lexicon.modals.has(words[at]?.lower ?? '')) at++;
  const verb = words[at]?.lower ?? '';
  const isDone = lexicon.copulas.has(verb) && systems.programStates.has(words[at + 1]?.lower ?? '');
  return (isDone || systems.programVerbs.has(verb)) && isForNobody(words.slice(at + 1), language);
}

const MOST_MODIFIERS = 2;

/** "the status is set to ACTIVE". */
function isFlagged(words: readonly Word[], language: LanguagePack): boolean {
  const { lexicon, systems, relations } = language;
  const at = afterDeterminers(words, lexicon);
  for (let noun = at; noun <= at + MOST_MODIFIERS; noun++) {
    if (!systems.flags.has(words[noun]?.lower ?? '')) continue;
    let verb = noun + 1;
    while (lexicon.modals.has(words[verb]?.lower ?? '')) verb++;
    if (!lexicon.copulas.has(words[verb]?.lower ?? '')) return false;
    if (lexicon.copulas.has(words[verb + 1]?.lower ?? '')) verb++;
    return (
      systems.flagged.has(words[verb + 1]?.lower ?? '') &&
      words[verb + 2]?.lower === relations.towards &&
      isForNobody(words.slice(verb + 3), language)
    );
  }
  return false;
}

/** "my registration is stored": what was entered is kept, and nothing comes of it. */
function isFiled(words: readonly Word[], language: LanguagePack): boolean {
  const { lexicon, systems } = language;
  const at = afterDeterminers(words, lexicon);
  const start = lexicon.possessives.has(words[at]?.lower ?? '') ? at + 1 : at;
  const copula = words.findIndex(
    ({ lower }, i) => i > start && i <= start + MOST_MODIFIERS && lexicon.copulas.has(lower),
  );
  if (copula === -1 || !systems.entered.has(words[copula - 1]?.lower ?? '')) return false;
  const state = lexicon.copulas.has(words[copula + 1]?.lower ?? '') ? copula + 2 : copula + 1;
  if (!systems.putAway.has(words[state]?.lower ?? '')) return false;
  const rest = words.slice(state + 1);
  return rest.length === 0 || (rest.length <= MOST_OF_PLACE && systems.stores.has(rest.at(-1)?.lower ?? ''));
}

const MOST_OF_PLACE = 4;

/** "I get a cookie in my browser". */
function getsToken(words: readonly Word[], { lexicon, relations, systems, morphology }: LanguagePack): boolean {
  if (!relations.firstPerson.has(words[0]?.lower ?? '')) return false;
  let at = 1;
  while (lexicon.modals.has(words[at]?.lower ?? '')) at++;
  if (!relations.gets.has(words[at]?.lower ?? '')) return false;
  const rest = words.slice(at + 1, at + 1 + MOST_OF_THING);
  return (
    rest.some(({ lower }) => hasOneOrMany(systems.tokens, lower, morphology)) &&
    rest.some(({ lower }) => systems.besideTokens.has(lower) && !systems.tokens.has(lower)) &&
    words.length <= at + 1 + MOST_OF_THING
  );
}

const MOST_OF_THING = 7;

function isForNobody(rest: readonly Word[], { lexicon, relations, morphology }: LanguagePack): boolean {
  return !rest.some(
    ({ lower }) =>
      hasOneOrMany(lexicon.people, lower, morphology) ||
      relations.firstPerson.has(lower) ||
      lexicon.possessives.has(lower),
  );
}
