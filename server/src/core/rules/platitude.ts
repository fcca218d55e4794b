/** Asks about phrases that sound customer-friendly and commit to nothing. */
import { z } from 'zod';
import { findIn, isApart, type Turn } from '../judgement/turns.js';
import { defineRule } from './rule.js';

export const platitude = defineRule({
  id: 'platitude',
  requires: 'A promise to customers says what happens at which moment.',
  part: 'outcome',
  stage: 'stable',
  severity: 'info',
  source:
    'Define what a great experience looks like in actions; posters do not serve anybody (plain language, GOV.UK words to avoid).',
  options: z.strictObject({}),
  messages: {
    cliche: ['phrase'],
  },
  on: {
    statement(statement, context) {
      if (isApart(statement, context.section, context.language)) return;
      const { clause } = statement;
      const found = findIn(clause, context.language.mission.platitudes, 'asked');
      // What is counted is no mere word.
      if (found === null || isName(found, context.vocabulary.findAllowed(clause)) || /\d/.test(clause.text)) return;
      context.report({
        message: 'cliche',
        range: found.phrase.range,
        data: { phrase: found.phrase.text },
        isQuestion: true,
      });
    },
  },
});

/** What the project calls its own. */
function isName({ start, end }: Turn, allowed: readonly { readonly start: number; readonly end: number }[]): boolean {
  return allowed.some((hit) => hit.start < end && start < hit.end);
}
