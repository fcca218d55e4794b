/** Whom the stories of a document are for, and in which stage of their life: what rules about personas and journeys ask. */
import { z } from 'zod';
import { isTask } from '../engine/lint.js';
import { type Journeys, stageNamed, stageTitled, usualJourneys } from '../journey/journey.js';
import { personaKey, peopleSaid } from '../personas/people-said.js';
import { storyStages } from '../document/stage-said.js';
import type { Lives } from '../rules/rule.js';
import { type Fact, type Facts, saidOf } from './fact.js';

const shape = z.array(z.object({ personas: z.array(z.string()), stage: z.string().nullable() }));

export type Lived = z.output<typeof shape>;

export const lived: Fact<Lived> = {
  id: 'lived',
  shape,
  collect: ({ document, registry, settings }) => {
    if (isTask(document)) return [];
    const journeys = settings.journeys ?? usualJourneys(document.language);
    return storyStages(document).map(({ story, section, stage }) => {
      const named = story.persona?.text ?? document.frontMatter['persona'] ?? null;
      const people = named === null ? [] : peopleSaid(named, registry, document.language).personas;
      return { personas: people.map(personaKey), stage: stageIdOf(stage?.name ?? null, section.heading, journeys) };
    });
  },
};

/** The id of the stage that a story says, or that a title around it is; null where that is none of the journey. */
function stageIdOf(said: string | null, heading: readonly string[], journeys: Journeys): string | null {
  const found = said === null ? stageTitled(journeys, heading) : stageNamed(journeys, said);
  return found?.id ?? null;
}

/** What the stories of one root say together. */
export function concludeLives(documents: readonly { readonly facts: Facts }[]): Pick<Lives, 'stages' | 'stories'> {
  const stages = new Map<string, (string | null)[]>();
  let stories = 0;
  for (const { facts } of documents) {
    for (const { personas, stage } of saidOf(lived, facts) ?? []) {
      stories++;
      for (const key of personas) {
        // A persona may have thousands of stories: the list grows, and is never copied.
        const known = stages.get(key) ?? [];
        known.push(stage);
        stages.set(key, known);
      }
    }
  }
  return { stages, stories };
}
