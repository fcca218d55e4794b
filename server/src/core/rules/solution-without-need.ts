/** Flags documents that describe a solution and never say what somebody cannot do today. */
import { z } from 'zod';
import { solutionWithoutNeed as solutionIn } from '../judgement/needless-solution.js';
import { defineRule } from './rule.js';
import { GAP } from './suggestions.js';

export const solutionWithoutNeed = defineRule({
  id: 'solution-without-need',
  requires: 'A document says what somebody cannot do today before it describes a solution.',
  part: 'document',
  stage: 'trial',
  severity: 'warning',
  yieldsTo: { 'tool-before-need': 'same words' },
  source:
    'A solution without an opportunity is a feature in search of a reason (Working Backwards, Opportunity Solution Tree).',
  options: z.strictObject({}),
  messages: {
    solution: ['title'],
    asks: ['title'],
  },
  on: {
    document(document, { subject, language, report }) {
      const found = solutionIn(document, subject, language);
      if (found === null) return;
      const { heading, voice } = found;
      const isQuestion = voice === 'asked';
      const eol = document.text.includes('\r\n') ? '\r\n' : '\n';
      const { start } = heading.range;
      const text = [`${'#'.repeat(heading.depth)} ${language.messages.written.problem}`, '', GAP, '', ''].join(eol);
      report({
        message: isQuestion ? 'asks' : 'solution',
        range: heading.range,
        data: { title: heading.text },
        isQuestion,
        fixes: [
          {
            kind: 'suggestion',
            title: language.messages.fixes.addProblem,
            edits: [{ range: { start, end: start }, text }],
          },
        ],
      });
    },
  },
});
