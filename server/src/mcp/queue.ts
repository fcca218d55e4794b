/** One piece of work after the other: each may need much memory, and all of them need the same disk. */

export type Queue = <Result>(work: () => Promise<Result>, signal: AbortSignal) => Promise<Result>;

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work, signal) => {
    const next = last.then(() => {
      signal.throwIfAborted();
      return work();
    });
    last = next.catch(() => undefined);
    return next;
  };
}
