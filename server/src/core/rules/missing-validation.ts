/** Asks whether anybody outside the team has seen what a document plans. */
import { z } from 'zod';
import { unvalidatedIn } from '../judgement/unvalidated.js';
import { sectionAtEnd } from '../judgement/added-section.js';
import { defineRule } from './rule.js';

export const missingValidation = defineRule({
  id: 'missing-validation',
  requires: 'Somebody who is served has tried it before it is built, or there is a date on which they will.',
  part: 'document',
  stage: 'trial',
  severity: 'info',
  source: 'Test, learn and validate with customers before, during and after (GDS, Working Backwards, Lean UX).',
  options: z.strictObject({}),
  messages: {
    missing: ['title'],
    empty: [],
  },
  on: {
    document(document, { subject, language, report }) {
      const found = unvalidatedIn(document, subject, language);
      if (found === null) return;
      const { heading, isEmpty } = found;
      const { fixes, written } = language.messages;
      report({
        message: isEmpty ? 'empty' : 'missing',
        range: heading.range,
        data: { title: heading.text },
        isQuestion: true,
        fixes: isEmpty ? [] : [sectionAtEnd(document, { title: written.validation, name: fixes.addValidation })],
      });
    },
  },
});
