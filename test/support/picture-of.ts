/** Draws the picture of some texts through the core alone: no files, no configuration. */
import { lintDocument } from '../../server/src/core/engine/lint.js';
import { readWith } from '../../server/src/core/engine/read-with.js';
import { NO_FACTS } from '../../server/src/core/facts/named-people.js';
import { type Journeys, usualJourneys } from '../../server/src/core/journey/journey.js';
import { readJourneys } from '../../server/src/core/journey/read-journey.js';
import { packs } from '../../server/src/core/language/packs.js';
import type { Persona } from '../../server/src/core/personas/persona.js';
import { readPersonas } from '../../server/src/core/personas/read-personas.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { storiesSaid } from '../../server/src/core/picture/collect.js';
import { conclude } from '../../server/src/core/picture/conclude.js';
import { type Gathered, type Person, sortPeople } from '../../server/src/core/picture/gathered.js';
import { personaKey } from '../../server/src/core/personas/people-said.js';
import type { Picture, PictureStory } from '../../server/src/core/picture/shape.js';
import { rules } from '../../server/src/core/rules/index.js';
import { indexLines, positionAt } from '../../server/src/core/text/line-index.js';
import { defaultSettings } from './lint-text.js';

export interface PictureInput {
  /** Texts by path; one file is enough for most. */
  readonly files: Readonly<Record<string, string>> | string;
  /** What personas.md says. */
  readonly personas?: string;
  /** What journey.yaml says. */
  readonly journey?: string;
  readonly today?: string;
}

const TODAY = '2026-11-30';

export function pictureOf(input: PictureInput): Picture {
  return conclude(gathered(input), { today: input.today ?? TODAY, languageOf: () => packs.fallback });
}

export function gathered({ files, personas = '', journey }: PictureInput): Gathered {
  const language = packs.fallback;
  const people = readPersonas(personas, 'personas.md', { isNamed: true, language });
  const registry = createRegistry(people, people.length > 0 ? ['personas.md'] : [], language);
  const settings = defaultSettings();
  const texts = typeof files === 'string' ? { 'stories.md': files } : files;
  const documents = Object.entries(texts).map(([path, text]) => {
    const document = readWith(settings, text);
    const found = lintDocument({ document, registry, settings, rules, workspace: NO_FACTS });
    return { path, root: '.', said: storiesSaid.collect({ document, registry, settings, ...found }) };
  });
  const journeys: Journeys = (journey === undefined ? null : readJourneys(journey).journeys) ?? usualJourneys(language);
  const root = {
    root: '.',
    language: language.id,
    journeys,
    people: sortPeople(registry.personas.map(toPerson(personas))),
  };
  // As it comes out of a file or a thread.
  return JSON.parse(JSON.stringify({ documents, roots: [root] })) as Gathered;
}

function toPerson(text: string): (persona: Persona) => Person {
  const index = indexLines(text);
  return (persona) => {
    const { id, name, kind, isParked, aliases, needs, pains, evidence, stages, definedAt } = persona;
    const line = positionAt(index, definedAt?.range.start ?? 0).line;
    const lists = { aliases: [...aliases], needs: [...needs], pains: [...pains], evidence: [...evidence] };
    return {
      ...{ key: personaKey(persona), id, name, kind, ...lists },
      stages: stages === undefined ? null : [...stages],
      ...(isParked === true ? { isParked } : {}),
      definedAt: definedAt === null ? null : { path: definedAt.path, line },
    };
  };
}

/** The only story of a text. */
export function onlyStory(text: string, more: Omit<PictureInput, 'files'> = {}): PictureStory {
  const { stories } = pictureOf({ files: text, ...more });
  const [story] = stories;
  if (story === undefined || stories.length > 1) throw new Error(`${stories.length} stories instead of one.`);
  return story;
}
