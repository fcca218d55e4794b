/** Flags a persona of whom neither a need nor a pain is written down. */
import { z } from 'zod';
import { missingIn } from '../personas/gaps.js';
import type { TextEdit, TextRange } from '../text/range.js';
import { isLookedAfter, peopleHere } from './people-here.js';
import { defineRule, type RuleContext } from './rule.js';
import { GAP } from './suggestions.js';

export const incompletePersona = defineRule({
  id: 'incomplete-persona',
  requires: 'Every persona says what the person tries to get done, and what stops them today.',
  part: 'persona',
  stage: 'trial',
  severity: 'warning',
  isOnAll: true,
  source: 'A persona is made of needs, not of age and hobbies (Cooper; GDS “who your users are, the task, why”).',
  options: z.strictObject({}),
  messages: {
    incomplete: ['persona'],
    asks: ['persona'],
  },
  on: {
    document(_document, context) {
      const people = peopleHere(context);
      const isWithout = people.map(({ persona }) => isLookedAfter(persona) && missingIn(persona).includes('need'));
      // Where nobody has a field for needs, they may be told in sentences.
      const isAsked = isWithout.every((isOne) => isOne);
      for (const [i, { persona, range }] of people.entries()) {
        if (isWithout[i] !== true) continue;
        context.report({
          message: isAsked && persona.isBare !== true ? 'asks' : 'incomplete',
          range,
          data: { persona: persona.name },
          isQuestion: isAsked && persona.isBare !== true,
          fixes: fixesFor(range, context),
        });
      }
    },
  },
});

/** Room for needs, where the persona is a heading: below its last line before the next one. */
function fixesFor(
  { start }: TextRange,
  { document, language }: Pick<RuleContext<unknown, string>, 'document' | 'language'>,
) {
  const { text, headings } = document;
  const own = headings.find(({ range }) => range.start <= start && start < range.end);
  if (own === undefined || own.depth > 5) return [];
  const next = headings.find(({ range, depth }) => range.start > own.range.start && depth <= own.depth);
  const end = text.slice(0, next?.range.start ?? text.length).trimEnd().length;
  const [needs] = language.people.fields.needs;
  const title = `${'#'.repeat(own.depth + 1)} ${(needs ?? '').replace(/^./, (letter) => letter.toUpperCase())}`;
  const edit: TextEdit = { range: { start: end, end }, text: `\n\n${title}\n\n- ${GAP}` };
  return [{ kind: 'suggestion' as const, title: language.messages.fixes.addNeeds, edits: [edit] }];
}
