/** Decides whether a server that has ended unasked is started again. */

export interface CrashPolicy {
  /** So many within the time are one too many. */
  readonly limit: number;
  /** In milliseconds. */
  readonly within: number;
}

/** Each call is one crash, at the time given in milliseconds. */
export function createCrashCounter({ limit, within }: CrashPolicy): (now: number) => 'restart' | 'give up' {
  let recent: readonly number[] = [];
  return (now) => {
    recent = [...recent, now].filter((at) => now - at <= within);
    if (recent.length < limit) return 'restart';
    recent = [];
    return 'give up';
  };
}
