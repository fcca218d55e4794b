/** Divides the files of a run among several machines: every file on exactly one, and nobody with much more than others. */
import { digest } from './digest.js';
import type { FoundFile } from './read-sources.js';

/** Part `index` of `count`; the first one is 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export const MOST_SHARDS = 1000;

/** Reads "2/3"; null where that is not what it says. */
export function parseShard(text: string): Shard | null {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim());
  const index = Number(match?.[1]);
  const count = Number(match?.[2]);
  return match !== null && index >= 1 && index <= count && count <= MOST_SHARDS ? { index, count } : null;
}

export interface ShardChooser {
  readonly choose: (files: readonly FoundFile[]) => readonly FoundFile[];
  /** Stands for the paths of all files that were there to choose from; equal on all machines, or the parts do not fit. */
  readonly listDigest: () => string;
}

/** Deals the sorted paths out like cards, so that every machine knows without asking which ones are its own. */
export function createShardChooser({ index, count }: Shard): ShardChooser {
  let listed = digestOf([]);
  return {
    choose: (files) => {
      listed = digestOf(files.map(({ path }) => path));
      return files.filter((_, i) => i % count === index - 1);
    },
    listDigest: () => listed,
  };
}

function digestOf(paths: readonly string[]): string {
  return digest(paths).slice(0, 16);
}
