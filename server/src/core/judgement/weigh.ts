/** Adds up what is seen of a story: the sum of learned weights, and how loudly it lets a rule speak. */
import { type Question, QUESTIONS, type Threshold, type Weights } from '../language/weights.js';
import { rememberedIn } from '../remembered.js';
import type { Note, Signal } from './signals/signal.js';
import type { Voice } from './voice.js';

export interface Weighed {
  readonly voice: Voice | null;
  /** How far the sum is above the least that is asked; negative below it. */
  readonly margin: number;
}

/** Sums up for every question, each of `signals` once; what was not learned for a question weighs nothing in it. */
export function weigh(weights: Weights, signals: Iterable<Signal>): Readonly<Record<Question, Weighed>> {
  return weighAll(weights, (note) => {
    for (const signal of signals) note(...partsOf(signal));
  });
}

/** The same for all that `look` notes. */
export function weighAll(weights: Weights, look: (note: Note) => void): Readonly<Record<Question, Weighed>> {
  const { thresholds } = weights;
  const table = tableOf(weights.table);
  const sums = QUESTIONS.map((question) => thresholds[question].bias);
  // Most of what is seen weighs nothing, so only what weighs is kept apart.
  const counted: Row[] = [];
  look((kind, which = '') => {
    const row = table.get(kind)?.get(which);
    if (row === undefined || counted.includes(row)) return;
    counted.push(row);
    for (let i = 0; i < row.length; i++) sums[i]! += row[i]!;
  });
  const weighed = {} as Record<Question, Weighed>;
  QUESTIONS.forEach((question, i) => (weighed[question] = weighedAs(sums[i]!, thresholds[question])));
  return weighed;
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
  const [kind, which = ''] = partsOf(signal);
  return tableOf(weights.table).get(kind)?.get(which)?.[QUESTIONS.indexOf(question)] ?? 0;
}

/** A weight for each question. */
type Row = readonly number[];

/** What kind of thing -> which one, '' where there is but one -> its weights. Names are never put together to be looked up. */
type Table = ReadonlyMap<string, ReadonlyMap<string, Row>>;

const tableOf = rememberedIn(new Map<string, Table>(), (text: string): Table => {
  const table = new Map<string, Map<string, Row>>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [signal, row] = entryOf(line);
    const [kind, which = ''] = partsOf(signal);
    const ofKind = table.get(kind) ?? new Map<string, Row>();
    table.set(kind, ofKind.set(which, row));
  }
  return table;
});

function partsOf(signal: Signal): readonly [kind: string, which?: string] {
  const colon = signal.indexOf(':');
  return colon === -1 ? [signal] : [signal.slice(0, colon), signal.slice(colon + 1)];
}

function entryOf(line: string): readonly [Signal, Row] {
  const cells = line.split(' ');
  const weights = cells.slice(-QUESTIONS.length).map((cell) => (cell === '.' ? 0 : Number(cell)));
  return [cells.slice(0, -QUESTIONS.length).join(' '), weights];
}
