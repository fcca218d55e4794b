/** Links from a number to its stories, in Markdown. */
import type { Picture, PictureStory } from '../../core/picture/shape.js';
import { escapeMarkdown, shorten } from '../markdown-text.js';
import { wellFormed } from '../well-formed.js';
import { storyName } from '../../core/picture/words.js';

export type StoriesByKey = ReadonlyMap<string, PictureStory>;

export function storiesByKey({ stories }: Pick<Picture, 'stories'>): StoriesByKey {
  return new Map(stories.map((story) => [story.key, story]));
}

const LONGEST_NAME = 60;
const MOST_LINKS = 5;

/** "[RW-104 Papers](stories/moving-in.md#L12) line 12" */
export function linkTo(story: PictureStory): string {
  const name = escapeMarkdown(shorten(storyName(story), LONGEST_NAME));
  return `[${name}](${address(story)}) line ${story.line.toString()}`;
}

/** The first few of them, in short, and how many there are besides. */
export function linksTo(keys: readonly string[], byKey: StoriesByKey): string {
  const links = keys.slice(0, MOST_LINKS).flatMap((key) => {
    const story = byKey.get(key);
    return story === undefined ? [] : [`[${escapeMarkdown(shortName(story))}](${address(story)})`];
  });
  const left = keys.length - links.length;
  return left === 0 ? links.join(', ') : `${links.join(', ')} and ${left.toString()} more`;
}

function shortName({ id, path, line }: PictureStory): string {
  return id ?? `${path.slice(path.lastIndexOf('/') + 1)}:${line.toString()}`;
}

/** Percent-encoded, brackets too, because these end a link. */
function address({ path, line }: PictureStory): string {
  const encoded = encodeURI(wellFormed(path)).replace(/[()|#?]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16)}`;
  });
  return `${encoded}#L${line.toString()}`;
}
