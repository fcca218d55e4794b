/** The picture as data: its one description, from which the types and the published JSON Schema are made. */
import { z } from 'zod';

const amount = z.int().min(0);
const part = z.number().min(0).max(1);
const place = z
  .strictObject({
    path: z.string().describe('With “/”, as seen from where the run started.'),
    line: z.int().min(1).describe('Lines are counted from 1.'),
  })
  .describe('A line of a file.');

const keys = z.array(z.string()).describe('Keys of stories, in the order of the files.');
const voice = z.enum(['said', 'asked']).describe('“said” is sure; “asked” is a question to the author.');
const gain = z
  .enum(['customer', 'both', 'company', 'system', 'nobody'])
  .describe('Who gains by it; “nobody” where nobody is said to.');

export const storyShape = z.strictObject({
  key: z.string().describe('Stays the same as long as its words do.'),
  id: z.string().nullable().describe('The number it goes by, such as RW-104.'),
  heading: z.string().nullable().describe('The title above it.'),
  ...place.shape,
  text: z.string().describe('As it is, on one line; long ones are cut.'),
  want: z.string().nullable().describe('What is wished, in its own words; long ones are cut.'),
  personas: z.array(z.string()).describe('Ids of the personas it is for.'),
  stage: z.string().nullable().describe('The id of its stage, where the text says one.'),
  rung: z.int().min(0).max(8).describe('Where its outcome stands, from 0 (none) to 8 (one that can be seen happen).'),
  isRungAsked: z.boolean().describe('Whether somebody should have another look at its outcome.'),
  gain,
  technology: voice.nullable().describe('Whether it starts from technology.'),
  rules: z.array(z.strictObject({ ruleId: z.string(), voice })).describe('Which rules speak about it.'),
});

const evidence = z.strictObject({
  text: z.string(),
  kind: z
    .enum(['fresh', 'old', 'undated', 'supposed', 'overdue'])
    .describe(
      '“old” is more than a year ago; “supposed” is an assumption, “overdue” one that should have been checked.',
    ),
  from: z.string().nullable().describe('The latest month it names, as YYYY-MM.'),
  months: amount.nullable().describe('How many months ago that was.'),
});

const cardShape = z.strictObject({
  id: z.string().describe('Unique in this picture.'),
  root: z.string().describe('The folder of its configuration; “.” is where the run started.'),
  name: z.string(),
  kind: z.enum(['customer', 'staff', 'partner', 'internal', 'system', 'anti']),
  isParked: z.literal(true).optional().describe('Where nobody builds for them now.'),
  definedAt: place.nullable().describe('Null where the configuration defines them.'),
  names: z.array(z.strictObject({ name: z.string(), count: amount })).describe('How stories name them.'),
  needs: z
    .array(
      z.strictObject({
        text: z.string(),
        stories: keys,
        isOpen: z
          .boolean()
          .optional()
          .describe('Whether surely no story of them is about it: none names it, or has a word of it.'),
      }),
    )
    .describe('What they need, with the stories that speak of it: by its number, or in the same words.'),
  pains: z.array(z.string()),
  evidence: z.array(evidence),
  known: z.enum(['fresh', 'old', 'undated', 'supposed', 'overdue', 'none']).describe('The best of its evidence.'),
  stories: keys,
  gains: keys.describe('Those of them whose outcome is a gain.'),
});

const cellShape = z.strictObject({
  stage: z.string().describe('The id of the stage.'),
  stories: keys,
  gains: keys.describe('Those of them whose outcome is a gain.'),
  state: z
    .enum(['served', 'weak', 'gap', 'empty', 'never'])
    .describe(
      '“served”: a story with a gain; “weak”: stories without one; “gap”: none, although the journey leads here; “empty”: none; “never”: this persona never comes here.',
    ),
});

const rowShape = z.strictObject({
  persona: z.string().nullable().describe('The id of the persona; null for names that nobody has described.'),
  cells: z.array(cellShape),
  unplaced: keys.describe('Stories that say no stage.'),
});

