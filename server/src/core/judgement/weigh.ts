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
  const seen = new Set(signals);
  const weighed = (question: Question): Weighed => {
    let sum = weights.thresholds[question].bias;
    for (const signal of seen) sum += weightOf(weights, question, signal);
    return weighedAs(sum, weights.thresholds[question]);
  };
  return Object.fromEntries(QUESTIONS.map((question) => [question, weighed(question)])) as Record<Question, Weighed>;
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
