/** Flags a want that names a technology as the way to build it. */
import { z } from 'zod';
import type { TechnologyClass } from '../language/vocabulary.js';
import { isExemptSection } from '../judgement/sections.js';
import { phraseAround } from '../judgement/phrase.js';
import { defineRule, type Fix } from './rule.js';
import type { TextEdit, TextRange } from '../text/range.js';

const CLASSES: ReadonlySet<TechnologyClass> = new Set(['infrastructure', 'framework', 'internals', 'interface']);

export const technologyInWant = defineRule({
  id: 'technology-in-want',
  requires: 'The want says what somebody needs, not what it is built with.',
  part: 'want',
  stage: 'stable',
  severity: 'warning',
  source: 'Start with the experience and work back to the technology (QUS “problem-oriented”, INCOSE “solution free”).',
  options: z.strictObject({
    titles: z.boolean().default(true).describe('Also look at titles such as “Epic: …” and “Feature: …”.'),
  }),
  messages: {
    names:
      '“{term}” says how to build it, not what it is for. Write the result for {persona}, and move “{term}” to a “Constraints” or “Technical notes” section.',
  },
  checkStory(story, { section, language, technologiesIn, report }) {
    if (story.want === null || isExemptSection(section.heading, language.lexicon)) return;
    const judged = technologiesIn(story.want, story).find(
      ({ hit, verdict }) => verdict === 'flag' && CLASSES.has(hit.technology.class),
    );
    if (judged === undefined) return;
    const phrase = phraseAround(story.want, judged);
    report({
      message: 'names',
      range: phrase.term.range,
      data: { term: phrase.term.text, persona: story.address },
      fixes: phrase.means === null ? [] : moveToConstraints(phrase.means, phrase.term.text, section.range),
    });
  },
  checkTitle(title, { section, language, options, technologiesIn, report }) {
    if (!options.titles || title.kind !== 'labelled' || isExemptSection(section.heading, language.lexicon)) return;
    const judged = technologiesIn(title.clause, null).find(
      ({ hit, relation, verdict }) =>
        (verdict === 'flag' || relation === 'container') && CLASSES.has(hit.technology.class),
    );
    if (judged === undefined) return;
    const { term } = phraseAround(title.clause, judged);
    report({ message: 'names', range: term.range, data: { term: term.text, persona: 'the customer' } });
  },
});

/** Takes the phrase out of the want and keeps it, with its reason still to be written, below the story. */
function moveToConstraints(
  means: { readonly text: string; readonly range: TextRange },
  term: string,
  section: TextRange,
): readonly Fix[] {
  const end = section.end - section.start;
  const edits: readonly TextEdit[] = [
    { range: means.range, text: '' },
    { range: { start: end, end }, text: `\n## Constraints\n\n- ${term}: because …\n` },
  ];
  return [{ kind: 'suggestion', title: `Move “${means.text.trim()}” to a “Constraints” section`, edits }];
}
