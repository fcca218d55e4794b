/** Flags measures that count what a team makes instead of what changes for somebody. */
import { z } from 'zod';
import { outputIn } from '../judgement/outputs.js';
import { defineRule } from './rule.js';

export const outputAsMeasure = defineRule({
  id: 'output-as-measure',
  requires: 'A measure counts what people do or get, not what the team makes.',
  part: 'measure',
  stage: 'trial',
  severity: 'warning',
  yieldsTo: { 'technology-as-goal': 'same words' },
  source:
    'An outcome is a change in what people do; a feature is an output (Seiden, logic models, objectives and key results).',
  options: z.strictObject({}),
  messages: {
    output: ['phrase', 'persona'],
    asks: ['phrase', 'persona'],
  },
  on: {
    measure({ clause }, { subject, language, report }) {
      const output = outputIn(clause, language);
      if (output === null || subject.isManual()) return;
      const isQuestion = output.voice === 'asked';
      report({
        message: isQuestion ? 'asks' : 'output',
        range: output.phrase.range,
        data: { phrase: output.phrase.text, persona: language.messages.named.customer },
        isQuestion,
      });
    },
  },
});
