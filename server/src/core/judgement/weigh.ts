/** Adds up what is seen of a story: the sum of learned weights, and how loudly it lets a rule speak. */
import { type Question, QUESTIONS, type Threshold, type Weights } from '../language/weights.js';
import { remembered } from '../remembered.js';
import type { Signal } from './signals/signal.js';
import type { Voice } from './voice.js';

export interface Weighed {
  readonly voice: Voice | null;
  /** How far the sum is above the least that is asked; negative below it. */
  readonly margin: number;
}

/** Sums up for every question, each of `signals` once; what was not learned for a question weighs nothing in it. */
export function weigh(weights: Weights, signals: Iterable<Signal>): Readonly<Record<Question, Weighed>> {
  const { thresholds } = weights;
  const table = tableOf(weights);
  const sums = QUESTIONS.map((question) => thresholds[question].bias);
  // Most of what is seen weighs nothing, so only what weighs is kept apart.
  const counted = new Set<readonly number[]>();
  for (const signal of signals) {
    const row = table.get(signal);
    if (row === undefined || counted.has(row)) continue;
    counted.add(row);
    for (let i = 0; i < row.length; i++) sums[i]! += row[i]!;
  }
  const weighed = (question: Question, i: number) => [question, weighedAs(sums[i]!, thresholds[question])] as const;
  return Object.fromEntries(QUESTIONS.map(weighed)) as Record<Question, Weighed>;
}

/** The same weights with thresholds that are so much higher. */
export function raised(weights: Weights, by: number): Weights {
  const thresholds = Object.entries(weights.thresholds).map(([question, { bias, said, asked }]) => {
    return [question, { bias, said: said === null ? null : said + by, asked: asked + by }];
  });
  return { ...weights, thresholds: Object.fromEntries(thresholds) as Weights['thresholds'] };
}

function weighedAs(sum: number, { said, asked }: Threshold): Weighed {
  const voice = said !== null && sum >= said ? 'said' : sum >= asked ? 'asked' : null;
  return { voice, margin: sum - asked };
}

/** What one signal weighs; 0 where nothing was learned about it. */
export function weightOf(weights: Weights, question: Question, signal: Signal): number {
  return tableOf(weights).get(signal)?.[QUESTIONS.indexOf(question)] ?? 0;
}

/** Signal -> a weight for each question. */
const tableOf = remembered(({ table }: Weights): ReadonlyMap<Signal, readonly number[]> => {
  const lines = table.split('\n').filter((line) => line !== '');
  return new Map(lines.map(entryOf));
});

function entryOf(line: string): readonly [Signal, readonly number[]] {
  const cells = line.split(' ');
  const weights = cells.slice(-QUESTIONS.length).map((cell) => (cell === '.' ? 0 : Number(cell)));
  return [cells.slice(0, -QUESTIONS.length).join(' '), weights];
}
