// What is asked of every story, and how a label answers.
import { QUESTIONS } from './engine.mjs';

export { QUESTIONS };

/** Written stories weigh less than real ones: they are clearer than life. */
const WRITTEN = 0.1;
/** So does a label on which readers were not sure. */
const UNSURE = 0.4;

/**
 * Stories that were taken as they came show how often what is found among others; those that were chosen because the
 * engine was in doubt, less so.
 */
const AS_THEY_CAME = 2;
/**
 * Their readers differ a little in how strict they are. That is learned as a signal of its own, which no story has that
 * is judged.
 */
export const OTHER_READERS = 'reader:other';

/** Rows as the trainer takes them: `signals`, `answer` from 0 to 1, `weight`; only those to which the question applies. */
export function examplesOf(question, rows) {
  return rows
    .filter(({ seen }) => (question === 'technology' ? seen.wish : seen.outcome).length > 0)
    .map((row) => ({
      row,
      group: row.group,
      signals: [...new Set(signalsFor(question, row.seen)), ...(row.hasOtherReaders ? [OTHER_READERS] : [])],
      answer: answerTo(question, row),
      truth: truthOf(question, row),
      weight: row.isWritten ? WRITTEN : (row.isSure ? 1 : UNSURE) * (row.isChosen ? 1 : AS_THEY_CAME),
    }));
}

const isYes = (question, { technology, outcome }) =>
  question === 'technology' ? technology !== 'none' : outcome === question;

/** Both readings count, also where they differ. */
function answerTo(question, { readings }) {
  return readings.filter((reading) => isYes(question, reading)).length / readings.length;
}

/** Yes, no, or null where the readers disagree about the column: then nobody is right or wrong. */
function truthOf(question, { readings }) {
  const column = question === 'technology' ? 'technology' : 'outcome';
  const [first, ...others] = readings;
  if (others.some((reading) => reading[column] !== first[column])) {
    const answers = new Set(readings.map((reading) => isYes(question, reading)));
    return question === 'technology' && answers.size === 1 ? [...answers][0] : null;
  }
  return isYes(question, first);
}

/** Which signals speak to a question: the others are not learned for it, and so weigh nothing in it. */
function signalsFor(question, { wish, outcome }) {
  if (question === 'technology') return [...wish, ...outcome.filter((signal) => OF_OUTCOME_FOR_WISH.test(signal))];
  const beside = question === 'implementation' ? BESIDE_IMPLEMENTATION : BESIDE_OUTCOME;
  return [...outcome, ...wish.filter((signal) => beside.test(signal))];
}

const OF_OUTCOME_FOR_WISH = /^outcome\.(?:word|technolog)/;
const BESIDE_OUTCOME = /^(?:who:|want\.(?:word|start|first)|technolog)/;
const BESIDE_IMPLEMENTATION = /^(?:who:|document\.|want\.(?:word|start|first)|technolog)/;
