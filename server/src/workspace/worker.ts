/** What runs in each thread: checks the texts of one task and sends back what a report needs. */
import { createTextChecker, type CheckContext, type CheckedText, type TextChecker } from './check-text.js';
import type { FactSet } from './fact-sets.js';
import type { Measure, TextTimes } from './stopwatch.js';

export interface WorkerTask {
  /** The same number always stands for the same context, so that it is prepared once in each thread. */
  readonly contextId: number;
  readonly context: CheckContext;
  /** What to collect of each text. */
  readonly asks: FactSet | undefined;
  readonly texts: readonly string[];
}

export interface WorkerResult {
  readonly checked: CheckedText;
  readonly times: TextTimes;
}

const checkers = new Map<number, TextChecker>();

/** Results in the order of the texts. */
export function checkTask({ contextId, context, asks, texts }: WorkerTask): readonly WorkerResult[] {
  const check = checkers.get(contextId) ?? createTextChecker(context, { asks });
  checkers.set(contextId, check);
  return texts.map((text) => {
    const times = { read: 0, check: 0 };
    const measure: Measure = (part, work) => {
      const from = performance.now();
      try {
        return work();
      } finally {
        times[part] += performance.now() - from;
      }
    };
    return { checked: check(text, { measure }), times };
  });
}
