/** Adds up what is seen of a story: the sum of learned weights, and how loudly it lets a rule speak. */
import { type Question, QUESTIONS, type Weights } from '../language/weights.js';
import { remembered } from '../remembered.js';
import type { Signal } from './signals/signal.js';

/** `said`: as loud as the rule is; `asked`: a question a colleague would ask, never more than a hint. */
export type Voice = 'said' | 'asked';

export interface Weighed {
  readonly voice: Voice | null;
  /** How far the sum is above the least that is asked; negative below it. */
  readonly margin: number;
}

/** Sums the weights of `signals`, each counted once. */
export function weigh(weights: Weights, question: Question, signals: Iterable<Signal>): Weighed {
  const { bias, said, asked } = weights.thresholds[question];
  let sum = bias;
  for (const signal of new Set(signals)) sum += weightOf(weights, question, signal);
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
