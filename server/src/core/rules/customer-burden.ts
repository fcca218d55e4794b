/** Flags what makes a customer repeat, print, call or travel although we know it already or could do it. */
import { z } from 'zod';
import { burdenIn } from '../judgement/burdens.js';
import { isApart, tellsHowItIs } from '../judgement/turns.js';
import { defineRule } from './rule.js';
import { whoSees } from './whom.js';

export const customerBurden = defineRule({
  id: 'customer-burden',
  requires: 'Nobody has to do again, print, call or travel for what we know already or can do ourselves.',
  part: 'criterion',
  stage: 'trial',
  severity: 'warning',
  source:
    'What is easy for us is often work for them: ask once (WCAG 3.3.7 “redundant entry”, once-only principle, customer effort).',
  options: z.strictObject({}),
  messages: {
    burden: ['phrase', 'persona'],
    asks: ['phrase', 'persona'],
  },
  on: {
    statement(statement, context) {
      const { section, language, report } = context;
      if (isApart(statement, section, language) || tellsHowItIs(statement, section, language)) return;
      const burden = burdenIn(statement.clause, language);
      if (burden === null) return;
      const isQuestion = burden.voice === 'asked' || statement.kind === 'heading';
      report({
        message: isQuestion ? 'asks' : 'burden',
        range: burden.phrase.range,
        data: { phrase: burden.phrase.text, persona: whoSees(statement.story, context) },
        isQuestion,
      });
    },
  },
});
