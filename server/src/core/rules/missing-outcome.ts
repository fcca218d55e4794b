/** Flags a story that says who and what, but not what gets better; asks where its last words may say it. */
import { z } from 'zod';
import { isGap } from '../personas/gaps.js';
import { appendOutcome, markOutcome } from './gaps.js';
import { defineRule } from './rule.js';
import { whoGains } from './whom.js';

export const missingOutcome = defineRule({
  id: 'missing-outcome',
  requires: 'A story says what gets better for the person in it.',
  part: 'outcome',
  stage: 'stable',
  severity: 'error',
  isAboutGap: true,
  presets: { core: true, discovery: 'warning' },
  yieldsTo: { 'placeholder-text': 'same words' },
  source:
    'People stay when they get true value; a purpose tells a team why (Connextra template, INVEST “valuable”, GOV.UK “so that”).',
  options: z.strictObject({}),
  messages: {
    missing: ['persona'],
    possible: ['persona', 'phrase'],
  },
  on: {
    story(story, context) {
      const { want, outcome, possibleOutcome } = story;
      // "so that TBD": the place is there, and nothing stands in it.
      if (want === null || (outcome !== null && !isGap(outcome.text, context.language))) return;
      const data = { persona: whoGains(story, context) };
      if (outcome !== null) {
        context.report({ message: 'missing', range: outcome.range, data });
        return;
      }
      const fixes = appendOutcome(story, context);
      if (possibleOutcome === null) {
        context.report({ message: 'missing', range: want.range, data, fixes });
        return;
      }
      context.report({
        message: 'possible',
        range: possibleOutcome.range,
        data: { ...data, phrase: possibleOutcome.text },
        fixes: [...markOutcome(story, context), ...fixes],
        atMost: 'info',
      });
    },
  },
});
