/** Says where a line begins like a story, and what is wished cannot be read. */
import { z } from 'zod';
import { brokenStories } from '../document/broken-stories.js';
import { remembered } from '../remembered.js';
import { shift, type TextRange } from '../text/range.js';
import type { Section } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { defineRule } from './rule.js';

export const malformedStory = defineRule({
  id: 'malformed-story',
  requires: 'A story can be read in its parts: who, what, and what for.',
  part: 'story',
  stage: 'trial',
  severity: 'warning',
  isAboutGap: true,
  source: 'Stories are well-formed, uniform, full sentences (QUS); one simple form is easier to write than many.',
  options: z.strictObject({}),
  messages: {
    noWish: [],
  },
  on: {
    document({ sections }, { language, report }) {
      for (const section of sections)
        for (const range of brokenIn(section, language))
          report({ message: 'noWish', range: shift(range, section.range.start) });
    },
  },
});

const byLanguage = remembered((language: LanguagePack) => ({
  of: remembered((section: Section) => brokenStories(section, language)),
}));

function brokenIn(section: Section, language: LanguagePack): readonly TextRange[] {
  return byLanguage(language).of(section);
}
