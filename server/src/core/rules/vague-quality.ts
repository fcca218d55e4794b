/** Asks about qualities in requirements and criteria that mean something different to everyone. */
import { z } from 'zod';
import type { Criterion, Requirement, Story } from '../document/model.js';
import { vagueQuality as qualityIn } from '../judgement/qualities.js';
import { defineRule, type RuleContext } from './rule.js';
import { whoSees } from './whom.js';

export const vagueQuality = defineRule({
  id: 'vague-quality',
  requires: 'A quality in a requirement or criterion says how somebody would notice it.',
  part: 'criterion',
  stage: 'stable',
  severity: 'info',
  presets: { core: true },
  yieldsTo: { 'technology-in-criterion': 'same words' },
  source:
    'Vague terms, escape clauses and open ends are read differently by everybody (INCOSE, ISO 29148, requirement smells).',
  options: z.strictObject({}),
  messages: {
    vague: ['phrase', 'persona'],
  },
  on: {
    requirement(requirement, context) {
      check(requirement, null, context);
    },
    criterion(criterion, context) {
      check(criterion, criterion.owner ?? context.section.storyAbove, context);
    },
  },
});

function check({ clause }: Requirement | Criterion, owner: Story | null, context: RuleContext<unknown, 'vague'>): void {
  const { subject, language, report } = context;
  const phrase = qualityIn(clause, language);
  if (phrase === null || subject.isManual()) return;
  const persona = whoSees(owner, context);
  report({ message: 'vague', range: phrase.range, data: { phrase: phrase.text, persona }, isQuestion: true });
}
