/** Flags a story that says who and what, but not what gets better. */
import { z } from 'zod';
import { appendOutcome } from './gaps.js';
import { defineRule } from './rule.js';
import { whoGains } from './whom.js';

export const missingOutcome = defineRule({
  id: 'missing-outcome',
  requires: 'A story says what gets better for the person in it.',
  part: 'outcome',
  stage: 'stable',
  severity: 'error',
  presets: { core: true, discovery: 'warning' },
  source:
    'People stay when they get true value; a purpose tells a team why (Connextra template, INVEST “valuable”, GOV.UK “so that”).',
  options: z.strictObject({}),
  messages: {
    missing: ['persona'],
  },
  checkStory(story, context) {
    if (story.want === null || story.outcome !== null) return;
    context.report({
      message: 'missing',
      range: story.want.range,
      data: { persona: whoGains(story, context) },
      fixes: appendOutcome(story, context),
    });
  },
});
