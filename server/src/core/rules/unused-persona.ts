/** Flags a persona that no story is for, where stories are for others. */
import { z } from 'zod';
import { personaKey } from '../personas/people-said.js';
import { isLookedAfter, peopleHere } from './people-here.js';
import { defineRule } from './rule.js';

export const unusedPersona = defineRule({
  id: 'unused-persona',
  requires: 'Every persona that is described has a story, or is marked as parked.',
  part: 'persona',
  stage: 'trial',
  severity: 'info',
  isOnAll: true,
  source: 'Personas that nobody works with change nothing; too many of them help nobody (Cooper, Pruitt & Adlin).',
  options: z.strictObject({}),
  messages: {
    unused: ['persona'],
  },
  on: {
    document(_document, context) {
      const { lives } = context.workspace;
      // Where not all stories were read, or none is for anybody described, nobody can tell.
      if (lives === undefined || !lives.isWhole || lives.stages.size === 0) return;
      for (const { persona, range } of peopleHere(context)) {
        const isBuilder = persona.kind === 'internal';
        if (isBuilder || !isLookedAfter(persona) || lives.stages.has(personaKey(persona))) continue;
        context.report({ message: 'unused', range, data: { persona: persona.name } });
      }
    },
  },
});
