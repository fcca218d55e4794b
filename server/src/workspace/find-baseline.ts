/** Where the file is that holds what a team has accepted. */
import type { ConfigFinder } from './config-discovery.js';
import type { FileSystem } from './file-system.js';
import { foldersUpwards, joinPath } from './paths.js';

/** Beside the configuration, and named like it; every line is JSON, so that editors colour it. */
export const BASELINE_NAME = '.customer-first-baseline.jsonl';

/**
 * Answers with the absolute path of the baseline for the documents in a folder: beside their configuration; without
 * one, the nearest that there is upwards in the repository, or else in the root's folder, whether it is there or not.
 */
export function createBaselineFinder(
  configs: ConfigFinder,
  fileSystem: FileSystem,
): (folder: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (folder) => {
    const found = known.get(folder) ?? findBaseline(folder, configs, fileSystem);
    known.set(folder, found);
    return found;
  };
}

async function findBaseline(folder: string, configs: ConfigFinder, fileSystem: FileSystem): Promise<string> {
  const root = await configs.findFor(folder);
  const usual = joinPath(root.folder, BASELINE_NAME);
  if (root.path !== null) return usual;
  for (const above of foldersUpwards(folder)) {
    const candidate = joinPath(above, BASELINE_NAME);
    if ((await fileSystem.stat(candidate)) !== null) return candidate;
    if ((await fileSystem.stat(joinPath(above, '.git'))) !== null) break;
  }
  return usual;
}
