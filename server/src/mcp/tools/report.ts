/** report: the picture of all stories, in a few lines. */
import { z } from 'zod';
import type { Picture, PictureStory } from '../../core/picture/shape.js';
import { digest } from '../../reporters/picture/digest.js';
import { headlinesOf } from '../../reporters/picture/headlines.js';
import { DIMENSIONS, rungWords } from '../../core/picture/words.js';
import { concludeOn } from '../../workspace/conclude-on.js';
import { gather } from '../../workspace/gather.js';
import { paths } from '../arguments.js';
import { type FolderRun, notReadIn, planRuns, remarksOf } from '../reading.js';
import { amount, aside, asideOf, drawAside, line, path } from '../shapes.js';
import { type Around, defineTool } from '../tool.js';
import { quote } from '../words.js';

const MOST_PEOPLE = 30;

const storyShape = z.strictObject({
  path,
  line,
  text: z.string(),
  outcomeIs: z.string().describe('How good its outcome is, in words.'),
  why: z.array(z.string()),
  draft: z.string().nullable().describe('How it could begin anew, with “…” for what a human has to say.'),
});

const pictureShape = z.strictObject({
  folder: z.string(),
  stories: amount,
  score: amount.nullable().describe('From 0 to 100; null below five stories.'),
  parts: z
    .array(z.strictObject({ name: z.string(), asks: z.string(), percent: amount.nullable() }))
    .describe('What the score is made of.'),
  people: z
    .array(
      z.strictObject({
        name: z.string(),
        stories: amount,
        gains: amount.describe('Stories in which they gain something.'),
      }),
    )
    .describe(`Those who are described, ${MOST_PEOPLE.toString()} at most.`),
  leastServed: z.string().nullable(),
  emptiestStage: z.string().nullable(),
  notDescribed: amount.describe('How many names in stories nobody has described.'),
  withoutOutcome: amount,
  startsFromTechnology: amount,
  rewriteFirst: z.array(storyShape).describe('Three at most.'),
});

type PictureData = z.output<typeof pictureShape>;

const gives = z.strictObject({ pictures: z.array(pictureShape).describe('One for each open folder.'), ...aside });

export const report = defineTool({
  name: 'report',
  title: 'Show whom the stories serve',
  description:
    'Shows the whole picture of a backlog in a few lines: who is served, who is not, how many stories say what gets better and for whom, and which to rewrite first. Call it to plan work on a backlog, not to check one story.',
  takes: z.strictObject({ paths }),
  gives,
  run: async ({ paths: typed = [] }, around) => {
    const drawn = [];
    for (const run of await planRuns(typed, around)) drawn.push(await drawOne(run, around));
    const said = asideOf(
      drawn.flatMap(({ notRead }) => notRead),
      drawn.flatMap(({ remarks }) => remarks),
    );
    const data = { pictures: drawn.map(({ picture }) => picture), ...said };
    const one = drawn.length === 1;
    const texts = drawn.map(({ text, picture }) => (one ? text : `In ${picture.folder}:\n\n${text}\n`));
    return { text: [...texts, ...drawAside(said)].join('\n'), data };
  },
});

async function drawOne(run: FolderRun, { today, program }: Around) {
  const { gathered, files, problems, skipped } = await gather(run.input);
  const picture = await concludeOn(gathered, today);
  return {
    // The first line is a mark for files, the last one says which program has written it.
    text: digest(picture, { tool: program, change: null }).trim().split('\n\n').slice(1, -1).join('\n\n'),
    picture: toData(picture, run),
    notRead: notReadIn({ problems, skipped }, run.show),
    remarks: await remarksOf({ files }, run),
  };
}

function toData(picture: Picture, { input, show }: FolderRun): PictureData {
  const { leastServed, emptiest } = headlinesOf(picture);
  const { stories, score, personas, strangers, rewriteFirst } = picture;
  const known = new Map(stories.map((story) => [story.key, story]));
  return {
    folder: input.cwd,
    stories: stories.length,
    score: score.total,
    parts: score.dimensions.map(({ id, value }) => {
      const { title, asks } = DIMENSIONS[id];
      return { name: title, asks, percent: value === null ? null : Math.round(value * 100) };
    }),
    people: personas.slice(0, MOST_PEOPLE).map((card) => {
      return { name: quote(card.name), stories: card.stories.length, gains: card.gains.length };
    }),
    leastServed: leastServed.length === 0 ? null : leastServed.map(({ name }) => quote(name)).join(', '),
    emptiestStage: emptiest === null ? null : emptiest.titles.map(quote).join(', '),
    notDescribed: strangers.length,
    withoutOutcome: stories.filter(({ rung }) => rung === 0).length,
    startsFromTechnology: stories.filter(({ technology }) => technology === 'said').length,
    rewriteFirst: rewriteFirst.flatMap(({ story, why, draft }) => {
      const found = known.get(story);
      return found === undefined ? [] : [{ ...storyOf(found, show(found.path)), why: why.map(quote), draft }];
    }),
  };
}

function storyOf({ line: row, text, rung }: PictureStory, shown: string) {
  return { path: shown, line: row, text: quote(text), outcomeIs: rungWords(rung) };
}
