/** Flags wants and duties that are a step of our own process, put into a customer's mouth. */
import { z } from 'zod';
import { processDutyIn } from '../judgement/burdens.js';
import { isApart, tellsHowItIs, type Turn, turnIn } from '../judgement/turns.js';
import { type Wisher, wisherOf } from '../judgement/wisher.js';
import { defineRule, type RuleContext } from './rule.js';
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
      const { language } = context;
      if (story.want === null || isForNobody(story, context) || !SERVED.has(wisherOf(story, context))) return;
      const turn = turnIn(story.want, language.mission.processWishes);
      if (turn === null) return;
      tell(turn, whoGains(story, context), context);
    },
    statement(statement, context) {
      const { section, language } = context;
      if (statement.story !== null) return;
      if (isApart(statement, section, language) || tellsHowItIs(statement, section, language)) return;
      const turn = processDutyIn(statement.clause, language);
      if (turn === null) return;
      tell(turn, whoSees(null, context), context);
    },
  },
});

function tell(
  { phrase, voice }: Pick<Turn, 'phrase' | 'voice'>,
  persona: string,
  { report }: RuleContext<unknown, 'process' | 'asks'>,
): void {
  const isQuestion = voice === 'asked';
  report({
    message: isQuestion ? 'asks' : 'process',
    range: phrase.range,
    data: { phrase: phrase.text, persona },
    isQuestion,
  });
}

const SERVED: ReadonlySet<Wisher> = new Set(['customer', 'generic']);
