/** Flags two measures of a document that pull in opposite directions. */
import { z } from 'zod';
import type { Measure } from '../document/model.js';
import { conflictsIn } from '../judgement/conflicts.js';
import { shift } from '../text/range.js';
import { defineRule } from './rule.js';

export const conflictingMeasures = defineRule({
  id: 'conflicting-measures',
  requires: 'Measures that pull against each other have a limit, or one of them wins.',
  part: 'measure',
  stage: 'trial',
  severity: 'info',
  source: 'A figure that becomes a target bends what it measures: set a guard rail (Goodhart, counter metrics).',
  options: z.strictObject({}),
  messages: {
    asks: ['one', 'other'],
    twice: ['one', 'other'],
  },
  on: {
    document(document, { subject, language, report }) {
      if (subject.isManual()) return;
      const measures = document.sections.flatMap(({ items, range }) =>
        items
          .filter((item): item is Measure => item.kind === 'measure')
          .map(({ clause }) => ({ ...clause, range: shift(clause.range, range.start) })),
      );
      const found = conflictsIn(measures, language);
      if (found === null) return;
      report({
        message: found.kind === 'twice' ? 'twice' : 'asks',
        range: found.other.range,
        data: { one: found.one.text, other: found.other.text },
        isQuestion: true,
      });
    },
  },
});
