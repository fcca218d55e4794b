/** Flags a want that names a technology as the way to build it. */
import { z } from 'zod';
import type { Span, Story } from '../document/model.js';
import type { Fix } from '../finding/finding.js';
import { phraseAround } from '../judgement/phrase.js';
import { isExemptSection } from '../judgement/sections.js';
import { isSideNote } from '../judgement/side-note.js';
import type { TechnologyClass } from '../language/technology.js';
import { fillIn } from '../text/fill-in.js';
import { keepMarks } from '../text/markup.js';
import type { TextEdit } from '../text/range.js';
import { defineRule, type RuleContext } from './rule.js';
import { GAP } from './suggestions.js';
import { whoGains } from './whom.js';

const CLASSES: ReadonlySet<TechnologyClass> = new Set(['infrastructure', 'framework', 'internals', 'interface']);

export const technologyInWant = defineRule({
  id: 'technology-in-want',
  requires: 'The want says what somebody needs, not what it is built with.',
  part: 'want',
  stage: 'stable',
  severity: 'warning',
  presets: { core: true, 'developer-product': 'info' },
  yieldsTo: { 'technology-as-goal': 'same words', 'tool-before-need': 'same words' },
  weighs: 'technology',
  source: 'Start with the experience and work back to the technology (QUS “problem-oriented”, INCOSE “solution free”).',
  options: z.strictObject({
    titles: z.boolean().default(true).describe('Also look at titles such as “Epic: …” and “Feature: …”.'),
  }),
  messages: {
    names: ['term', 'persona'],
    asks: ['term', 'persona'],
  },
  on: {
    story: checkWish,
    requirement({ subject, wish }, context) {
      if (wish !== null && subject !== null && context.resolve(subject.text).state !== 'system')
        checkWish(wish, context);
    },
    title(title, { section, language, options, technologiesIn, report }) {
      if (!options.titles || title.kind !== 'labelled' || isExemptSection(section.heading, language.lexicon)) return;
      const judged = technologiesIn(title.clause, null).find(
        ({ hit, relation, isStart }) => (isStart || relation === 'container') && CLASSES.has(hit.technology.class),
      );
      if (judged === undefined) return;
      const { term } = phraseAround(title.clause, judged, language);
      report({
        message: 'names',
        range: term.range,
        data: { term: term.text, persona: language.messages.named.customer },
      });
    },
  },
});

function checkWish(story: Story, context: RuleContext<unknown, 'names' | 'asks'>): void {
  const { section, language, technologiesIn, report } = context;
  if (story.want === null || isExemptSection(section.heading, language.lexicon)) return;
  const { want } = story;
  const judged = technologiesIn(want, story).find(
    (one) => one.isStart && (one.hit.technology.class !== 'trend' || isSideNote(want, one, language)),
  );
  if (judged === undefined) return;
  const phrase = phraseAround(want, judged, language);
  const isQuestion = judged.voice === 'asked';
  report({
    message: isQuestion ? 'asks' : 'names',
    range: phrase.term.range,
    data: { term: phrase.term.text, persona: whoGains(story, context) },
    isQuestion,
    fixes: phrase.means === null ? [] : moveToConstraints(phrase.means, phrase.term.text, context),
  });
}

/** Takes the phrase out of the want and keeps it, with its reason still to be written, one level below the story's title. */
function moveToConstraints(
  means: Span,
  term: string,
  {
    document: { text, headings },
    section,
    language,
  }: Pick<RuleContext<unknown, string>, 'document' | 'section' | 'language'>,
): readonly Fix[] {
  const { start, end } = section.range;
  const { written, fixes } = language.messages;
  if (keepMarks(text.slice(start + means.range.start, start + means.range.end), '') === null) return [];
  const depth = headings.find(({ range }) => range.start >= start && range.start < end)?.depth ?? 1;
  const at = text.slice(start, end).trimEnd().length;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = [
    '',
    '',
    `${'#'.repeat(Math.min(6, depth + 1))} ${written.constraints}`,
    '',
    `- ${term}: ${written.because} ${GAP}`,
  ];
  const edits: readonly TextEdit[] = [
    { range: means.range, text: '' },
    { range: { start: at, end: at }, text: lines.join(eol) },
  ];
  return [{ kind: 'suggestion', title: fillIn(fixes.move, { phrase: means.text.trim() }), edits }];
}
