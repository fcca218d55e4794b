/** What `customer-first baseline create`, `update` and `prune` write. */
import { type BaselineEntry, createEntries } from '../core/engine/baseline.js';
import type { BaselineUse } from '../workspace/baseline.js';
import { writeBaseline } from '../workspace/baseline-file.js';
import { describe, shownPath } from './baseline-words.js';
import { UserError } from './exit-code.js';

type Uses = readonly BaselineUse[];

interface CreateOptions {
  readonly force?: boolean;
}

export async function create(uses: Uses, { force }: CreateOptions, cwd: string): Promise<string> {
  const there = uses.find(({ file }) => (file.text ?? '').trim() !== '');
  if (there !== undefined && force !== true) throw new UserError(describe.isThere(there, cwd));
  const wanted = uses.filter(({ found }) => found.length > 0);
  if (wanted.length === 0) return describe.nothingToAccept();
  return wanted
    .map((use) => {
      write(use, createEntries(use.found), cwd);
      return describe.created(use, cwd);
    })
    .join('\n');
}

/** Entries of files that were not looked at stay as they are. */
export async function update(uses: Uses, _options: unknown, cwd: string): Promise<string> {
  return uses
    .map((use) => {
      const { file, found, accepted, stale } = use;
      const replaced = new Set([...accepted.values(), ...stale]);
      const kept = file.entries.filter((entry) => !replaced.has(entry));
      write(use, [...kept, ...createEntries(found)], cwd);
      return describe.updated(use, cwd);
    })
    .join('\n');
}

export async function prune(uses: Uses, _options: unknown, cwd: string): Promise<string> {
  return uses
    .map((use) => {
      const stale = new Set(use.stale);
      if (stale.size > 0)
        write(
          use,
          use.file.entries.filter((entry) => !stale.has(entry)),
          cwd,
        );
      return describe.pruned(use, cwd);
    })
    .join('\n');
}

function write(use: BaselineUse, entries: readonly BaselineEntry[], cwd: string): void {
  const result = writeBaseline(use.file, entries);
  if (!result.isWritten) throw new UserError(`${shownPath(use, cwd)}: ${result.reason}`);
}
