/** Where the files are that hold what a team has accepted and answered. */
import type { ListName } from '../core/engine/baseline.js';
import type { ConfigFinder } from './config-discovery.js';
import type { FileSystem } from './file-system.js';
import { folderOf, foldersUpwards, joinPath } from './paths.js';

/** Beside the configuration, and named like it; every line is JSON, so that editors colour it. */
export const LIST_NAMES: Readonly<Record<ListName, string>> = {
  baseline: '.customer-first-baseline.jsonl',
  answers: '.customer-first-answers.jsonl',
};

/** Answers with the absolute path of the list for the documents in a folder, whether it is there or not. */
export type ListFinder = (folder: string) => Promise<string>;

/**
 * Beside the configuration of the documents; without one, the nearest that there is upwards in the repository, or else in
 * the root's folder. Answers that are not there yet belong beside the baseline.
 */
export function createListFinder(list: ListName, configs: ConfigFinder, fileSystem: FileSystem): ListFinder {
  const known = new Map<string, Promise<string>>();
  const place = { configs, fileSystem };
  return (folder) => {
    const found = known.get(folder) ?? findList(list, folder, place);
    known.set(folder, found);
    return found;
  };
}

interface Place {
  readonly configs: ConfigFinder;
  readonly fileSystem: FileSystem;
}

async function findList(list: ListName, folder: string, place: Place): Promise<string> {
  const name = LIST_NAMES[list];
  const root = await place.configs.findFor(folder);
  const usual = joinPath(root.folder, name);
  if (root.path !== null) return usual;
  const found = await nearest(name, folder, place);
  if (found !== null || list === 'baseline') return found ?? usual;
  const baseline = await nearest(LIST_NAMES.baseline, folder, place);
  return baseline === null ? usual : joinPath(folderOf(baseline), name);
}

async function nearest(name: string, folder: string, { fileSystem }: Place): Promise<string | null> {
  for (const above of foldersUpwards(folder)) {
    const candidate = joinPath(above, name);
    if ((await fileSystem.stat(candidate)) !== null) return candidate;
    if ((await fileSystem.stat(joinPath(above, '.git'))) !== null) return null;
  }
  return null;
}
