/** Works out which configuration holds for one document, and writes it down. */
import { printConfig } from '../core/config/print-config.js';
import type { Problem } from '../core/engine/report.js';
import { rules } from '../core/rules/index.js';
import { createConfigFinder } from './config-discovery.js';
import { nodeFileSystem, toAbsolutePath } from './node-file-system.js';
import { folderOf, joinPath, relativePath } from './paths.js';
import type { RunOptions } from './read-workspace.js';
import { createRegistryFinder } from './roots.js';

export interface EffectiveConfig {
  /** YAML that can be saved as a configuration. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Whether the configuration leaves this document out. */
  readonly isIgnored: boolean;
}

/** `path` as typed; the file need not be there yet. */
export async function findEffectiveConfig(
  path: string,
  options: Pick<RunOptions, 'cwd' | 'configFile'>,
): Promise<EffectiveConfig> {
  const cwd = toAbsolutePath(options.cwd, '.');
  const fileSystem = nodeFileSystem;
  const configFile = options.configFile === undefined ? undefined : toAbsolutePath(cwd, options.configFile);
  const file = toAbsolutePath(cwd, path);
  const root = await createConfigFinder({ fileSystem, rules, cwd, configFile }).findFor(folderOf(file));
  const registries = createRegistryFinder({ fileSystem, cwd });
  const registry = await registries.findFor(file, root);
  const text = printConfig({
    title: relativePath(cwd, file),
    path: relativePath(root.folder, file),
    config: root.config,
    rules,
    personaFiles: registry.files,
    nameSource: (source) => relativePath(cwd, source),
    locate: (pattern, from) => relativePath(root.folder, joinPath(folderOf(from), pattern)),
  });
  return { text, problems: [...root.problems, ...registries.problems], isIgnored: root.isIgnored(file) };
}
