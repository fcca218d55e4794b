/** Flags an outcome of good words only: nobody could tell whether it happened. */
import { z } from 'zod';
import type { Clause } from '../document/model.js';
import { voiceOf } from '../judgement/verdicts.js';
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
      const voice = isGoodWordsOnly(story.outcome, language) ? 'said' : voiceOf('vague', context.verdictsOn(story));
      if (voice === null) return;
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
