// Tries what is learned on groups that had no part in it, and finds from which sum on a voice may speak.
import { examplesOf } from './questions.mjs';
import { indexed, randomNumbers, sumOf, train } from './trainer.mjs';

const FOLDS = 8;

/** Every labelled example with the sum that a model gives which has not seen its group. */
export function outOfFold(question, rows) {
  const examples = examplesOf(question, rows);
  const foldOf = foldsOf(examples);
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = indexed(
      train(
        question,
        examples.filter(({ row, group }) => row.isWritten || foldOf(group) !== fold),
      ),
    );
    return examples
      .filter(({ row, group }) => !row.isWritten && foldOf(group) === fold)
      .map((example) => ({ ...example, fold, sum: sumOf(model, example.signals) }));
  }).flat();
}

/** Deals groups out, the largest first, so that folds are of about the same size. */
function foldsOf(examples) {
  const sizes = new Map();
  for (const { row, group } of examples) if (!row.isWritten) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const fold = new Map();
  const filled = new Array(FOLDS).fill(0);
  const order = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [group, size] of order) {
    const least = filled.indexOf(Math.min(...filled));
    fold.set(group, least);
    filled[least] += size;
  }
  return (group) => fold.get(group);
}

/**
 * Least precision. `sure` and `all` are lower bounds for what is said: on labels of which readers were sure, and on all;
 * `asked` is for what is only asked: on all labels, and on the fewer ones of stories that were taken as they came, of
 * which few have a fault: there two of five are right at least. Where words are said again, readers agree less, and a
 * warning that is wrong harms less.
 */
const BARS = { sure: 0.9, all: 0.82, saidAsTheyCame: 0.75, asked: 0.55, askedAsTheyCame: 0.42 };
/** Of outcomes of people whom no system serves, many look like states of one. */
const BARS_OF_IMPLEMENTATION = { ...BARS, asked: 0.64 };
const BARS_OF_REPEATS = { sure: 0.8, all: 0.75, saidAsTheyCame: 0.75, asked: 0.52, askedAsTheyCame: 0.48 };
const BARS_OF = { implementation: BARS_OF_IMPLEMENTATION, repeats: BARS_OF_REPEATS };
/** Fewer cases prove nothing. */
const LEAST_CASES = 10;
const STEP = 0.05;

/** What grammar alone calls a start is asked at least. */
const isAskedAnyway = (question, { signals }) => question === 'technology' && signals.includes('technology.start');

/** Technology is the work of some who wish: they are asked nothing (see `verdicts.ts`). */
const isQuiet = (question, { signals }) =>
  question === 'technology' && (signals.includes('who:technical') || signals.includes('who:operator'));

/** How loudly an example is heard: 'said', 'asked' or null. */
export function voiceOf(question, { said, asked }, one) {
  const isOver = said !== null && one.sum >= said;
  if (isOver) return 'said';
  if (isAskedAnyway(question, one)) return 'asked';
  return asked !== null && one.sum >= asked && !isQuiet(question, one) ? 'asked' : null;
}

/** Sums from which on a question is said, and asked; null where no sum is safe enough. */
export function voicesFor(question, tried) {
  const known = tried.filter(({ truth }) => truth !== null);
  const heardAs = (voice, thresholds) => known.filter((one) => voiceOf(question, thresholds, one) === voice);
  const sums = [...new Set(known.map(({ sum }) => Math.floor(sum / STEP) * STEP))].sort((a, b) => b - a);
  const bars = BARS_OF[question] ?? BARS;
  let said = null;
  for (const least of sums) {
    const heard = heardAs('said', { said: least, asked: null });
    if (heard.length < LEAST_CASES) continue;
    const sure = heard.filter(({ row }) => row.isSure);
    if (!isRightAsTheyCame(heard, bars.saidAsTheyCame)) continue;
    if (lowerBound(heard) >= bars.all && lowerBound(sure) >= bars.sure) said = least;
  }
  let asked = null;
  for (const least of sums) {
    const heard = heardAs('asked', { said, asked: least });
    if (heard.length < LEAST_CASES) continue;
    if (precisionOf(heard) >= bars.asked && isRightAsTheyCame(heard, bars.askedAsTheyCame)) asked = least;
  }
  return { said, asked: asked ?? said };
}

/**
 * The same examples, each with how loudly it is heard where the sums come from the other folds: a threshold that is
 * found on the very examples it is tried on looks better than it is.
 */
export function heardApart(question, tried) {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    voicesFor(
      question,
      tried.filter((one) => one.fold !== fold),
    ),
  );
  return tried.map((one) => ({ ...one, voice: voiceOf(question, folds[one.fold], one) }));
}

/** Whether enough of those that were taken as they came are right; few of them prove nothing. */
function isRightAsTheyCame(heard, least) {
  const asTheyCame = heard.filter(({ row }) => !row.isChosen);
  return asTheyCame.length < LEAST_CASES || precisionOf(asTheyCame) >= least;
}

export function precisionOf(heard) {
  return heard.filter(({ truth }) => truth).length / heard.length;
}

const DRAWS = 400;

/** What precision is at least in four of five draws of as many groups. */
function lowerBound(heard) {
  const groups = new Map();
  for (const { group, truth } of heard) {
    const counts = groups.get(group) ?? { right: 0, all: 0 };
    groups.set(group, { right: counts.right + (truth ? 1 : 0), all: counts.all + 1 });
  }
  const counts = [...groups.values()];
  const random = randomNumbers();
  const drawn = Array.from({ length: DRAWS }, () => {
    let [right, all] = [0, 0];
    for (let i = 0; i < counts.length; i++) {
      const one = counts[Math.floor(random() * counts.length)];
      right += one.right;
      all += one.all;
    }
    return right / all;
  });
  return drawn.sort((a, b) => a - b)[Math.floor(DRAWS / 5)] ?? 0;
}
