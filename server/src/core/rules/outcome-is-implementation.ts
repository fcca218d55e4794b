/** Flags an outcome that is true of the system and not of a person. */
import { z } from 'zod';
import type { Clause } from '../document/model.js';
import { systemFactIn, systemStateIn, wordsOf } from '../judgement/outcome.js';
import { isSystemTurn } from '../judgement/outcome-turns.js';
import { isNamesake } from '../judgement/namesakes.js';
import { systemDoingIn } from '../judgement/system-doings.js';
import { voiceOf } from '../judgement/verdicts.js';
import { wisherOf } from '../judgement/wisher.js';
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
  weighs: 'implementation',
  // Whose gain it is says more than what it is about.
  yieldsTo: { 'placeholder-text': 'same words', 'outcome-inside-out': 'same story' },
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
    asks: ['phrase', 'persona'],
  },
  on: {
    story(story, context) {
      const { language, options, resolve, technologiesIn, report } = context;
      if (story.outcome === null) return;
      if (story.persona !== null && resolve(story.persona.text).persona?.technical === true) return;
      const technologies = technologiesIn(story.outcome, story);
      const { systemNouns: more, productNouns: except } = options;
      const question = { language, technologies, more, except, beside: wordsOf(story) };
      const state = systemStateIn(story.outcome, question);
      const weighed = voiceOf('implementation', context.verdictsOn(story));
      const isFact =
        systemFactIn(story.outcome, question) !== null ||
        systemDoingIn(story.outcome, technologies, language) !== null ||
        isSystemTurn(story.outcome, language);
      const voice = state !== null ? 'said' : (weighed ?? (isFact ? 'asked' : null));
      if (voice === null || (state === null && speaksOf(story.outcome, except))) return;
      if (isNamesake(story.outcome, story, { ...context, wisher: wisherOf(story, context) })) return;
      const { text, range } = state ?? story.outcome;
      const isQuestion = voice === 'asked';
      report({
        message: isQuestion ? 'asks' : 'implementation',
        range,
        data: { phrase: text, persona: whoGains(story, context) },
        fixes: isForNobody(story, context) ? [] : continueOutcome(story, context),
        isQuestion,
      });
    },
  },
});

/** Whether one of the project's own things is named: what is true of those is no matter of a system. */
function speaksOf({ words }: Clause, nouns: readonly string[]): boolean {
  return nouns.some((noun) => words.some(({ lower }) => lower === noun.toLowerCase()));
}
