/** Each story on one line: what it is called, and what it lacks. */
import { GAIN_RUNG } from '../../core/picture/rung.js';
import type { Picture, PictureStory } from '../../core/picture/shape.js';
import { rungWords, storyName } from '../../core/picture/words.js';

export interface StoryLabel {
  readonly label: string;
  /** '' where it lacks nothing. */
  readonly lacks: string;
  readonly tone: 'good' | 'fair' | 'poor';
}

/** By key. */
export function storyLabels({ stories }: Picture): Readonly<Record<string, StoryLabel>> {
  const titles = new Map<string, number>();
  const titleOf = ({ path, heading }: PictureStory): string => `${path}\0${heading ?? ''}`;
  for (const story of stories) titles.set(titleOf(story), (titles.get(titleOf(story)) ?? 0) + 1);
  return Object.fromEntries(
    stories.map((story): [string, StoryLabel] => {
      const isPoor = story.rung === 0 || story.technology === 'said';
      const lacks = lacksOf(story);
      const tone = isPoor ? 'poor' : lacks.length > 0 ? 'fair' : 'good';
      const label = nameOf(story, (titles.get(titleOf(story)) ?? 0) > 1);
      return [story.key, { label, lacks: lacks.join(', '), tone }];
    }),
  );
}

/** Below a title that others share, or none, a story is known by its wish: they all begin alike. */
function nameOf(story: PictureStory, isTitleShared: boolean): string {
  const { id, heading, want } = story;
  if (want === null || (heading !== null && !isTitleShared)) return storyName(story, isTitleShared);
  return id === null ? want : `${id} ${want}`;
}

function lacksOf({ rung, isRungAsked, technology, personas }: PictureStory): readonly string[] {
  return [
    ...(rung === 0 ? ['no outcome'] : rung < GAIN_RUNG ? [`the outcome is ${rungWords(rung)}`] : []),
    ...(isRungAsked ? ['is its outcome a gain?'] : []),
    ...(technology === 'said' ? ['starts from technology'] : []),
    ...(technology === 'asked' ? ['does it start from technology?'] : []),
    ...(personas.length === 0 ? ['for nobody described'] : []),
  ];
}
