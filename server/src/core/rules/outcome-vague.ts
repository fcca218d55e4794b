/** Flags an outcome of good words only: nobody could tell whether it happened. */
import { z } from 'zod';
import type { Clause } from '../document/model.js';
import { isVagueTurn } from '../judgement/outcome-turns.js';
import { voiceOf } from '../judgement/verdicts.js';
import { hasOneOrMany } from '../language/morphology.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { defineRule } from './rule.js';
import { clearClause } from './suggestions.js';
import { whoGains } from './whom.js';

export const outcomeVague = defineRule({
  id: 'outcome-vague',
  requires: 'The outcome is something that somebody could notice.',
  part: 'outcome',
  stage: 'stable',
  severity: 'info',
  presets: { core: true },
  yieldsTo: {
    'placeholder-text': 'same words',
    'outcome-is-implementation': 'same story',
    'outcome-repeats-want': 'same story',
    'outcome-inside-out': 'same story',
    'outcome-is-a-feature': 'same story',
  },
  weighs: 'vague',
  source:
    'Say what great looks like, beyond platitudes (SMART; Ulwick: an outcome has a direction, a measure and an object).',
  options: z.strictObject({}),
  messages: {
    vague: ['phrase', 'persona'],
    asks: ['phrase', 'persona'],
  },
  on: {
    story(story, context) {
      const { language, report } = context;
      if (story.outcome === null) return;
      const isHollow = isGoodWordsOnly(story.outcome, language) || arePleased(story.outcome, language);
      const weighed = voiceOf('vague', context.verdictsOn(story));
      const voice = isHollow ? 'said' : (weighed ?? (isVagueTurn(story.outcome, language) ? 'asked' : null));
      if (voice === null || (weighed === 'asked' && happensVisibly(story.outcome, language))) return;
      const { text, range } = story.outcome;
      report({
        message: voice === 'asked' ? 'asks' : 'vague',
        range,
        data: { phrase: text, persona: whoGains(story, context) },
        isQuestion: voice === 'asked',
        fixes: clearClause(story.outcome, language.messages.fixes.clearOutcome, context),
      });
    },
  },
});

/** Whether something gets better and no word says what; one word that can be seen happen is enough to say it. */
function isGoodWordsOnly({ words }: Clause, { lexicon, outcomes }: LanguagePack): boolean {
  const { improvements, empty, hollow } = outcomes;
  if (words.length > 0 && matchPhrase(hollow, words, 0) === words.length) return true;
  const isImprovement = words.some(({ lower }) => improvements.has(lower));
  const isSeen = ({ lower }: Clause['words'][number]): boolean =>
    !improvements.has(lower) && !empty.has(lower) && !lexicon.stopWords.has(lower);
  return isImprovement && !words.some(isSeen);
}

const MOST_WORDS_OF_SUBJECT = 3;

/** "guests are happy": somebody feels well, and nobody says about what. */
function arePleased({ words }: Clause, { lexicon, outcomes, morphology }: LanguagePack): boolean {
  const copula = words.findIndex(({ lower }) => lexicon.copulas.has(lower));
  const subject = words[copula - 1]?.lower ?? '';
  if (copula > MOST_WORDS_OF_SUBJECT || !hasOneOrMany(lexicon.people, subject, morphology)) return false;
  const rest = words.slice(copula + 1).filter(({ lower }) => !lexicon.stopWords.has(lower));
  return rest.length === 1 && outcomes.pleased.has(rest[0]!.lower);
}

const MOST_WORDS_OF_EVENT = 4;

/** "it fits", "the trees live": a thing does something that one can see, in few words. */
function happensVisibly({ words }: Clause, { grammar, lexicon, outcomes, relations }: LanguagePack): boolean {
  const verb = words.at(-1)?.lower ?? '';
  if (words.length < 2 || words.length > MOST_WORDS_OF_EVENT || !grammar.isVerb(verb)) return false;
  if (grammar.subjects.has(words[0]?.lower ?? '') && !outcomes.standIns.has(words[0]?.lower ?? '')) return false;
  return (
    !relations.firstPerson.has(words[0]?.lower ?? '') &&
    !words.some(
      ({ lower }) => outcomes.improvements.has(lower) || lexicon.copulas.has(lower) || lexicon.modals.has(lower),
    ) &&
    !outcomes.empty.has(verb) &&
    !outcomes.blossoming.has(verb)
  );
}
