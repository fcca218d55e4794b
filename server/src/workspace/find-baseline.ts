/** Where the files are that hold what a team has accepted and answered. */
import type { ListName } from '../core/engine/baseline.js';
import type { ConfigFinder } from './config-discovery.js';
import type { FileSystem } from './file-system.js';
import { folderOf, joinPath } from './paths.js';

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
  const place = { configs, nearest: createNearest(fileSystem) };
  return (folder) => {
    const found = known.get(folder) ?? findList(list, folder, place);
    known.set(folder, found);
    return found;
  };
}

interface Place {
  readonly configs: ConfigFinder;
  readonly nearest: (name: string, folder: string) => Promise<string | null>;
}

async function findList(list: ListName, folder: string, place: Place): Promise<string> {
  const name = LIST_NAMES[list];
  const root = await place.configs.findFor(folder);
  const usual = joinPath(root.folder, name);
  if (root.path !== null) return usual;
  const found = await place.nearest(name, folder);
  if (found !== null || list === 'baseline') return found ?? usual;
  const baseline = await place.nearest(LIST_NAMES.baseline, folder);
  return baseline === null ? usual : joinPath(folderOf(baseline), name);
}

/** The file of this name in a folder, or else the nearest one upwards in the repository; each folder is looked into once. */
function createNearest(fileSystem: FileSystem): Place['nearest'] {
  const known = new Map<string, Promise<string | null>>();
  const nearest = (name: string, folder: string): Promise<string | null> => {
    const key = joinPath(folder, name);
    const found = known.get(key) ?? look(key, name, folder);
    known.set(key, found);
    return found;
  };
  const look = async (path: string, name: string, folder: string): Promise<string | null> => {
    if ((await fileSystem.stat(path)) !== null) return path;
    const above = folderOf(folder);
    if (above === folder || (await fileSystem.stat(joinPath(folder, '.git'))) !== null) return null;
    return nearest(name, above);
  };
  return nearest;
}
