/** Flags an outcome from which only the organisation gains. */
import { z } from 'zod';
import { organisationGainIn } from '../judgement/outcome.js';
import { defineRule } from './rule.js';
import { clearClause } from './suggestions.js';
import { whoGains } from './whom.js';

export const outcomeInsideOut = defineRule({
  id: 'outcome-inside-out',
  requires: 'The outcome is a gain of the person in the story, not only of the organisation.',
  part: 'outcome',
  stage: 'stable',
  severity: 'warning',
  presets: { core: true },
  yieldsTo: { 'outcome-is-implementation': 'same story', 'outcome-repeats-want': 'same story' },
  source:
    'What is easier inside is often harder for those you serve; nobody gets up to move a KPI (GDS user needs, impact mapping).',
  options: z.strictObject({
    organisationNouns: z.array(z.string()).default([]).describe('Names of your organisation and its departments.'),
  }),
  messages: {
    insideOut: ['beneficiary', 'phrase', 'persona'],
  },
  on: {
    story(story, context) {
      const { registry, resolve, language, options, report } = context;
      // After "to ..." comes what is done, not who gains.
      if (story.outcome === null || story.outcome.source === 'purpose') return;
      // For people who work here, what is easier inside is their own gain; who builds the product speaks for a customer.
      if (story.persona !== null && resolve(story.persona.text).persona?.kind === 'staff') return;
      const gain = organisationGainIn(story.outcome, story.persona?.text ?? '', {
        language,
        more: options.organisationNouns,
      });
      if (gain === null || registry.byName.has(gain.beneficiary)) return;
      const persona = whoGains(story, context);
      report({
        message: 'insideOut',
        range: gain.range,
        data: { beneficiary: gain.beneficiary, phrase: gain.text, persona },
        fixes: clearClause(story.outcome, `Write what gets better for ${persona} instead`, context),
      });
    },
  },
});