const strangerShape = z.strictObject({
  name: z.string(),
  state: z.enum(['generic', 'system', 'builder', 'unknown']).describe('What the name stands for.'),
  didYouMean: z.array(z.string()).describe('Personas that are probably meant, best first.'),
  stories: keys,
});

const pickShape = z.strictObject({
  story: z.string().describe('The key of the story.'),
  why: z.array(z.string()).describe('What is said about it.'),
  draft: z.string().nullable().describe('How it could begin anew, with “…” for what is to be filled in.'),
});

const planShape = z.strictObject({
  ...place.shape,
  kind: z.enum(['goal', 'measure', 'planEntry']),
  text: z.string(),
  technology: voice.nullable().describe('Whether it starts from technology.'),
  rules: z.array(z.strictObject({ ruleId: z.string(), voice })).describe('Which rules speak about it.'),
});

const dimension = z.strictObject({
  id: z.enum(['who', 'why', 'what', 'life', 'proof']),
  weight: amount,
  value: part.nullable().describe('From 0 to 1; null where there is nothing to measure it by.'),
  stories: keys.describe('The stories that keep it down.'),
});

export const pictureShape = z
  .strictObject({
    date: z.string().describe('The day that ages count from, as YYYY-MM-DD.'),
    summary: z.strictObject({
      files: amount,
      stories: amount,
      tasks: amount.describe('Files that are marked as technical work; their stories do not count.'),
    }),
    personas: z.array(cardShape).describe('Customers first, then in the order of their files.'),
    areNeedsNamed: z
      .boolean()
      .describe(
        'Whether stories name needs by their numbers; otherwise they are told by their words, which may be mistaken.',
      ),
    stages: z
      .array(z.strictObject({ id: z.string(), title: z.string() }))
      .describe('None where no story says one and no journey is written down.'),
    isJourneyDeclared: z.boolean().describe('Whether a journey says the stages; otherwise they are the usual ones.'),
    matrix: z.array(rowShape).describe('Everybody by stages.'),
    nobody: keys.describe('Stories that name nobody.'),
    ladder: z
      .array(z.strictObject({ rung: z.int().min(0).max(8), stories: keys, asked: keys.describe('Those in doubt.') }))
      .describe('All nine rungs, from nothing to a gain that can be seen happen.'),
    gains: z.record(gain, keys),
    technology: z.strictObject({
      said: keys,
      asked: keys,
      titles: z
        .array(z.strictObject({ ...place.shape, text: z.string(), voice }))
        .describe('Titles of epics, goals and points of plans that start from technology.'),
      plans: amount.describe('How many titles of epics, goals and points of plans there are.'),
    }),
    plans: z.array(planShape).describe('Goals, measures and points of plans, in the order of the files.'),
    strangers: z.array(strangerShape).describe('Names that stand for no persona, the most used first.'),
    rewriteFirst: z.array(pickShape).describe('The stories to write anew first, three at most.'),
    showOthers: z.array(pickShape).describe('Good stories to show to others, three at most.'),
    exceptions: z
      .array(z.strictObject({ ...place.shape, ruleId: z.string(), reason: z.string().nullable() }))
      .describe('What a comment in a text accepts.'),
    score: z.strictObject({
      total: z.int().min(0).max(100).nullable().describe('Null below five stories.'),
      base: amount.describe('How many different stories it rests on.'),
      dimensions: z.array(dimension),
    }),
    stories: z.array(storyShape).describe('Every story that counts, in the order of the files.'),
  })
  .describe('Who is served, in which part of their life with a product, and how well that is known.');

export type Picture = z.output<typeof pictureShape>;
export type PictureStory = Picture['stories'][number];
export type PicturePlan = Picture['plans'][number];
export type Card = Picture['personas'][number];
export type Row = Picture['matrix'][number];
export type Cell = Row['cells'][number];
export type Score = Picture['score'];
