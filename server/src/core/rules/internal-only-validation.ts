/** Flags validation that asks nobody but ourselves. */
import { z } from 'zod';
import { insideValidationIn } from '../judgement/research.js';
import { defineRule } from './rule.js';

export const internalOnlyValidation = defineRule({
  id: 'internal-only-validation',
  requires: 'Somebody who is served has seen or tried it, not only experts and stakeholders.',
  part: 'document',
  stage: 'trial',
  severity: 'warning',
  source:
    'Do not rely on data and experts alone: test your assumptions with the people it is for (GDS, Cohn on user proxies).',
  options: z.strictObject({}),
  messages: {
    inside: ['phrase'],
    asks: ['phrase'],
  },
  on: {
    statement(statement, { section, language, report }) {
      if (statement.story !== null) return;
      const found = insideValidationIn(statement, section, language);
      if (found === null) return;
      const isQuestion = found.voice === 'asked';
      const data = { phrase: found.phrase.text };
      report({ message: isQuestion ? 'asks' : 'inside', range: found.phrase.range, data, isQuestion });
    },
  },
});
