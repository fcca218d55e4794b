/** Flags an outcome that only says the want again. */
import { z } from 'zod';
import type { Clause } from '../document/model.js';
import { newStems } from '../judgement/kin.js';
import { isDecision } from '../judgement/outcome-turns.js';
import { contentStems } from '../judgement/stems.js';
import { voiceOf } from '../judgement/verdicts.js';
import type { LanguagePack } from '../language/pack.js';
import { defineRule } from './rule.js';
import { clearClause } from './suggestions.js';
import { whoGains } from './whom.js';

export const outcomeRepeatsWant = defineRule({
  id: 'outcome-repeats-want',
  requires: 'The outcome adds a reason to the want.',
  part: 'outcome',
  stage: 'stable',
  severity: 'warning',
  presets: { core: true },
  yieldsTo: {
    'placeholder-text': 'same words',
    'outcome-inside-out': 'same story',
    'outcome-is-implementation': 'same story',
  },
  weighs: 'repeats',
  source: 'Mean it: go beyond platitudes (QUS; “I want to schedule a post so I have a scheduled post”).',
  options: z.strictObject({
    maxNewWords: z
      .number()
      .int()
      .min(0)
      .max(3)
      .default(0)
      .describe('How many words of its own an outcome may have and still count as repeating the want.'),
    minOverlap: z
      .number()
      .min(0)
      .max(1)
      .default(0.6)
      .describe('The share of the outcome’s words that must stand in the want, from 0 to 1.'),
  }),
  messages: {
    repeats: ['outcome', 'persona'],
    asks: ['outcome', 'persona'],
  },
  on: {
    story(story, context) {
      const { language, options, report } = context;
      if (story.want === null || story.outcome === null) return;
      const wanted = contentStems(story.want, language);
      const gained = [...new Set(contentStems(story.outcome, language))];
      const fresh = newStems(gained, wanted, language);
      const added = fresh.filter((stem) => !language.outcomes.light.has(stem));
      const isSaidAgain = gained.some((stem) => !language.outcomes.light.has(stem) && !fresh.includes(stem));
      const isInOtherWords = fresh.length === 0 || (added.length === 0 && isSaidAgain);
      const weighed = voiceOf('repeats', context.verdictsOn(story));
      const isToBeAsked = weighed !== null || isInOtherWords || isDoneThen(story.want, story.outcome, language);
      const isSaid = repeats(wanted, gained, options) || (weighed === 'said' && !turnsToNew(story.outcome, language));
      const voice = isSaid ? 'said' : isToBeAsked ? 'asked' : null;
      if (voice === null || (voice === 'asked' && added.length > 0 && saysWhich(story.outcome, language))) return;
      const { text, range } = story.outcome;
      const isQuestion = voice === 'asked';
      report({
        message: isQuestion ? 'asks' : 'repeats',
        range,
        data: { outcome: text, persona: whoGains(story, context) },
        isQuestion,
        fixes: clearClause(story.outcome, language.messages.fixes.clearOutcome, context),
      });
    },
  },
});

/** "before", "without": measured, what comes behind such a word is new nearly as often as not. */
function turnsToNew({ words }: Clause, { outcomes }: LanguagePack): boolean {
  return words.some(({ lower }) => outcomes.counters.has(lower));
}

function saysWhich(outcome: Clause, language: LanguagePack): boolean {
  return narrows(outcome, language) || isDecision(outcome, language);
}

/** "only look at plants that fit under the window": which ones is the point. */
function narrows({ words }: Clause, { mission, grammar }: LanguagePack): boolean {
  const at = words.findIndex(({ lower }) => lower === mission.only);
  return at !== -1 && words.slice(at).some(({ lower }) => grammar.describes.has(lower));
}

interface Limits {
  readonly maxNewWords: number;
  readonly minOverlap: number;
}

/** Whether the outcome has no words of its own. */
function repeats(wanted: readonly string[], gained: readonly string[], { maxNewWords, minOverlap }: Limits): boolean {
  const added = gained.filter((stem) => !wanted.includes(stem)).length;
  if (gained.length === 0 || added > maxNewWords) return false;
  return (gained.length - added) / gained.length >= minOverlap;
}

const MOST_WORDS_OF_DEED = 6;

/** "cancel", "my run is cancelled": that what was wished for has happened, and nothing more. */
function isDoneThen(want: Clause, { words }: Clause, language: LanguagePack): boolean {
  const { lexicon, morphology } = language;
  const verb = words.at(-1)?.lower ?? '';
  const isPassive = lexicon.copulas.has(words.at(-2)?.lower ?? '');
  if (!isPassive || words.length > MOST_WORDS_OF_DEED || !hasDeterminer(words[0]?.lower ?? '', lexicon)) return false;
  const [wished] = contentStems(want, language);
  return wished !== undefined && morphology.stem(verb) === wished;
}

function hasDeterminer(lower: string, { determiners, possessives }: LanguagePack['lexicon']): boolean {
  return determiners.has(lower) || possessives.has(lower);
}
