/** Flags an outcome from which only the organisation gains. */
import { z } from 'zod';
import { insideGainIn } from '../judgement/inside-gains.js';
import { organisationActsIn, organisationGainIn } from '../judgement/outcome.js';
import { type Wisher, wisherOf } from '../judgement/wisher.js';
import { defineRule } from './rule.js';
import { clearClause } from './suggestions.js';
import { whoGains } from './whom.js';

export const outcomeInsideOut = defineRule({
  id: 'outcome-inside-out',
  requires: 'The outcome is a gain of the person in the story, not only of the organisation.',
  part: 'outcome',
  stage: 'stable',
  severity: 'warning',
  presets: { core: true },
  yieldsTo: { 'placeholder-text': 'same words' },
  source:
    'What is easier inside is often harder for those you serve; nobody gets up to move a KPI (GDS user needs, impact mapping).',
  options: z.strictObject({
    organisationNouns: z.array(z.string()).default([]).describe('Names of your organisation and its departments.'),
  }),
  messages: {
    insideOut: ['beneficiary', 'phrase', 'persona'],
    asks: ['beneficiary', 'phrase', 'persona'],
  },
  on: {
    story(story, context) {
      const { registry, resolve, language, options, report } = context;
      // After "to ..." comes what is done, not who gains.
      if (story.outcome === null || story.outcome.source === 'purpose') return;
      // For people who work here, what is easier inside is their own gain; who builds the product speaks for a customer.
      if (story.persona !== null && resolve(story.persona.text).persona?.kind === 'staff') return;
      const question = { language, more: options.organisationNouns };
      const persona = story.persona?.text ?? '';
      const sure = organisationGainIn(story.outcome, persona, question);
      const wisher = wisherOf(story, context);
      const inside = sure === null ? insideGainIn(story.outcome, story.persona, { ...question, wisher }) : null;
      const acts = OUTSIDE.has(wisher) ? organisationActsIn(story.outcome, persona, question) : null;
      const gain = sure ?? inside ?? acts;
      if (gain === null || registry.byName.has(gain.beneficiary)) return;
      const gainer = whoGains(story, context);
      const isQuestion = sure === null && inside?.voice !== 'said';
      report({
        message: isQuestion ? 'asks' : 'insideOut',
        range: gain.range,
        data: { beneficiary: gain.beneficiary, phrase: gain.text, persona: gainer },
        isQuestion,
        fixes: clearClause(story.outcome, `Write what gets better for ${gainer} instead`, context),
      });
    },
  },
});

/** May be anybody outside: what is easier inside is the own gain of people who work here. */
const OUTSIDE: ReadonlySet<Wisher> = new Set(['customer', 'generic', 'nobody']);
