/** Asks about a wish that the same person has had before, in this document or in another. */
import { z } from 'zod';
import { wishKey } from '../judgement/wish-key.js';
import { indexLines, positionAt } from '../text/line-index.js';
import { fillIn } from '../text/fill-in.js';
import { shift } from '../text/range.js';
import { defineRule } from './rule.js';

export const duplicateStory = defineRule({
  id: 'duplicate-story',
  requires: 'A wish stands once, or each place says what is different there.',
  part: 'story',
  stage: 'trial',
  severity: 'info',
  isOnAll: true,
  source:
    'Stories are unique and free of conflicts (QUS); two lists that do not know of each other grow the same wish twice.',
  options: z.strictObject({}),
  messages: {
    again: ['place'],
  },
  on: {
    document(document, { workspace, language, report }) {
      const own = new Map<string, number>();
      for (const { stories, range } of document.sections) {
        for (const story of stories) {
          const key = wishKey(story, language);
          if (key === null || story.want === null) continue;
          const first = own.get(key);
          const elsewhere = workspace.wishedBefore?.[key];
          own.set(key, first ?? range.start + story.range.start);
          if (first === undefined && elsewhere === undefined) continue;
          const line = first === undefined ? 0 : positionAt(indexLines(document.text), first).line;
          const place = elsewhere ?? fillIn(language.messages.named.lineHere, { n: String(line) });
          report({ message: 'again', range: shift(story.want.range, range.start), data: { place }, isQuestion: true });
        }
      }
    },
  },
});
