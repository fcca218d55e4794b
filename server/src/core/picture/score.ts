/** The score, which comes last: five parts, never only a sum, and none of it where there are too few stories. */
import type { Deck } from './cards.js';
import { isServed, type PlacedStory } from './placed.js';
import { WORTH } from './rung.js';
import type { Picture, Score } from './shape.js';

/** Below so many stories a sum says nothing. */
const FEWEST_STORIES = 5;

type Dimension = Score['dimensions'][number];

export interface Scored {
  readonly stories: readonly PlacedStory[];
  readonly deck: Deck;
  readonly technology: Picture['technology'];
  readonly matrix: Picture['matrix'];
}

/** Stories that are copies of others count once. */
export function scoreOf(scored: Scored): Score {
  const stories = scored.stories.filter(({ isCopy }) => !isCopy);
  const dimensions = [who(stories), why(stories), what(stories, scored), life(scored), proof(scored)];
  const measured = dimensions.filter(({ value }) => value !== null);
  const weights = measured.reduce((sum, { weight }) => sum + weight, 0);
  const sum = measured.reduce((total, { weight, value }) => total + weight * (value ?? 0), 0);
  const total = stories.length < FEWEST_STORIES ? null : Math.round((100 * sum) / weights);
  return { total, base: stories.length, dimensions };
}

/** Job stories speak of a situation; whom they are for need not be said. */
function who(stories: readonly PlacedStory[]): Dimension {
  const asked = stories.filter(({ kind, named }) => kind === 'story' || named !== null);
  const weak = asked.filter(({ personas }) => personas.length === 0);
  return { id: 'who', weight: 20, value: share(asked.length - weak.length, asked.length), stories: keysOf(weak) };
}

/** An outcome that is copied from story to story counts once. */
function why(stories: readonly PlacedStory[]): Dimension {
  const seen = new Set<string>();
  const distinct = stories.filter(({ outcome }) => {
    const isNew = outcome === '' || !seen.has(outcome);
    seen.add(outcome);
    return isNew;
  });
  const worth = distinct.reduce((sum, { rung }) => sum + (WORTH[rung] ?? 0), 0);
  const weak = stories.filter(({ rung }) => (WORTH[rung] ?? 0) < 0.9);
  return { id: 'why', weight: 30, value: share(worth, distinct.length), stories: keysOf(weak) };
}

function what(stories: readonly PlacedStory[], { technology: { titles, plans } }: Scored): Dimension {
  const led = stories.filter(({ technology }) => technology === 'said');
  const all = stories.length + plans;
  const ledPlans = titles.filter(({ voice }) => voice === 'said').length;
  const value = share(all - led.length - ledPlans, all);
  return { id: 'what', weight: 20, value, stories: keysOf(led) };
}

/** Only where a journey says what is required. */
function life({ matrix }: Scored): Dimension {
  const cells = matrix.filter(({ persona }) => persona !== null).flatMap((row) => row.cells);
  const required = cells.filter(({ state }) => state === 'served' || state === 'weak' || state === 'gap');
  const isRequired = cells.some(({ state }) => state === 'gap' || state === 'never');
  const served = required.filter(({ state }) => state === 'served');
  const weak = required.filter(({ state }) => state === 'weak').flatMap((cell) => cell.stories);
  const value = isRequired ? share(served.length, required.length) : null;
  return { id: 'life', weight: 15, value, stories: weak };
}

/** Whether those who are served are known from something recent that somebody saw. */
function proof({ deck }: Scored): Dimension {
  const served = deck.cards.filter((card) => isServed(card));
  const proven = served.filter(({ known }) => known === 'fresh');
  return { id: 'proof', weight: 15, value: share(proven.length, served.length), stories: [] };
}

/** Null of nothing; with four digits, so that it is the same everywhere. */
function share(count: number, all: number): number | null {
  return all === 0 ? null : Math.round((10_000 * count) / all) / 10_000;
}

function keysOf(stories: readonly PlacedStory[]): string[] {
  return stories.map(({ key }) => key);
}
