/** What joining reports has to know about a format: how to tell it, what is in it, and how parts become one. */
import type { ShardFacts } from './shard-facts.js';

/** One part whose facts could be read. */
export interface Part<Data> {
  readonly data: Data;
  readonly facts: ShardFacts;
}

/** Says of a finding about the whole workspace what it says when all is known; null where it does not hold. */
export type Decide = (
  path: string,
  finding: { readonly ruleId: string; readonly fingerprint: string },
) => string | null;

/** How the summary of the parts' sum has to change, because of findings that do not hold for the whole. */
export type Corrections = Readonly<
  Record<'errors' | 'warnings' | 'infos' | 'suppressed' | 'baselined' | 'answered', number>
>;

export interface Decisions {
  readonly decide: Decide;
  readonly corrections: Corrections;
}

export interface MergeFormat<Data> {
  /** As `--format` calls it. */
  readonly name: string;
  /** The report as it stands, if it is one of this format. */
  readonly read: (value: unknown) => Data | null;
  readonly versionOf: (data: Data) => string;
  /** What the part carries for this; undefined where it was not made with --shard. */
  readonly factsOf: (data: Data) => unknown;
  /** The report of the whole, as one run would have made it. */
  readonly merge: (parts: readonly Part<Data>[], decisions: Decisions) => unknown;
}
