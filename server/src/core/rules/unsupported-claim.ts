/** Asks where a general claim about what people want comes from. */
import { z } from 'zod';
import { claimIn } from '../judgement/claims.js';
import { isApart } from '../judgement/turns.js';
import { defineRule } from './rule.js';

export const unsupportedClaim = defineRule({
  id: 'unsupported-claim',
  requires: 'A claim about what people want says how it is known, or that it is an assumption.',
  part: 'document',
  stage: 'stable',
  severity: 'info',
  yieldsTo: { platitude: 'same words' },
  source: 'It is easy to assume that we know what customers want: prove that a need exists (GDS, Lean UX).',
  options: z.strictObject({}),
  messages: {
    claim: ['phrase'],
  },
  on: {
    statement(statement, { section, language, report }) {
      if (statement.story !== null || isApart(statement, section, language)) return;
      const claim = claimIn(statement, section, language);
      if (claim === null) return;
      report({ message: 'claim', range: claim.phrase.range, data: { phrase: claim.phrase.text }, isQuestion: true });
    },
  },
});
