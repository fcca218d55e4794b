/** Asks how anybody will agree that a story works, where nothing below it says so. */
import { z } from 'zod';
import type { Section } from '../document/model.js';
import { createCriteriaFinder } from '../judgement/criteria-below.js';
import { defineRule, type RuleContext } from './rule.js';
import { shift } from '../text/range.js';
import { whoGains } from './whom.js';
import { GAP } from './suggestions.js';

export const missingAcceptanceCriteria = defineRule({
  id: 'missing-acceptance-criteria',
  requires: 'A story that is ready to be built says what its person will see when it works.',
  part: 'story',
  stage: 'stable',
  severity: 'warning',
  isAboutGap: true,
  source: 'Say what a great experience looks like in actions (INVEST “testable”, GOV.UK, Gherkin).',
  options: z.strictObject({}),
  messages: {
    missing: ['persona'],
    asks: ['persona'],
    empty: [],
  },
  on: {
    document(document, context) {
      const { language, report } = context;
      const { withoutAny, empty } = createCriteriaFinder(document, language);
      for (const section of withoutAny) reportSection(section, context);
      for (const { head, range } of empty)
        report({ message: 'empty', range: { start: range.start, end: range.start + head.length } });
    },
  },
});

type Context = RuleContext<unknown, 'missing' | 'asks' | 'empty'>;

function reportSection(
  { section, isReady }: { readonly section: Section; readonly isReady: boolean },
  context: Context,
): void {
  const { document, language, report } = context;
  const story = section.stories[0];
  if (story === undefined) return;
  const { fixes, written } = language.messages;
  const depth = Math.min(6, (section.source.head?.depth ?? 2) + 1);
  const at = section.range.start + section.source.text.trimEnd().length;
  const eol = document.text.includes('\r\n') ? '\r\n' : '\n';
  const text = ['', '', `${'#'.repeat(depth)} ${written.criteria}`, '', `- ${GAP}`].join(eol);
  report({
    message: isReady ? 'missing' : 'asks',
    range: shift(story.range, section.range.start),
    data: { persona: whoGains(story, { ...context, section }) },
    isQuestion: !isReady,
    fixes: [{ kind: 'suggestion', title: fixes.addCriteria, edits: [{ range: { start: at, end: at }, text }] }],
  });
}
