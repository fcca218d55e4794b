/** What the parts of a picture are called where people read it. */
import { RUNGS, type RungName } from './rung.js';
import { TECHNOLOGY_RULES } from './rule-parts.js';
import type { Card, Cell, Picture, PicturePlan, PictureStory, Score } from './shape.js';
import { count } from '../text/count.js';

/** The rung as the end of “The outcome is …”. */
const RUNG_WORDS: Readonly<Record<RungName, string>> = {
  none: 'no outcome at all',
  placeholder: 'a place kept free',
  system: 'a state of the system',
  repeats: 'the wish said again',
  company: 'a gain of ours alone',
  feature: 'one more screen',
  vague: 'good words only',
  gain: 'a gain, as far as words tell',
  observable: 'a gain one can see happen',
};

export function rungWords(rung: number): string {
  return RUNG_WORDS[RUNGS[rung] ?? 'none'];
}

/** In the order in which they are shown. */
const GAIN_WORDS: Readonly<Record<keyof Picture['gains'], string>> = {
  customer: 'the person in the story',
  both: 'the person, and we as well',
  company: 'only we',
  system: 'only a system',
  nobody: 'nobody said who',
};

export const GAINS = Object.entries(GAIN_WORDS) as readonly (readonly [keyof Picture['gains'], string])[];

interface DimensionWords {
  readonly title: string;
  /** What it measures, as a sentence without a full stop. */
  readonly asks: string;
  /** Why there is nothing to measure it by. */
  readonly missing: string;
}

export const DIMENSIONS: Readonly<Record<Score['dimensions'][number]['id'], DimensionWords>> = {
  who: {
    title: 'Who',
    asks: 'stories that name somebody you have described',
    missing: 'no story names anybody',
  },
  why: { title: 'Why', asks: 'how good the outcomes are, on average', missing: 'there is no story' },
  what: {
    title: 'What, not how',
    asks: 'stories and plans that do not start from technology',
    missing: 'there is no story',
  },
  life: {
    title: 'Whole life',
    asks: 'stages of each person’s life with you where somebody gains something',
    missing: 'no journey is written down (journey.yaml)',
  },
  proof: {
    title: 'Proof',
    asks: 'people whom somebody has met in the last twelve months',
    missing: 'nobody is described',
  },
};

const KNOWN: Readonly<Record<Card['known'], string>> = {
  fresh: 'seen this year',
  supposed: 'supposed, still to be checked',
  undated: 'seen, nobody wrote down when',
  old: 'seen more than a year ago',
  overdue: 'supposed, and never checked',
  none: 'nobody wrote down how you know',
};

/** How well somebody is known, with the age of the freshest evidence. */
export function knownWords({ known, evidence }: Pick<Card, 'known' | 'evidence'>): string {
  const ages = evidence.flatMap(({ kind, months }) => (kind === known && months !== null ? [months] : []));
  const youngest = Math.min(...ages);
  if (!Number.isFinite(youngest)) return KNOWN[known];
  const ago = youngest === 0 ? 'this month' : `${count(youngest, 'month')} ago`;
  return known === 'fresh' || known === 'old' ? `seen ${ago}` : `${KNOWN[known]} (${ago})`;
}

const KINDS: Readonly<Record<Card['kind'], string>> = {
  customer: 'customer',
  partner: 'partner',
  staff: 'works here',
  internal: 'builds it',
  system: 'a system',
  anti: 'not for them',
};

export function kindWords({ kind, isParked }: Pick<Card, 'kind' | 'isParked'>): string {
  return isParked === true ? `${KINDS[kind]}, parked` : KINDS[kind];
}

const EMPTY: Readonly<Record<Cell['state'], string>> = {
  served: '',
  weak: '',
  gap: 'gap',
  empty: '–',
  never: '·',
};

/** What stands in a cell: "3", "1 of 4" where only one gains, "gap". */
export function cellWords({ stories, gains, state }: Cell): string {
  if (stories.length === 0) return EMPTY[state];
  if (gains.length === stories.length) return stories.length.toString();
  return `${gains.length.toString()} of ${stories.length.toString()}`;
}

/** "RW-104 Papers", "Papers", or the beginning of the story, which tells it from others below the same title. */
export function storyName(
  { id, heading, text }: Pick<PictureStory, 'id' | 'heading' | 'text'>,
  isTitleShared = false,
): string {
  if (heading !== null && !isTitleShared) return id === null || heading.includes(id) ? heading : `${id} ${heading}`;
  const words = text.split(' ');
  const start = words.length > 9 ? `${words.slice(0, 9).join(' ')} …` : text;
  return id === null ? start : `${id} ${start}`;
}

export function percent(value: number): string {
  return `${Math.round(value * 100).toString()} %`;
}

const PLANS: Readonly<Record<PicturePlan['kind'], string>> = {
  goal: 'goal',
  measure: 'measure',
  planEntry: 'plan',
};

export function planWords(kind: PicturePlan['kind']): string {
  return PLANS[kind];
}

/** What is to be asked about it; '' where nothing is. */
export function planNotes({ technology, rules }: PicturePlan): string {
  const others = rules.filter(({ ruleId }) => !TECHNOLOGY_RULES.has(ruleId)).map(({ ruleId }) => ruleId);
  const led =
    technology === null ? [] : [technology === 'said' ? 'starts from technology' : 'perhaps starts from technology'];
  return [...led, ...new Set(others)].join(', ');
}
