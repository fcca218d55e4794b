/** Flags documents and wants that choose a tool before saying what it is needed for. */
import { z } from 'zod';
import type { Clause, Item, Section, Span, Title } from '../document/model.js';
import type { Fix } from '../finding/finding.js';
import { spanOfWords } from '../judgement/phrase.js';
import type { LanguagePack, Lexicon } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
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
      const phrase = choiceOfTool(story.want, language, 4);
      if (phrase !== null) report({ message: 'tool', range: phrase.range, data: { phrase: phrase.text } });
    },
    goal: checkPoint,
    planEntry: checkPoint,
    title(title, { document, subject, section, language, technologiesIn, report }) {
      const phrase =
        choiceOfTool(title.clause, language, 0) ??
        namedChoice(title.clause, language) ??
        enterpriseTool(
          title,
          technologiesIn(title.clause, null).some(({ hit }) => hit.technology.class === 'enterpriseTool'),
          language.lexicon,
        );
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
  const phrase = choiceOfTool(clause, language, 1) ?? namedChoice(clause, language);
  if (phrase === null || subject.startsFromNeed() || subject.isManual()) return;
  report({ message: 'tool', range: phrase.range, data: { phrase: phrase.text } });
}

/** "select a marketing automation tool", with the verb among the first words; only spaces may stand between. */
function choiceOfTool(
  clause: Clause,
  { lexicon, morphology, relations }: LanguagePack,
  latestVerb: number,
): Span | null {
  const opening = clause.words.slice(0, latestVerb + 1);
  if (!opening.some((word) => lexicon.toolVerbs.has(word.lower))) return null;
  const words = clause.words.map((word) => ({ lower: morphology.singular(word.lower) }));
  const isForUs = clause.words.some((word) => relations.ourSide.has(word.lower));
  for (let verb = 0; verb <= Math.min(latestVerb, clause.words.length - 1); verb++) {
    if (!lexicon.toolVerbs.has(clause.words[verb]?.lower ?? '')) continue;
    for (let at = verb + 1; at < Math.min(clause.words.length, verb + 7); at++) {
      if (!/^[ -]+$/.test(clause.text.slice(clause.words[at - 1]?.end, clause.words[at]?.start))) break;
      const length =
        matchPhrase(lexicon.toolNouns, words, at) ||
        (latestVerb === 0 ? matchPhrase(lexicon.titledTools, words, at) : 0) ||
        (isForUs ? matchPhrase(lexicon.bareToolNouns, words, at) : 0);
      if (length > 0) return spanOfWords(clause, verb, endOfNouns(clause, at + length, relations.afterNoun));
    }
  }
  return null;
}

/** "CRM selection", "Vendor shortlist". */
function namedChoice(clause: Clause, { items, lexicon, morphology }: LanguagePack): Span | null {
  const words = clause.words.map((word) => ({ lower: morphology.singular(word.lower) }));
  for (let at = 0; at < words.length; at++) {
    const length = matchPhrase(lexicon.toolNouns, words, at);
    if (length > 0 && items.selections.has(words[at + length]?.lower ?? ''))
      return spanOfWords(clause, at, at + length + 1);
  }
  return null;
}

/** The end of the noun phrase: "CRM vendors", "marketing automation tool". */
function endOfNouns(clause: Clause, at: number, afterNoun: ReadonlySet<string>): number {
  let end = at;
  while (
    end < clause.words.length &&
    !afterNoun.has(clause.words[end]?.lower ?? '') &&
    /^[ -]+$/.test(clause.text.slice(clause.words[end - 1]?.end, clause.words[end]?.start))
  )
    end++;
  return end;
}

function enterpriseTool(title: Title, namesTool: boolean, lexicon: Lexicon): Span | null {
  const isChoice = lexicon.toolVerbs.has(title.clause.words[0]?.lower ?? '');
  return isChoice && namesTool ? { text: title.clause.text, range: title.clause.range } : null;
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
