/** Asks whether one story holds two wishes, of which the first could be had sooner. */
import { z } from 'zod';
import { twoWishesIn } from '../judgement/second-wish.js';
import { defineRule } from './rule.js';
import { whoGains } from './whom.js';

export const severalWants = defineRule({
  id: 'several-wants',
  requires: 'A story holds one wish, so that it can be had as soon as that one is ready.',
  part: 'want',
  stage: 'trial',
  severity: 'info',
  source: 'A story is atomic (QUS) and small (INVEST); early wins take people along.',
  options: z.strictObject({}),
  messages: {
    several: ['first', 'second', 'persona'],
  },
  on: {
    story(story, context) {
      const two = story.want === null ? null : twoWishesIn(story.want, context.language);
      if (two === null) return;
      const data = { first: two.first.text, second: two.second.text, persona: whoGains(story, context) };
      context.report({ message: 'several', range: two.second.range, data, isQuestion: true });
    },
  },
});
