/** Checks all texts of a run: remembered results first, the rest here or in several threads. */
import type { Rule } from '../core/rules/rule.js';
import type { ResultCache } from './cache.js';
import {
  createTextChecker,
  type CheckContext,
  type CheckerOptions,
  type CheckedText,
  type TextChecker,
} from './check-text.js';
import type { FactSet } from './fact-sets.js';
import type { Source } from './read-sources.js';
import { type Measure, NO_STOPWATCH, type Stopwatch } from './stopwatch.js';
import { checkInThreads, type Concurrency } from './workers.js';

export interface CheckOptions {
  readonly rules?: readonly Rule[] | undefined;
  /** What to collect of each text besides; what rules need where it is left out. */
  readonly asks?: FactSet | undefined;
  /** Results of earlier runs; nothing is remembered where it is left out. */
  readonly cache?: ResultCache | undefined;
  /** How many threads check at once; one where it is left out. */
  readonly concurrency?: Concurrency | undefined;
  /** Ends the run early, with an error. */
  readonly signal?: AbortSignal | undefined;
  /** Told how long each text takes; what is remembered takes none. */
  readonly stopwatch?: Stopwatch | undefined;
  /** Called with how many files are done, and how many there are. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface AllChecked {
  /** In the order of the sources. */
  readonly results: readonly CheckedText[];
  /** Makes a checker for a context, or returns the one that was used. */
  readonly checkerFor: (context: CheckContext) => TextChecker;
}

/** How many texts are checked before anything else gets a turn. */
export const AT_A_TIME = 16;

/** Checks every source as if it were the only one of its workspace. Never throws for what is in a text. */
export async function checkAll(sources: readonly Source[], options: CheckOptions): Promise<AllChecked> {
  const { rules, asks, onProgress } = options;
  // Rules of one's own have no place in a cache, and cannot be sent to another thread.
  const cache = rules === undefined ? options.cache : undefined;
  const checkerFor = createCheckers({ rules, asks });
  const results = new Map<Source, CheckedText>();
  let done = 0;
  const keep = (source: Source, result: CheckedText): void => {
    results.set(source, result);
    onProgress?.(++done, sources.length);
  };
  const pending: Source[] = [];
  for (const source of sources) {
    const known = cache?.get(source);
    if (known === undefined) pending.push(source);
    else keep(source, known);
  }
  const isFresh = (source: Source, result: CheckedText): void => {
    if (result.isWhole) cache?.put(source, result);
    keep(source, result);
  };
  const { concurrency = 1, signal, stopwatch = NO_STOPWATCH } = options;
  const isDone =
    rules === undefined && (await checkInThreads(pending, { asks, concurrency, signal, stopwatch }, isFresh));
  for (const [i, source] of isDone ? [] : pending.entries()) {
    if (i % AT_A_TIME === 0) await pause(signal);
    const measure: Measure = (part, work) => stopwatch.time(part, source.path, work);
    isFresh(source, checkerFor(source)(source.text, { measure }));
  }
  cache?.save();
  return { results: sources.flatMap((source) => results.get(source) ?? []), checkerFor };
}

/** Lets an interruption through. */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}

/** One checker for all documents with the same personas and settings. */
function createCheckers(options: CheckerOptions): (context: CheckContext) => TextChecker {
  const known = new Map<CheckContext['registry'], Map<CheckContext['settings'], TextChecker>>();
  return ({ registry, settings }) => {
    const bySettings = known.get(registry) ?? new Map<CheckContext['settings'], TextChecker>();
    known.set(registry, bySettings);
    const checker = bySettings.get(settings) ?? createTextChecker({ registry, settings }, options);
    bySettings.set(settings, checker);
    return checker;
  };
}
