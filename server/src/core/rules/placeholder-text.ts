/** Flags words that are still to be written, left over from a template. */
import { z } from 'zod';
import type { DocumentModel } from '../document/model.js';
import { gapsIn, type OpenGap } from '../judgement/open-gaps.js';
import { kindOfDocument } from '../judgement/goal-document.js';
import { shift, type TextRange } from '../text/range.js';
import { defineRule } from './rule.js';

export const placeholderText = defineRule({
  id: 'placeholder-text',
  requires: 'Words that a template leaves open are filled in, or somebody finds out by a day.',
  part: 'document',
  stage: 'stable',
  severity: 'warning',
  isAboutGap: true,
  source:
    'What is still open has an owner and a date (ISO 29148 on “to be determined”, spec-kit’s clarification marks).',
  options: z.strictObject({}),
  messages: {
    open: ['text'],
    asks: ['text'],
    mark: ['text'],
  },
  on: {
    document(document, { subject, language, report }) {
      if (!subject.isPlan() || kindOfDocument(document, language) === 'other') return;
      const gaps = document.sections.flatMap(({ source, range }) =>
        gapsIn(language)(source).map((gap) => ({ ...gap, range: shift(gap.range, range.start) })),
      );
      const brackets = gaps.filter(({ kind }) => kind === 'bracket').length;
      const isFilled = document.sections.some(({ stories, items }) => stories.length > 0 || items.length > 0);
      // What consists of gaps is a template.
      const isTemplate = brackets > MOST_BRACKETS;
      for (const [at, gap] of gaps.entries()) {
        // A table that is still to be filled is one thing to do.
        if (gap.kind === 'cell' && gaps[at - 1]?.kind === 'cell') continue;
        if (gap.kind === 'bracket' && isTemplate) continue;
        if (gap.kind === 'dots' && !isAloneBelowTitle(document, gap)) continue;
        const isQuestion =
          gap.kind === 'dots' || gap.kind === 'cell' || gap.kind === 'note' || (gap.kind === 'bracket' && !isFilled);
        const message = gap.kind === 'mark' ? 'mark' : isQuestion ? 'asks' : 'open';
        report({ message, range: gap.range, data: { text: gap.text }, isQuestion });
      }
    },
  },
});

const MOST_BRACKETS = 3;

/** The dots are all that its section says. */
function isAloneBelowTitle({ sections }: DocumentModel, { range }: { readonly range: TextRange } & OpenGap): boolean {
  const section = sections.find((each) => each.range.start <= range.start && range.start < each.range.end);
  if (section?.source.head == null) return false;
  const rest = section.source.text.slice(section.source.head.length).replace(/[\s\p{P}]+/gu, '');
  return rest === '' || rest === '…';
}
