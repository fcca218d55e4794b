/** What has changed between two pictures: stories that came and went, and how the numbers moved. */
import type { Picture, PictureStory } from './shape.js';
import { GAIN_RUNG } from './rung.js';

export interface Change {
  /** What the earlier one is called: a branch, or a file. */
  readonly since: string;
  readonly before: Picture;
  readonly after: Picture;
  /** Stories with words that were not there before. */
  readonly added: readonly PictureStory[];
  /** Stories whose words are there no more. */
  readonly removed: readonly PictureStory[];
}

export function changeBetween(before: Picture, after: Picture, since: string): Change {
  const old = new Set(before.stories.map(({ key }) => key));
  const now = new Set(after.stories.map(({ key }) => key));
  return {
    since,
    before,
    after,
    added: after.stories.filter(({ key }) => !old.has(key)),
    removed: before.stories.filter(({ key }) => !now.has(key)),
  };
}

/** One figure, before and after. */
export interface Moved {
  readonly id: 'stories' | 'gains' | 'none' | 'technology' | 'gaps' | 'strangers' | 'score';
  readonly before: number | null;
  readonly after: number | null;
}

export function movesOf({ before, after }: Change): readonly Moved[] {
  const both = (id: Moved['id'], of: (picture: Picture) => number | null): Moved => {
    return { id, before: of(before), after: of(after) };
  };
  return [
    both('stories', ({ summary }) => summary.stories),
    both('gains', ({ stories }) => stories.filter(({ rung, isRungAsked }) => rung >= GAIN_RUNG && !isRungAsked).length),
    both('none', ({ ladder }) => ladder[0]?.stories.length ?? 0),
    both('technology', ({ technology }) => technology.said.length),
    both('gaps', ({ matrix }) => matrix.flatMap(({ cells }) => cells).filter(({ state }) => state === 'gap').length),
    both('strangers', ({ strangers }) => strangers.length),
    both('score', ({ score }) => score.total),
  ];
}

/** A part of the score that has become worse. */
export interface Regression {
  readonly id: Picture['score']['dimensions'][number]['id'];
  readonly before: number;
  readonly after: number;
}

/** Parts that were measured both times and are lower now. */
export function regressionsBetween(before: Picture, after: Picture): readonly Regression[] {
  return before.score.dimensions.flatMap(({ id, value: was }) => {
    const is = after.score.dimensions.find((each) => each.id === id)?.value ?? null;
    return was !== null && is !== null && is < was ? [{ id, before: was, after: is }] : [];
  });
}
