/** Flags a journey map that does not say what people do or suffer today, or how anybody knows. */
import { z } from 'zod';
import { journeyMapsIn } from '../journey/journey-maps.js';
import { statusOf } from '../judgement/goal-document.js';
import { listWords } from '../text/list-words.js';
import { defineRule } from './rule.js';

export const incompleteJourneyMap = defineRule({
  id: 'incomplete-journey-map',
  requires: 'A journey map says whose it is, what people do, what hurts them, and where you saw it.',
  part: 'document',
  stage: 'trial',
  severity: 'info',
  source:
    'A journey map is no process map: it shows today, with its pains and with evidence (NN/g, service blueprints).',
  options: z.strictObject({
    required: z
      .array(z.enum(['who', 'does', 'feels', 'pain', 'evidence', 'asIs', 'toBe']))
      .default(['who', 'does', 'pain', 'evidence'])
      .describe('What every map has to show.'),
  }),
  messages: {
    incomplete: ['missing'],
  },
  on: {
    document(document, { registry, language, options, report }) {
      if (statusOf(document, language) === 'open') return;
      const people = registry.personas.flatMap(({ name, aliases }) => [name, ...aliases]);
      for (const { range, parts } of journeyMapsIn(document, people)) {
        const missing = options.required.filter((part) => !parts.has(part));
        if (missing.length === 0) continue;
        const { mapParts, named } = language.messages;
        const names = listWords(
          missing.map((part) => mapParts[part]),
          named.and,
        );
        report({ message: 'incomplete', range, data: { missing: names } });
      }
    },
  },
});
