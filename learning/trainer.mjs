// A small trainer: weights of signals by logistic regression, the same numbers on every machine.
import { sharedSignals } from './rows.mjs';

const STEPS = 80;
const RATE = 0.25;
/**
 * Of an example, in every step, this share of signals is covered, so that a verdict stands on several of them; more
 * steps are needed then, and weights are the mean of the later half. Where one signal alone tells (the wish said again,
 * good words), covering it only hides it.
 */
const COVERED = { technology: 0.5, implementation: 0.5, feature: 0.5, repeats: 0, vague: 0 };
const STEPS_WHERE_COVERED = 120;
/** How strongly weights are drawn to zero. */
const SHRINK = 4;
/** What the document shows is weak evidence: it may nudge, never decide. */
const MOST_OF_DOCUMENT = 0.2;

/** Signals whose meaning is fixed: the sign that their weight may have. */
const SIGNS = {
  technology: [
    [/^relation:(?:negated|possessed|topic|counterpart|interchange)$/, -1],
    [/^technology\.start$/, 1],
  ],
  implementation: [
    [/^outcome\.systemState$/, 1],
    [/^outcome\.(?:person|me)$/, -1],
  ],
  repeats: [
    [/^echo\.share:4$/, 1],
    [/^echo\.weighty:[45]$/, -1],
  ],
  vague: [],
  feature: [],
};

/**
 * Learns from examples (see `examplesOf`). Groups weigh nearly alike, whatever their size; in half of the examples the
 * document is not looked at, so that it never becomes a switch. Returns `{ bias, weights }`; sums are log odds.
 */
export function train(question, examples) {
  const signals = sharedSignals(examples);
  const idOf = new Map(signals.map((signal, id) => [signal, id]));
  const sizes = new Map();
  for (const { group } of examples) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const rows = examples.map(({ signals: seen, answer, weight, group }, i) => ({
    ids: Int32Array.from(
      seen.filter((signal) => i % 2 === 0 || !isOfDocument(signal)).flatMap((signal) => idOf.get(signal) ?? []),
    ),
    answer,
    weight: weight / Math.sqrt(sizes.get(group)),
  }));
  const limits = signals.map((signal) => limitsOf(question, signal));
  const covered = COVERED[question];
  return { ...(covered === 0 ? descend(rows, limits) : descendCovered(rows, limits, covered)), signals };
}

const isOfDocument = (signal) => signal.startsWith('document.');

function limitsOf(question, signal) {
  const sign = SIGNS[question].find(([pattern]) => pattern.test(signal))?.[1];
  const most = isOfDocument(signal) ? MOST_OF_DOCUMENT : Infinity;
  return { low: sign === 1 ? 0 : -most, high: sign === -1 ? 0 : most };
}

/** Gradient descent with a rate of its own for each weight. */
function descend(rows, limits) {
  const state = startOf(limits);
  for (let step = 0; step < STEPS; step++) descendOnce(state, rows, limits);
  return { bias: state.bias, weights: state.weights };
}

/** The same, with a part of the signals covered in each step: the mean of the later half of the steps. */
function descendCovered(rows, limits, covered) {
  const state = startOf(limits);
  const cover = coverer(covered);
  const mean = { bias: 0, weights: new Float64Array(limits.length) };
  const half = STEPS_WHERE_COVERED / 2;
  for (let step = 0; step < STEPS_WHERE_COVERED; step++) {
    descendOnce(state, rows, limits, { cover, scale: 1 / (1 - covered) });
    if (step < half) continue;
    mean.bias += state.bias / half;
    for (let id = 0; id < limits.length; id++) mean.weights[id] += state.weights[id] / half;
  }
  return mean;
}

const startOf = (limits) => ({
  bias: 0,
  biasSquares: 1e-8,
  weights: new Float64Array(limits.length),
  squares: new Float64Array(limits.length).fill(1e-8),
});

/** Leaves out a share of the ids, of its own choice each time; what it returns holds until it is asked again. */
function coverer(share) {
  const random = randomNumbers();
  let kept = new Int32Array(64);
  return (ids) => {
    if (kept.length < ids.length) kept = new Int32Array(2 * ids.length);
    let length = 0;
    for (let i = 0; i < ids.length; i++) if (random() >= share) kept[length++] = ids[i];
    return { ids: kept, length };
  };
}

const everything = { cover: (ids) => ({ ids, length: ids.length }), scale: 1 };

function descendOnce(state, rows, limits, { cover, scale } = everything) {
  const { weights, squares } = state;
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const slopes = new Float64Array(limits.length);
  let biasSlope = 0;
  for (const { ids, answer, weight } of rows) {
    const { ids: shown, length } = cover(ids);
    let sum = state.bias;
    for (let i = 0; i < length; i++) sum += weights[shown[i]] * scale;
    const error = (1 / (1 + Math.exp(-sum)) - answer) * (weight / total);
    for (let i = 0; i < length; i++) slopes[shown[i]] += error * scale;
    biasSlope += error;
  }
  state.biasSquares += biasSlope * biasSlope;
  state.bias -= (RATE * biasSlope) / Math.sqrt(state.biasSquares);
  for (let id = 0; id < weights.length; id++) {
    const slope = slopes[id] + (SHRINK * weights[id]) / rows.length;
    squares[id] += slope * slope;
    const next = weights[id] - (RATE * slope) / Math.sqrt(squares[id]);
    weights[id] = Math.min(limits[id].high, Math.max(limits[id].low, next));
  }
}

/** The same numbers each time: what is learned must not depend on chance. */
export function randomNumbers() {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The sum for what is seen. */
export function sumOf({ bias, weights, idOf }, seen) {
  let sum = bias;
  for (const signal of seen) sum += weights[idOf.get(signal)] ?? 0;
  return sum;
}

/** A model as `sumOf` takes it. */
export function indexed({ signals, ...model }) {
  return { ...model, signals, idOf: new Map(signals.map((signal, id) => [signal, id])) };
}
