/** Flags an outcome that only says the want again. */
import { z } from 'zod';
import type { Clause } from '../document/model.js';
import { newStems } from '../judgement/kin.js';
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
  yieldsTo: { 'outcome-inside-out': 'same story', 'outcome-is-implementation': 'same story' },
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
      const isInOtherWords = newStems(gained, wanted, language).length === 0;
      const voice = repeats(wanted, gained, options)
        ? 'said'
        : (voiceOf('repeats', context.verdictsOn(story)) ??
          (isInOtherWords || isDoneThen(story.want, story.outcome, language) ? 'asked' : null));
      if (voice === null) return;
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
