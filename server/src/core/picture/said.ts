/** What a document says that the picture is drawn from: its stories as read and judged. Plain data, with its shape. */
import { z } from 'zod';

const voice = z.enum(['said', 'asked']);

const fault = z.object({
  ruleId: z.string(),
  message: z.string(),
  voice,
  /** How much it matters: 3 for an error, 1 for a hint. */
  weight: z.number(),
});

/** A name in a story that stands for no persona. */
const stranger = z.object({
  /** As people say it: "Passenger". */
  name: z.string(),
  /** The same for the same people, however written. */
  key: z.string(),
  state: z.enum(['generic', 'system', 'builder', 'unknown']),
  /** Names of personas that are probably meant, best first. */
  meant: z.array(z.string()),
});

const storySaid = z.object({
  /** The same in every run for the same words. */
  key: z.string(),
  /** "RW-104", where the text has such a number. */
  id: z.string().nullable(),
  kind: z.enum(['story', 'jobStory']),
  heading: z.string().nullable(),
  line: z.number(),
  /** As a reader sees it, on one line. */
  text: z.string(),
  /** The same words without gaps between layouts; equal for stories that are copies. */
  words: z.string(),
  /** What is wished, in its own words; null where nothing is. */
  want: z.string().nullable(),
  outcome: z.string(),
  /** The story with gaps for what should be written anew; null where nothing is. */
  draft: z.string().nullable(),
  /** The persona as written; null where there is none. */
  named: z.string().nullable(),
  /** The name alone, as people say it: "Renter" of “renters who move”. */
  called: z.string().nullable(),
  /** Keys of the personas that it is for. */
  personas: z.array(z.string()),
  strangers: z.array(stranger),
  /** Needs of these personas that it speaks of; see `needKey`. */
  needs: z.array(z.object({ key: z.string(), isNamed: z.boolean(), isLikely: z.boolean() })),
  /** What fields, tags or front matter say; null where they say nothing. */
  stage: z.string().nullable(),
  /** Enclosing titles, outermost first. */
  titles: z.array(z.string()),
  rung: z.number(),
  /** Whether the outcome is only asked about: likely none, not surely. */
  isRungAsked: z.boolean(),
  gain: z.enum(['customer', 'both', 'company', 'system', 'nobody']),
  technology: voice.nullable(),
  faults: z.array(fault),
});

const titleSaid = z.object({ text: z.string(), line: z.number(), technology: voice.nullable() });

/** What is planned and measured, beside stories. */
const planSaid = z.object({
  kind: z.enum(['goal', 'measure', 'planEntry']),
  text: z.string(),
  line: z.number(),
  technology: voice.nullable(),
  rules: z.array(z.object({ ruleId: z.string(), voice })),
});

const exceptionSaid = z.object({ ruleId: z.string(), line: z.number(), reason: z.string().nullable() });

export const saidShape = z.object({
  /** Technical work that is marked as such: its stories do not count. */
  isTask: z.boolean(),
  stories: z.array(storySaid),
  titles: z.array(titleSaid),
  plans: z.array(planSaid),
  exceptions: z.array(exceptionSaid),
});

export type Said = z.output<typeof saidShape>;
export type StorySaid = Said['stories'][number];
export type PlanSaid = z.output<typeof planSaid>;
export type FaultSaid = StorySaid['faults'][number];
export type StrangerSaid = StorySaid['strangers'][number];
export type Gain = StorySaid['gain'];
