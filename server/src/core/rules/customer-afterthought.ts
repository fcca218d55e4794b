/** Flags plans in which customers come last or only after the launch. */
import { z } from 'zod';
import { lateWorkIn } from '../judgement/research.js';
import { lastTitle } from '../judgement/title-order.js';
import { defineRule } from './rule.js';

export const customerAfterthought = defineRule({
  id: 'customer-afterthought',
  requires: 'Customers come first in a document, and into a plan before the launch.',
  part: 'document',
  stage: 'trial',
  severity: 'warning',
  source: 'What is learned after the launch is learned at the highest price (ISO 9241-210, Working Backwards).',
  options: z.strictObject({}),
  messages: {
    late: ['phrase'],
    last: ['title', 'before'],
  },
  on: {
    statement(statement, { section, language, report }) {
      if (statement.story !== null) return;
      const titles = statement.label === null ? section.heading : [...section.heading, statement.label];
      const late = lateWorkIn(statement, titles, language);
      if (late !== null) report({ message: 'late', range: late.phrase.range, data: { phrase: late.phrase.text } });
    },
    document(document, { subject, language, report }) {
      if (subject.isManual()) return;
      const found = lastTitle(document.headings, language);
      if (found === null) return;
      const { title, before } = found;
      report({
        message: 'last',
        range: title.range,
        data: { title: title.text, before: before.text },
        isQuestion: true,
      });
    },
  },
});
