/** People by the stages of their life with the product: where they are served, and where nobody thought of them. */
import { expectationOf } from '../journey/expected.js';
import { type Stage, stagesOf } from '../journey/journey.js';
import type { Deck } from './cards.js';
import type { Person, Root } from './gathered.js';
import { isServed, type PlacedStory } from './placed.js';
import { GAIN_RUNG } from './rung.js';
import type { Card, Cell, Picture, Row } from './shape.js';

export type Matrix = Pick<Picture, 'stages' | 'isJourneyDeclared' | 'matrix'>;

export function drawMatrix(roots: readonly Root[], stories: readonly PlacedStory[], deck: Deck): Matrix {
  const isJourneyDeclared = roots.some(({ journeys }) => journeys.isDeclared);
  const stages = shownStages(roots, stories);
  const rows = deck.cards.flatMap((card, i): readonly Row[] => {
    const { root, person } = deck.people[i]!;
    const keys = new Set(card.stories);
    const own = stories.filter(({ key }) => keys.has(key));
    if (!isServed(person) && own.length === 0) return [];
    const expected = expectedOf({ card, person, root });
    return [rowOf(card.id, own, { stages, expected })];
  });
  const strangers = stories.filter((story) => story.named !== null && deck.idsOf(story).length === 0);
  const others = strangers.length === 0 ? [] : [rowOf(null, strangers, { stages, expected: () => 'empty' })];
  return { stages: stages.map(({ id, title }) => ({ id, title })), isJourneyDeclared, matrix: [...rows, ...others] };
}

/** Those that somebody has written down; the usual ones, where a story says one of them. What else stories say comes last. */
function shownStages(roots: readonly Root[], stories: readonly PlacedStory[]): readonly Pick<Stage, 'id' | 'title'>[] {
  const shown = new Map<string, Pick<Stage, 'id' | 'title'>>();
  for (const { root, journeys } of roots) {
    const isSaid = stories.some((story) => story.root === root && story.stage !== null && story.unknownStage === null);
    if (!journeys.isDeclared && !isSaid) continue;
    for (const stage of stagesOf(journeys)) if (!shown.has(stage.id)) shown.set(stage.id, stage);
  }
  for (const { stage: id, unknownStage: title } of stories) {
    if (id !== null && title !== null && !shown.has(id)) shown.set(id, { id, title });
  }
  return [...shown.values()];
}

/** What an empty cell means. */
type Expected = (stage: string) => ReturnType<typeof expectationOf>;

interface Expecting {
  readonly card: Card;
  readonly person: Person;
  readonly root: Root;
}

function expectedOf({ person, root: { journeys } }: Expecting): Expected {
  if (person.isParked === true) return () => 'empty';
  return (id) => expectationOf(journeys, person, id);
}

interface Columns {
  readonly stages: readonly Pick<Stage, 'id'>[];
  readonly expected: Expected;
}

function rowOf(persona: string | null, stories: readonly PlacedStory[], { stages, expected }: Columns): Row {
  const cells = stages.map(({ id }) =>
    cellOf(
      id,
      stories.filter((story) => story.stage === id),
      expected,
    ),
  );
  return { persona, cells, unplaced: keysOf(stories.filter((story) => story.stage === null)) };
}

function cellOf(stage: string, stories: readonly PlacedStory[], expected: Expected): Cell {
  const gains = stories.filter(({ rung, isRungAsked }) => rung >= GAIN_RUNG && !isRungAsked);
  const state = gains.length > 0 ? 'served' : stories.length > 0 ? 'weak' : expected(stage);
  return { stage, stories: keysOf(stories), gains: keysOf(gains), state };
}

function keysOf(stories: readonly PlacedStory[]): string[] {
  return stories.map(({ key }) => key);
}
