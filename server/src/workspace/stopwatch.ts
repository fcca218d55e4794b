/** How a run tells where its time goes, without knowing a clock. */

/** Does a part of the work and takes its time; `path` is the file it is about, if it is about one. */
export interface Stopwatch {
  readonly time: <Result>(part: 'find' | 'read' | 'check', path: string | null, work: () => Result) => Result;
}

/** For runs that nobody measures. */
export const NO_STOPWATCH: Stopwatch = { time: (_part, _path, work) => work() };
