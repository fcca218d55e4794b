/** Flags documents that set a goal and do not say how anybody will see that it was reached. */
import { z } from 'zod';
import { unmeasuredIn } from '../judgement/unmeasured.js';
import { sectionAtEnd } from '../judgement/added-section.js';
import { defineRule } from './rule.js';

export const missingMeasure = defineRule({
  id: 'missing-measure',
  requires: 'A document that sets a goal says how it will be seen that it helped.',
  part: 'document',
  stage: 'stable',
  severity: 'info',
  yieldsTo: {
    'solution-without-need': 'same words',
    'technology-as-goal': 'same words',
    'tool-before-need': 'same words',
    platitude: 'same words',
  },
  source: 'A goal has a signal, today’s value and the value aimed for (SMART, HEART, Lean UX “we will know when”).',
  options: z.strictObject({}),
  messages: {
    missing: ['title'],
    vague: ['phrase'],
  },
  on: {
    document(document, { subject, language, report }) {
      const found = unmeasuredIn(document, subject, language);
      if (found === null) return;
      if (found.kind === 'vague') {
        const data = { phrase: found.phrase.text };
        report({ message: 'vague', range: found.phrase.range, data, isQuestion: true });
        return;
      }
      const { fixes, written } = language.messages;
      report({
        message: 'missing',
        range: found.heading.range,
        data: { title: found.heading.text },
        isQuestion: true,
        fixes: [sectionAtEnd(document, { title: written.proof, name: fixes.addMeasure })],
      });
    },
  },
});
