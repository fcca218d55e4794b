/** Flags the name of a stage that the project's journey does not have. */
import { z } from 'zod';
import { endOfFrontMatter } from '../document/front-matter.js';
import {
  type Journeys,
  type Stage,
  stageKey,
  stageNamed,
  stagesNamed,
  stagesOf,
  usualJourneys,
} from '../journey/journey.js';
import type { LanguagePack } from '../language/pack.js';
import { storyStages } from '../document/stage-said.js';
import { findClosest } from '../text/did-you-mean.js';
import { fillIn } from '../text/fill-in.js';
import { shift, type TextRange } from '../text/range.js';
import { peopleHere } from './people-here.js';
import { defineRule, type RuleContext } from './rule.js';

export const unknownJourneyStage = defineRule({
  id: 'unknown-journey-stage',
  requires: 'A stage is called as the journey of the project calls it.',
  part: 'story',
  stage: 'trial',
  severity: 'error',
  isOnAll: true,
  source: 'One name for one thing: what nobody finds again is left out of every overview.',
  options: z.strictObject({}),
  messages: {
    unknown: ['stage', 'stages'],
    meant: ['stage', 'meant', 'stages'],
  },
  on: {
    document(document, context) {
      const { journeys, language } = context;
      if (journeys === null) return;
      const isTold = new Set<number>();
      for (const { story, section, stage } of storyStages(document)) {
        if (stage === null) continue;
        const place = stage.range ?? frontMatterPlace(document.text, stage.name);
        const clause = story.persona ?? story.want ?? story;
        const range = place ?? shift(clause.range, section.range.start);
        if (isTold.has(range.start)) continue;
        isTold.add(range.start);
        for (const name of strangersIn(stage.name, journeys, language)) {
          const at = place === null ? -1 : document.text.slice(place.start, place.end).indexOf(name);
          const own = at === -1 ? null : { start: range.start + at, end: range.start + at + name.length };
          tell(name, own ?? range, own !== null, journeys, context);
        }
      }
      for (const { persona, range } of peopleHere(context))
        for (const said of persona.stages ?? [])
          for (const name of strangersIn(said, journeys, language)) tell(name, range, false, journeys, context);
    },
  },
});

/** What a field names that is no stage. */
function strangersIn(said: string, journeys: Journeys, { life }: LanguagePack): readonly string[] {
  if (life.everyStage.has(said.trim().toLowerCase())) return [];
  return stagesNamed(journeys, said).filter((each): each is string => typeof each === 'string');
}

function tell(
  name: string,
  range: TextRange,
  isWritten: boolean,
  journeys: Journeys,
  { language, report }: RuleContext<unknown, 'unknown' | 'meant'>,
): void {
  const meant = meantBy(name, journeys, language);
  const stages = stagesOf(journeys)
    .map(({ id }) => id)
    .join(', ');
  const title = fillIn(language.messages.fixes.write, { name: meant?.id ?? '' });
  report({
    message: meant === null ? 'unknown' : 'meant',
    range,
    data: { stage: name, stages, meant: meant?.id ?? '' },
    fixes: meant === null || !isWritten ? [] : [{ kind: 'suggestion', title, edits: [{ range, text: meant.id }] }],
  });
}

/** The stage that is nearly called so, or that others call so. */
function meantBy(name: string, journeys: Journeys, language: LanguagePack): Stage | null {
  const usual = stageNamed(usualJourneys(language), name);
  const stages = stagesOf(journeys);
  const same = stages.find(({ id }) => id === usual?.id);
  if (same !== undefined) return same;
  const names = stages.flatMap(({ id, title, aliases }) => [id, title, ...aliases]);
  const closest = findClosest(stageKey(name), names);
  return closest === null ? null : stageNamed(journeys, closest);
}

function frontMatterPlace(text: string, name: string): TextRange | null {
  const at = text.slice(0, endOfFrontMatter(text)).indexOf(name);
  return at === -1 ? null : { start: at, end: at + name.length };
}
