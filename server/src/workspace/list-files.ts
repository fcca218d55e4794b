/** Finds the files that a run would read, and reads none of them. */
import type { Problem } from '../core/engine/report.js';
import { rules } from '../core/rules/index.js';
import { createConfigFinder } from './config-discovery.js';
import { findFiles } from './find-files.js';
import { nodeFileSystem, toAbsolutePath, toSlashes } from './node-file-system.js';
import { folderOf, relativePath } from './paths.js';
import type { RunOptions } from './read-workspace.js';

export interface ListedFiles {
  /** Sorted, with `/`, as seen from where the run starts. */
  readonly files: readonly string[];
  /** Named one by one, but left out by the configuration. */
  readonly skipped: readonly string[];
  readonly problems: readonly Problem[];
}

export async function listFiles({ paths, stdin, ...options }: RunOptions): Promise<ListedFiles> {
  const cwd = toAbsolutePath(options.cwd, '.');
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const configFile = options.configFile === undefined ? undefined : toAbsolutePath(cwd, options.configFile);
  const configs = createConfigFinder({ fileSystem, rules: options.rules ?? rules, cwd, configFile });
  const home = await configs.findFor(cwd);
  const seen = (file: string): string => relativePath(cwd, file);
  if (stdin !== undefined) {
    const file = toAbsolutePath(cwd, stdin.fileName);
    const isIgnored = (await configs.findFor(folderOf(file))).isIgnored(file);
    return { files: isIgnored ? [] : [seen(file)], skipped: isIgnored ? [seen(file)] : [], problems: home.problems };
  }
  const found = await findFiles({ fileSystem, configs, cwd, paths: paths.map(toSlashes) });
  const files = found.files.map((file) => ({ file, path: seen(file) }));
  return {
    files: (options.choose?.(files) ?? files).map(({ path }) => path),
    skipped: found.skipped.map(seen),
    problems: [...home.problems, ...found.problems],
  };
}
