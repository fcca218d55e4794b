/** Asks about words of an organisation in what customers wish or are promised. */
import { z } from 'zod';
import type { Clause, Story } from '../document/model.js';
import { jargonIn, planNameIn } from '../judgement/jargon.js';
import { isExemptSection } from '../judgement/sections.js';
import { type Wisher, wisherOf } from '../judgement/wisher.js';
import { defineRule, type RuleContext } from './rule.js';
import { isForNobody, whoGains, whoSees } from './whom.js';

export const internalJargon = defineRule({
  id: 'internal-jargon',
  requires: 'A story is told in words that the person in it would use.',
  part: 'story',
  stage: 'trial',
  severity: 'info',
  yieldsTo: { 'inside-out-want': 'same words', 'dehumanising-label': 'same words' },
  source: 'Needs are written “in language that a user would recognise and use themselves” (GOV.UK).',
  options: z.strictObject({}),
  messages: {
    ours: ['phrase', 'persona'],
    plain: ['phrase', 'plain', 'persona'],
  },
  on: {
    story(story, context) {
      if (isForNobody(story, context) || !SERVED.has(wisherOf(story, context))) return;
      for (const clause of [story.want, story.outcome]) if (clause !== null) check(clause, story, context);
      const plan = story.want === null ? null : planNameIn(story.want, context.language);
      if (plan === null) return;
      const data = { phrase: plan.text, persona: whoGains(story, context) };
      context.report({ message: 'ours', range: plan.range, data, isQuestion: true });
    },
    title({ clause }, context) {
      check(clause, null, context);
    },
    goal({ clause }, context) {
      check(clause, null, context);
    },
    planEntry({ clause }, context) {
      check(clause, null, context);
    },
    criterion({ clause, owner }, context) {
      const story = owner ?? context.section.storyAbove;
      if (story !== null && SERVED.has(wisherOf(story, context))) check(clause, story, context);
    },
  },
});

const SERVED: ReadonlySet<Wisher> = new Set(['customer', 'generic']);

function check(clause: Clause, story: Story | null, context: RuleContext<unknown, 'ours' | 'plain'>): void {
  const { language, section, report } = context;
  const found = jargonIn(clause, language);
  if (found === null || isExemptSection(section.heading, language.lexicon)) return;
  const { phrase, plain } = found;
  const persona = story === null ? whoSees(null, context) : whoGains(story, context);
  const data = { phrase: phrase.text, plain, persona };
  report({ message: plain === '' ? 'ours' : 'plain', range: phrase.range, data, isQuestion: true });
}
