/** How a run tells where its time goes, without knowing a clock. */

/** The part that finds files, or one of those that every text goes through. */
export type RunPart = 'find' | TextPart;
export type TextPart = 'read' | 'check';

/** Does a part of the work and takes its time. */
export type Measure = <Result>(part: TextPart, work: () => Result) => Result;

/** In milliseconds. */
export type TextTimes = Readonly<Record<TextPart, number>>;

export interface Stopwatch {
  /** Does a part of the work and takes its time; `path` is the file it is about, if it is about one. */
  readonly time: <Result>(part: RunPart, path: string | null, work: () => Result) => Result;
  /** Takes over what was measured in another thread, where several files are worked on at once. */
  readonly add: (path: string, times: TextTimes) => void;
}

/** For runs that nobody measures. */
export const NO_STOPWATCH: Stopwatch = { time: (_part, _path, work) => work(), add: () => undefined };

/** For texts that nobody measures. */
export const UNMEASURED: Measure = (_part, work) => work();
