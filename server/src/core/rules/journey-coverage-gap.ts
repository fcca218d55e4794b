/** Asks about stages of somebody's life in which no story is for them. */
import { z } from 'zod';
import { expectationOf } from '../journey/expected.js';
import { stagesOf } from '../journey/journey.js';
import { personaKey } from '../personas/people-said.js';
import { isLookedAfter, peopleHere } from './people-here.js';
import { defineRule } from './rule.js';
import { joinNames } from './suggestions.js';

export const journeyCoverageGap = defineRule({
  id: 'journey-coverage-gap',
  requires: 'Every persona has a story in each stage that the persona lives through, also in the last ones.',
  part: 'persona',
  stage: 'trial',
  severity: 'info',
  isOnAll: true,
  source:
    'Most models of a customer’s life end with the sale; people also need help, change and leave (service design).',
  options: z.strictObject({
    minStories: z.number().int().min(1).default(5).describe('With fewer stories than this in all, nobody is asked.'),
  }),
  messages: {
    gap: ['persona', 'stages'],
  },
  on: {
    document(_document, context) {
      const { journeys, workspace, language, options, report } = context;
      const { lives } = workspace;
      if (journeys === null || lives === undefined || !lives.isWhole || lives.stories < options.minStories) return;
      for (const { persona, range } of peopleHere(context)) {
        const told = lives.stages.get(personaKey(persona)) ?? [];
        // Whose stories say no stage, or who has none at all, is told elsewhere.
        if (!isLookedAfter(persona) || !told.some((stage) => stage !== null)) continue;
        const person = { ...persona, stages: persona.stages ?? null };
        const gaps = stagesOf(journeys).filter(
          ({ id }) => !told.includes(id) && expectationOf(journeys, person, id) === 'gap',
        );
        if (gaps.length === 0) continue;
        const stages = joinNames(
          gaps.map(({ title }) => title),
          language.messages.named.and,
        );
        report({ message: 'gap', range, data: { persona: persona.name, stages }, isQuestion: true });
      }
    },
  },
});
