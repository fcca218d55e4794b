/** Checks texts in several threads, where that is faster than checking them here. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { NOTHING, type CheckContext, type CheckedText } from './check-text.js';
import type { FactSet } from './fact-sets.js';
import { NO_STOPWATCH, type Stopwatch } from './stopwatch.js';
import type { WorkerResult, WorkerTask } from './worker.js';

/**
 * How many threads at most; `auto` takes as many as there are cores, and none for little text. `apart` takes one for a
 * single long text as well, so that whoever waits for it can end it.
 */
export type Concurrency = number | 'auto' | 'apart';

export interface ThreadOptions {
  /** What to collect of each text. */
  readonly asks?: FactSet | undefined;
  readonly concurrency: Concurrency;
  /** Ends all threads, and makes the result an error. */
  readonly signal?: AbortSignal | undefined;
  /** Told how long each text took in its thread. */
  readonly stopwatch?: Stopwatch | undefined;
  /** What the threads run; the bundled worker where it is left out. */
  readonly workerFile?: string | undefined;
}

interface Text extends CheckContext {
  readonly path: string;
  readonly text: string;
}

interface Chunk<T extends Text> {
  readonly task: WorkerTask;
  readonly sources: readonly T[];
}

export type OnChecked<T extends Text> = (source: T, result: CheckedText) => void;

/** Below this many characters, threads take longer to start than to check; see bench/cache-and-threads.mjs. */
export const WORTH_THREADS = 1_000_000;
/** Below this, a text is checked before anybody could change their mind. */
const WORTH_APART = 200_000;
/** Small enough that no thread is left alone at the end, large enough that sending costs next to nothing. */
const CHUNKS_PER_THREAD = 12;
const LARGEST_CHUNK = 500_000;

/**
 * Checks `sources` in threads and hands out each result; false where it is not worth it, and nothing was done. Results
 * come in no order and are the same as those of `createTextChecker`. A text that ends its thread becomes a problem of
 * that text; the others are checked all the same.
 */
export async function checkInThreads<T extends Text>(
  sources: readonly T[],
  { asks, concurrency, signal, stopwatch = NO_STOPWATCH, workerFile = findWorkerFile() }: ThreadOptions,
  onChecked: OnChecked<T>,
): Promise<boolean> {
  const size = sources.reduce((sum, { text }) => sum + text.length, 0);
  const threads = Math.min(typeof concurrency === 'number' ? concurrency : availableParallelism(), sources.length);
  if (!isWorthIt({ concurrency, threads, size }) || !existsSync(workerFile)) return false;
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({ filename: workerFile, name: 'checkTask', minThreads: threads, maxThreads: threads });
  const runTask = (task: WorkerTask): Promise<readonly WorkerResult[]> => pool.run(task);
  const stop = (): void => void pool.destroy();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const most = Math.min(LARGEST_CHUNK, Math.ceil(size / (threads * CHUNKS_PER_THREAD)));
    const chunks = cut(sources, most, asks);
    await Promise.all(chunks.map((chunk) => runChunk(chunk, { runTask, signal, stopwatch }, onChecked)));
    signal?.throwIfAborted();
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.destroy();
  }
  return true;
}

function isWorthIt({
  concurrency,
  threads,
  size,
}: Pick<ThreadOptions, 'concurrency'> & Record<'threads' | 'size', number>) {
  if (concurrency === 'apart' && threads > 0 && size >= WORTH_APART) return true;
  return threads > 1 && (typeof concurrency === 'number' || size >= WORTH_THREADS);
}

/** Both bundles, the command line and the library, lie beside the worker; sources have none and do without. */
function findWorkerFile(): string {
  return join(import.meta.dirname, 'worker.cjs');
}

/** The largest texts first, so that none of them is what everybody waits for at the end. */
function cut<T extends Text>(sources: readonly T[], size: number, asks: FactSet | undefined): readonly Chunk<T>[] {
  const idOf = createContextIds();
  const open = new Map<number, { sources: T[]; size: number }>();
  const chunks: Chunk<T>[] = [];
  const close = (contextId: number, chunk: readonly T[]): void => {
    const [first] = chunk;
    if (first === undefined) return;
    const context = { registry: first.registry, settings: first.settings };
    chunks.push({ task: { contextId, context, asks, texts: chunk.map(({ text }) => text) }, sources: chunk });
  };
  for (const source of [...sources].sort((a, b) => b.text.length - a.text.length)) {
    const id = idOf(source);
    const chunk = open.get(id) ?? { sources: [], size: 0 };
    open.set(id, chunk);
    chunk.sources.push(source);
    chunk.size += source.text.length;
    if (chunk.size < size) continue;
    open.delete(id);
    close(id, chunk.sources);
  }
  for (const [id, chunk] of open) close(id, chunk.sources);
  return chunks;
}

function createContextIds(): (context: CheckContext) => number {
  const known = new Map<CheckContext['registry'], Map<CheckContext['settings'], number>>();
  let next = 0;
  return ({ registry, settings }) => {
    const bySettings = known.get(registry) ?? new Map<CheckContext['settings'], number>();
    known.set(registry, bySettings);
    const id = bySettings.get(settings) ?? next++;
    bySettings.set(settings, id);
    return id;
  };
}

type RunTask = (task: WorkerTask) => Promise<readonly WorkerResult[]>;

interface Pool {
  readonly runTask: RunTask;
  readonly signal: AbortSignal | undefined;
  readonly stopwatch: Stopwatch;
}

async function runChunk<T extends Text>(
  chunk: Chunk<T>,
  { runTask, signal, stopwatch }: Pool,
  onChecked: OnChecked<T>,
): Promise<void> {
  const results = await runTask(chunk.task).catch(() => null);
  if (signal?.aborted === true) return;
  for (const [i, source] of chunk.sources.entries()) {
    const result = results === null ? await runAlone(chunk.task, source.text, runTask) : results[i];
    if (result === undefined) continue;
    stopwatch.add(source.path, result.times);
    onChecked(source, result.checked);
  }
}

/** After a thread has ended: one text at a time, to find out which one it was. */
async function runAlone(task: WorkerTask, text: string, runTask: RunTask): Promise<WorkerResult | undefined> {
  try {
    const [result] = await runTask({ ...task, texts: [text] });
    return result;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    const message = `This file could not be checked (${what}). The rest was checked. Please report this with the file.`;
    const problems = [{ line: null, column: null, message }];
    return { checked: { ...NOTHING, isRead: false, isWhole: false, problems }, times: { read: 0, check: 0 } };
  }
}
