/** Flags an outcome that only says the want again. */
import { z } from 'zod';
import { contentStems } from '../judgement/stems.js';
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
  yieldsTo: { 'outcome-is-implementation': 'same story' },
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
  },
  checkStory(story, context) {
    const { language, options, report } = context;
    if (story.want === null || story.outcome === null) return;
    const wanted = new Set(contentStems(story.want, language));
    const gained = [...new Set(contentStems(story.outcome, language))];
    const added = gained.filter((stem) => !wanted.has(stem)).length;
    if (gained.length === 0 || added > options.maxNewWords) return;
    if ((gained.length - added) / gained.length < options.minOverlap) return;
    const { text, range } = story.outcome;
    report({
      message: 'repeats',
      range,
      data: { outcome: text, persona: whoGains(story, context) },
      fixes: clearClause(story.outcome, language.messages.fixes.clearOutcome, context),
    });
  },
});
