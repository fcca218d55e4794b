/** Asks where all measures that stand together are ours: money, costs, how busy we are. */
import { z } from 'zod';
import { outputIn, isOwnFigure } from '../judgement/outputs.js';
import { defineRule } from './rule.js';

export const businessOnlyMeasures = defineRule({
  id: 'business-only-measures',
  requires: 'At least one measure is one that a customer would notice.',
  part: 'measure',
  stage: 'stable',
  severity: 'info',
  presets: { core: true },
  yieldsTo: { 'output-as-measure': 'same words' },
  source:
    'Our gain is half of the picture: measure success from the customer’s side too (HEART, balanced scorecard, GDS).',
  options: z.strictObject({}),
  messages: {
    ours: ['persona'],
  },
  on: {
    measure(measure, { section, subject, language, report }) {
      const all = section.items.filter(({ kind }) => kind === 'measure');
      if (all[0] !== measure || subject.isManual()) return;
      const isOurs = all.every(({ clause }) => isOwnFigure(clause, language) || outputIn(clause, language) !== null);
      if (!isOurs || !all.some(({ clause }) => isOwnFigure(clause, language))) return;
      report({
        message: 'ours',
        range: measure.clause.range,
        data: { persona: language.messages.named.customer },
        isQuestion: true,
      });
    },
  },
});
