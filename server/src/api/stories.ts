/** Lists stories for a program. */
import type { Span } from '../core/document/model.js';
import { indexLines, type LineIndex } from '../core/text/line-index.js';
import type { ListedStory } from '../core/listing/stories.js';
import { readListing } from '../workspace/listing.js';
import { checkOptions, readOptions } from './options.js';
import { rangeOf } from './places.js';
import { toProblem } from './problems.js';
import type { PersonaReference, ReadOptions, Story, StoryList, Words } from './types.js';

export async function listSources(options: ReadOptions): Promise<StoryList> {
  const { cwd = process.cwd(), paths = [], ...asked } = checkOptions(readOptions, options, 'listStories');
  const { listing, problems } = await readListing({ ...asked, cwd, paths });
  const files = listing.files.map(({ path, text, stories }) => {
    const index = indexLines(text);
    return { path, stories: stories.map((listed) => toStory(listed, index)) };
  });
  return { files, problems: problems.map(toProblem) };
}

function toStory({ story, resolution }: ListedStory, index: LineIndex): Story {
  const { kind, range, heading, want, outcome, criteria, stage } = story;
  return {
    kind,
    range: rangeOf(index, range),
    heading,
    persona: toPersona(story.persona, resolution, index),
    want: wordsOf(want, index),
    outcome: wordsOf(outcome, index),
    criteria: criteria.map(({ text, range: place }) => ({ text, range: rangeOf(index, place) })),
    stage,
  };
}

function toPersona(
  span: Span | null,
  resolution: ListedStory['resolution'],
  index: LineIndex,
): PersonaReference | null {
  const words = wordsOf(span, index);
  if (words === null) return null;
  return { ...words, state: resolution?.state ?? 'unknown', id: resolution?.persona?.id ?? null };
}

function wordsOf(span: Span | null, index: LineIndex): Words | null {
  return span === null ? null : { text: span.text, range: rangeOf(index, span.range) };
}
