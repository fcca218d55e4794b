/** Asks where in the customers' life a story stands, where the project has written down its stages. */
import { z } from 'zod';
import type { Story } from '../document/model.js';
import { type Journeys, type Stage, stagesOf, stageTitled } from '../journey/journey.js';
import type { LanguagePack } from '../language/pack.js';
import { storyStages, type StoryStage } from '../document/stage-said.js';
import { fillIn } from '../text/fill-in.js';
import { shift } from '../text/range.js';
import { defineRule, type RuleContext } from './rule.js';

export const missingJourneyStage = defineRule({
  id: 'missing-journey-stage',
  requires: 'Where stages of the customers’ life are written down, every story says its own.',
  part: 'story',
  stage: 'trial',
  severity: 'info',
  isAboutGap: true,
  source:
    'Look at the whole life of a customer, not only at what comes before the sale (service blueprints, story mapping).',
  options: z.strictObject({}),
  messages: {
    missing: ['persona', 'stages'],
    missingOften: ['count', 'stages'],
  },
  on: {
    document(document, context) {
      const { journeys, language, report } = context;
      if (journeys === null) return;
      const stages = stagesOf(journeys)
        .map(({ id }) => id)
        .join(', ');
      for (const one of storyStages(document)) {
        const { story, section, stage } = one;
        if (stage !== null || stageTitled(journeys, section.heading) !== null) continue;
        const clause = story.want ?? story.persona ?? story.outcome;
        report({
          message: 'missing',
          range: shift((clause ?? story).range, section.range.start),
          data: { persona: story.address, stages },
          isQuestion: true,
          fixes: fixesFor(one, journeys, { document, language }),
          once: { key: '', often: 'missingOften', again: null },
        });
      }
    },
  },
});

const MOST = 3;

/** `[stage:: leave]` at the end of the line, for the stages that its words speak of. */
function fixesFor(
  { story, section }: StoryStage,
  journeys: Journeys,
  { document: { text }, language }: Pick<RuleContext<unknown, string>, 'document' | 'language'>,
) {
  if (story.layout !== 'sentence' && story.layout !== 'list') return [];
  const end = text.indexOf('\n', story.range.end + section.range.start);
  const line = text.slice(0, end === -1 ? text.length : end).trimEnd().length;
  const [field = ''] = language.life.stageFields;
  return likelyStages(story, journeys, language).map(({ id, title }) => ({
    kind: 'suggestion' as const,
    title: fillIn(language.messages.fixes.addStage, { stage: title }),
    edits: [{ range: { start: line, end: line }, text: ` [${field}:: ${id}]` }],
  }));
}

/** Those whose names, or usual other names, share a word with the story. */
function likelyStages(story: Story, journeys: Journeys, language: LanguagePack): readonly Stage[] {
  const stemsOf = (text: string): readonly string[] =>
    (text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => !language.lexicon.stopWords.has(word))
      .map((word) => language.morphology.stem(word));
  const said = new Set([story.want, story.outcome].flatMap((clause) => stemsOf(clause?.text ?? '')));
  const usual = new Map(language.life.usualStages.map(({ id, aliases }) => [id, aliases]));
  return stagesOf(journeys)
    .filter(({ id, title, aliases }) =>
      [id, title, ...aliases, ...(usual.get(id) ?? [])].flatMap(stemsOf).some((stem) => said.has(stem)),
    )
    .slice(0, MOST);
}
