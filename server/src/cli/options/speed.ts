/** `--cache` and `--concurrency`: what makes a run over many files faster, and never changes what it says. */
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { ResultCache } from '../../workspace/cache.js';
import type { FactSet } from '../../workspace/fact-sets.js';
import type { Concurrency } from '../../workspace/workers.js';
import { UserError } from '../exit-code.js';
import { nodeFileSystem, toAbsolutePath } from '../../workspace/node-file-system.js';
import type { Io } from '../io.js';
import { build, tool } from '../version.js';

export interface SpeedOptions {
  /** Undefined where neither --cache nor --no-cache is given. */
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly concurrency: Concurrency;
}

const DEFAULT_LOCATION = '.customer-first-cache';
const MOST_THREADS = 256;

export function addSpeedOptions(command: Command): Command {
  return command
    .option('--cache', `remember results, and check only what has changed (in ${DEFAULT_LOCATION}/)`)
    .option('--no-cache', 'remember nothing, even where --cache is given')
    .option('--cache-location <folder>', 'remember results in this folder')
    .option('--concurrency <number>', 'how many files to check at once: a number, or “auto”', parseConcurrency, 'auto');
}

/** What a run gets of these options. */
export interface Speed {
  readonly cache?: ResultCache;
  readonly concurrency: Concurrency;
}

/** `about`: what the results are collected for; what is remembered for one is not for another. */
export async function readSpeed(
  options: SpeedOptions,
  io: Pick<Io, 'cwd' | 'stderr'>,
  about: FactSet = 'rules',
): Promise<Speed> {
  const { concurrency, cacheLocation } = options;
  const isWanted = options.cache ?? cacheLocation !== undefined;
  if (!isWanted) return { concurrency };
  const folder = resolve(io.cwd, cacheLocation ?? DEFAULT_LOCATION);
  const kind = (await nodeFileSystem.stat(toAbsolutePath(io.cwd, folder)))?.kind ?? 'folder';
  if (kind !== 'folder') {
    throw new UserError(
      `--cache-location needs a folder, but “${cacheLocation ?? DEFAULT_LOCATION}” is ${kind === 'file' ? 'a file' : 'none'}.`,
    );
  }
  const { openResultCache } = await import('../../workspace/cache.js');
  const onNote = (message: string): void => void io.stderr.write(`${tool.name}: ${message}\n`);
  const version = [tool.version, build, ...(about === 'rules' ? [] : [about])].join(' ');
  return { concurrency, cache: openResultCache({ folder, version, onNote }) };
}

function parseConcurrency(text: string): Concurrency {
  const number = Number(text);
  if (text === 'auto') return text;
  if (!/^\d+$/.test(text) || number < 1 || number > MOST_THREADS) {
    throw new InvalidArgumentError(`It must be “auto”, or a whole number from 1 to ${MOST_THREADS}.`);
  }
  return number;
}
