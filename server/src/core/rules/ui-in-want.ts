/** Asks about wishes that name a control of a screen where others would do. */
import { z } from 'zod';
import { widgetIn } from '../judgement/widgets.js';
import { wisherOf } from '../judgement/wisher.js';
import { defineRule } from './rule.js';
import { isForNobody, whoGains } from './whom.js';

export const uiInWant = defineRule({
  id: 'ui-in-want',
  requires: 'A want says what somebody does or sees, not which control of a screen they use for it.',
  part: 'want',
  stage: 'trial',
  severity: 'info',
  yieldsTo: { 'technology-in-want': 'same words', 'technology-as-goal': 'same words' },
  source: 'A need “does not suggest a specific solution” (GOV.UK); a story stays negotiable (INVEST).',
  options: z.strictObject({}),
  messages: {
    widget: ['phrase', 'persona'],
  },
  on: {
    story(story, context) {
      const { want } = story;
      // Whoever designs or builds screens talks about their parts.
      if (want === null || isForNobody(story, context) || MAKERS.has(wisherOf(story, context))) return;
      const widget = widgetIn(want, context.language);
      if (widget === null) return;
      const data = { phrase: widget.text, persona: whoGains(story, context) };
      context.report({ message: 'widget', range: widget.range, data, isQuestion: true });
    },
  },
});

const MAKERS: ReadonlySet<ReturnType<typeof wisherOf>> = new Set(['team', 'maybeTeam', 'operator', 'technical']);
