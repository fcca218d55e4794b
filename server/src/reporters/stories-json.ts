/** For programs: what was read, story by story, so that a script can use it and a person can check it. */
import type { Span, Story } from '../core/document/model.js';
import type { LineIndex } from '../core/text/line-index.js';
import { indexLines } from '../core/text/line-index.js';
import { placeRange } from './places.js';
import { toJsonText } from './well-formed.js';
import type { ListedFile, ListedStory, StoryListing } from '../core/listing/stories.js';

/** With `withUnread`, also the lines that look like stories and were not read. */
export function storiesJson(listing: StoryListing, withUnread = false): string {
  const output = { schemaVersion: 1, files: listing.files.map((file) => fileOf(file, withUnread)) };
  return toJsonText(output);
}

function fileOf(file: ListedFile, withUnread: boolean): object {
  const index = indexLines(file.text);
  const stories = file.stories.map((listed) => storyOf(listed, index));
  if (!withUnread) return { path: file.path, stories };
  const unread = file.unread.map(({ range, text, why, language }) => {
    return { range: placeRange(index, range), text, why, language };
  });
  return { path: file.path, stories, unread };
}

function storyOf({ story, resolution }: ListedStory, index: LineIndex): object {
  return {
    kind: story.kind,
    range: placeRange(index, story.range),
    heading: story.heading,
    persona: personaOf(story, resolution, index),
    want: spanOf(story.want, index),
    outcome: spanOf(story.outcome, index),
    criteria: story.criteria.map((criterion) => spanOf(criterion, index)),
    stage: story.stage,
  };
}

function personaOf(story: Story, resolution: ListedStory['resolution'], index: LineIndex): object | null {
  if (story.persona === null) return null;
  return {
    ...spanOf(story.persona, index),
    state: resolution?.state ?? 'unknown',
    id: resolution?.persona?.id ?? null,
  };
}

function spanOf(span: Span | null, index: LineIndex): object | null {
  return span === null ? null : { text: span.text, range: placeRange(index, span.range) };
}
