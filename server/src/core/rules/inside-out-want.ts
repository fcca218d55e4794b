/** Flags wants and duties that are a step of our own process, put into a customer's mouth. */
import { z } from 'zod';
import { processDutyIn } from '../judgement/burdens.js';
import { isApart, tellsHowItIs, turnIn } from '../judgement/turns.js';
import { type Wisher, wisherOf } from '../judgement/wisher.js';
import { defineRule } from './rule.js';
import { isForNobody, whoGains, whoSees } from './whom.js';

export const insideOutWant = defineRule({
  id: 'inside-out-want',
  requires: 'A want is what a customer would ask for, not a step of our process.',
  part: 'want',
  stage: 'trial',
  severity: 'warning',
  yieldsTo: {
    'customer-burden': 'same words',
    'technology-in-want': 'same words',
    'technology-in-criterion': 'same words',
    'outcome-inside-out': 'same words',
  },
  source:
    'A hotel counts nights, a guest stays: needs are the customer’s, not the mechanics of the service (Norman, GDS).',
  options: z.strictObject({}),
  messages: {
    process: ['phrase', 'persona'],
    asks: ['phrase', 'persona'],
  },
  on: {
    story(story, context) {
      const { language, report } = context;
      if (story.want === null || isForNobody(story, context) || !SERVED.has(wisherOf(story, context))) return;
      const turn = turnIn(story.want, language.mission.processWishes);
      if (turn === null) return;
      const isQuestion = turn.voice === 'asked';
      report({
        message: isQuestion ? 'asks' : 'process',
        range: turn.phrase.range,
        data: { phrase: turn.phrase.text, persona: whoGains(story, context) },
        isQuestion,
      });
    },
    statement(statement, context) {
      const { section, subject, language, report } = context;
      if (!subject.isPlan() || statement.story !== null) return;
      if (isApart(statement, section, language) || tellsHowItIs(statement, section, language)) return;
      const turn = processDutyIn(statement.clause, language);
      if (turn === null) return;
      const isQuestion = turn.voice === 'asked';
      report({
        message: isQuestion ? 'asks' : 'process',
        range: turn.phrase.range,
        data: { phrase: turn.phrase.text, persona: whoSees(null, context) },
        isQuestion,
      });
    },
  },
});

const SERVED: ReadonlySet<Wisher> = new Set(['customer', 'generic']);
