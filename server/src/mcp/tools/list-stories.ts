/** list_stories: the stories as they were understood. */
import { z } from 'zod';
import type { Span } from '../../core/document/model.js';
import type { ListedFile, ListedStory } from '../../core/listing/stories.js';
import { remembered } from '../../core/remembered.js';
import { count } from '../../core/text/count.js';
import { indexLines, type LineIndex } from '../../core/text/line-index.js';
import { placeRange } from '../../reporters/places.js';
import { readListing } from '../../workspace/listing.js';
import { limit, paths, skip } from '../arguments.js';
import { notReadIn, planRuns, remarksOf, type Show } from '../reading.js';
import { amount, aside, asideOf, drawAside, drawLeft, line, type NotRead, pageOf, path } from '../shapes.js';
import { defineTool } from '../tool.js';
import { quote } from '../words.js';

const MOST_CRITERIA = 20;

const words = z.string().nullable().describe('Null where the story does not say it.');

const storyShape = z.strictObject({
  path,
  line,
  endLine: line,
  kind: z.enum(['story', 'jobStory']),
  heading: z.array(z.string()).describe('The titles above it, outermost first.'),
  persona: words,
  personaIs: z
    .string()
    .nullable()
    .describe('The id of the persona that is meant; null where nobody of that name is described.'),
  situation: words.describe('Of a job story: when it happens.'),
  want: words,
  outcome: words.describe('What gets better for them. Null where the story does not say it: ask, do not make one up.'),
  criteria: z.array(z.string()).describe(`The first ${MOST_CRITERIA.toString()}.`),
  stage: z.string().nullable(),
});

type StoryData = z.output<typeof storyShape>;

const gives = z.strictObject({
  total: amount.describe('How many stories were read.'),
  stories: z.array(storyShape).describe('In the order of the files.'),
  left: amount.describe('How many come after those that are listed.'),
  ...aside,
});

export const listStories = defineTool({
  name: 'list_stories',
  title: 'List stories',
  description:
    'Lists the stories in files or folders as they were understood: for whom, what they want, what gets better for them. Call it before writing a new story, to see what is there already, or to check that a story was read as it was meant.',
  takes: z.strictObject({ paths, limit, skip }),
  gives,
  run: async ({ paths: typed = [], ...wanted }, around) => {
    const found: (readonly Found[])[] = [];
    const notRead: (readonly NotRead[])[] = [];
    const remarks: string[] = [];
    let files = 0;
    for (const run of await planRuns(typed, around)) {
      const { listing, ...read } = await readListing(run.input);
      found.push(listing.files.flatMap((file) => foundIn(file, run.show)));
      notRead.push(notReadIn(read, run.show));
      remarks.push(...(await remarksOf(read, run)));
      files += read.files.length;
    }
    const all = found.flat();
    const { listed, left } = pageOf(all, wanted);
    const stories = storiesOf(listed);
    const data = { total: all.length, stories, left, ...asideOf(notRead.flat(), remarks) };
    const head = `${count(all.length, 'story', 'stories')} in ${count(files, 'document')}.`;
    const lines = [head, ...stories.map(drawStory), ...drawLeft(left, wanted), ...drawAside(data)];
    return { text: lines.join('\n'), data };
  },
});

/** Of very many stories, only those that are listed are drawn. */
interface Found {
  readonly listed: ListedStory;
  readonly file: ListedFile;
  readonly show: Show;
}

function foundIn(file: ListedFile, show: Show): readonly Found[] {
  return file.stories.map((listed) => ({ listed, file, show }));
}

function storiesOf(all: readonly Found[]): StoryData[] {
  const indexOf = remembered(({ text }: ListedFile) => indexLines(text));
  return all.map(({ listed, file, show }) => storyOf(listed, show(file.path), indexOf(file)));
}

function storyOf({ story, resolution }: ListedStory, shown: string, index: LineIndex): StoryData {
  const { start, end } = placeRange(index, story.range);
  return {
    path: shown,
    line: start.line,
    endLine: end.line,
    kind: story.kind,
    heading: story.heading.map(quote),
    persona: textOf(story.persona),
    personaIs: resolution?.persona?.id ?? null,
    situation: textOf(story.situation),
    want: textOf(story.want),
    outcome: textOf(story.outcome),
    criteria: story.criteria.slice(0, MOST_CRITERIA).map(({ text }) => quote(text)),
    stage: story.stage === null ? null : quote(story.stage),
  };
}

function textOf(span: Span | null): string | null {
  return span === null ? null : quote(span.text);
}

function drawStory(story: StoryData): string {
  const { path: file, line: row, persona, personaIs, situation, want, outcome } = story;
  const who = personaIs === null && persona !== null ? `${persona} (described nowhere)` : persona;
  return [
    `${file}:${row.toString()}`,
    ...(situation === null ? [] : [`  when: ${situation}`]),
    `  who: ${who ?? 'not said'}`,
    `  want: ${want ?? 'not said'}`,
    `  outcome: ${outcome ?? 'not said'}`,
  ].join('\n');
}
