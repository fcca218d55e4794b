/** Flags an outcome that is true of the system and not of a person. */
import { z } from 'zod';
import { systemStateIn } from '../judgement/outcome.js';
import { continueOutcome } from './gaps.js';
import { defineRule } from './rule.js';
import { isForNobody, whoGains } from './whom.js';

export const outcomeIsImplementation = defineRule({
  id: 'outcome-is-implementation',
  requires: 'The outcome is something a person gains, not a state of the system.',
  part: 'outcome',
  stage: 'stable',
  severity: 'warning',
  presets: { core: true },
  source: 'Technology is there to make things easier for customers (Seiden: output is not outcome).',
  options: z.strictObject({
    productNouns: z
      .array(z.string())
      .default([])
      .describe('Things your customers have or use, such as “portal”: never a system in your stories.'),
    systemNouns: z.array(z.string()).default([]).describe('More names of systems and their parts.'),
  }),
  messages: {
    implementation: ['phrase', 'persona'],
  },
  checkStory(story, context) {
    const { language, options, resolve, technologiesIn, report } = context;
    if (story.outcome === null) return;
    if (story.persona !== null && resolve(story.persona.text).persona?.technical === true) return;
    const technologies = technologiesIn(story.outcome, story);
    const state = systemStateIn(story.outcome, {
      language,
      technologies,
      more: options.systemNouns,
      except: options.productNouns,
    });
    if (state === null) return;
    report({
      message: 'implementation',
      range: state.range,
      data: { phrase: state.text, persona: whoGains(story, context) },
      fixes: isForNobody(story, context) ? [] : continueOutcome(story, context),
    });
  },
});
