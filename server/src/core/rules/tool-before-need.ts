/** Flags documents and wants that choose a tool before saying what it is needed for. */
import { z } from 'zod';
import type { Item, Section, Title } from '../document/model.js';
import type { Fix } from '../finding/finding.js';
import { choiceOfTool, namedChoice, titledChoice } from '../judgement/tool-choice.js';
import type { LanguagePack } from '../language/pack.js';
import { defineRule, type RuleContext } from './rule.js';
import { GAP } from './suggestions.js';

export const toolBeforeNeed = defineRule({
  id: 'tool-before-need',
  requires: 'A document that chooses a tool says first which capability is missing, and for whom.',
  part: 'document',
  stage: 'stable',
  severity: 'warning',
  presets: { core: true },
  yieldsTo: { 'technology-as-goal': 'same words' },
  source:
    'Buying tools instead of understanding the capability leads to the wrong tool (Working Backwards, GDS “understand users and their needs”).',
  options: z.strictObject({}),
  messages: {
    tool: ['phrase'],
  },
  on: {
    story(story, { language, report }) {
      if (story.want === null) return;
      const phrase = choiceOfTool(story.want, language, { latestVerb: 4, isWish: true });
      if (phrase !== null) report({ message: 'tool', range: phrase.range, data: { phrase: phrase.text } });
    },
    goal: checkPoint,
    planEntry: checkPoint,
    title(title, { document, subject, section, language, technologiesIn, report }) {
      const phrase =
        choiceOfTool(title.clause, language, { latestVerb: 0 }) ??
        namedChoice(title.clause, language) ??
        titledChoice(title, technologiesIn(title.clause, null), language);
      if (phrase === null || subject.startsFromNeed() || (title.kind === 'choice' && subject.isManual())) return;
      // A story is a need, unless the document has a place for needs.
      if (section.stories.length > 0 && !subject.hasNeedTitle()) return;
      report({
        message: 'tool',
        range: phrase.range,
        data: { phrase: phrase.text },
        fixes: needSections(title, section, { text: document.text, language }),
      });
    },
  },
});

function checkPoint({ clause }: Item, { subject, language, report }: RuleContext<unknown, 'tool'>): void {
  const phrase = choiceOfTool(clause, language, { latestVerb: 1 }) ?? namedChoice(clause, language);
  if (phrase === null || subject.startsFromNeed() || subject.isManual()) return;
  report({ message: 'tool', range: phrase.range, data: { phrase: phrase.text } });
}

function needSections(
  title: Title,
  section: Section,
  { text, language }: { readonly text: string; readonly language: LanguagePack },
): readonly Fix[] {
  const { fixes, written } = language.messages;
  if (title.kind !== 'document') return [];
  const { start, end } = section.range;
  // The rest of the title's line, and the line of signs below it that some titles have.
  const rest = /^[^\r\n]*(?:\r?\n {0,3}(?:=+|-+)[ \t]*(?=\r|\n|$))?/.exec(
    text.slice(start + title.clause.range.end, end),
  );
  const at = title.clause.range.end + (rest?.[0].length ?? 0);
  const lines = [
    '',
    '',
    `## ${written.need}`,
    '',
    GAP,
    '',
    `## ${written.capabilities}`,
    '',
    `- ${GAP}`,
    '',
    `## ${written.proof}`,
  ];
  const added = [...lines, '', `- ${GAP}`].join(text.includes('\r\n') ? '\r\n' : '\n');
  return [
    {
      kind: 'suggestion',
      title: fixes.addNeed,
      edits: [{ range: { start: at, end: at }, text: added }],
    },
  ];
}
