/** Flags personal data that is collected without a word on what the person gets for it. */
import { z } from 'zod';
import { collectionIn } from '../judgement/collections.js';
import { isApart, tellsHowItIs } from '../judgement/turns.js';
import { defineRule } from './rule.js';
import { whoSees } from './whom.js';

export const dataWithoutPurpose = defineRule({
  id: 'data-without-purpose',
  requires: 'Whoever gives personal data is told what they get for it, or which law asks for it.',
  part: 'criterion',
  stage: 'trial',
  severity: 'warning',
  yieldsTo: { 'technology-in-criterion': 'same words', 'customer-burden': 'same words' },
  source: 'Collect for a stated purpose and no more than that needs (GDPR article 5, privacy by design).',
  options: z.strictObject({}),
  messages: {
    collected: ['phrase', 'persona'],
    asks: ['phrase', 'persona'],
  },
  on: {
    statement(statement, context) {
      const { section, language, report } = context;
      if (statement.kind === 'heading' || isApart(statement, section, language)) return;
      if (tellsHowItIs(statement, section, language)) return;
      const collection = collectionIn(statement, language);
      if (collection === null) return;
      const isQuestion = collection.voice === 'asked';
      report({
        message: isQuestion ? 'asks' : 'collected',
        range: collection.phrase.range,
        data: { phrase: collection.phrase.text, persona: whoSees(statement.story, context) },
        isQuestion,
      });
    },
  },
});
