/** Works out which configuration holds for one document, and writes it down. */
import { printConfig } from '../../core/config/print-config.js';
import type { Problem } from '../../core/engine/report.js';
import type { PersonaRegistry } from '../../core/personas/registry.js';
import type { Rule } from '../../core/rules/rule.js';
import { type ConfigRoot, createConfigFinder } from '../../workspace/config-discovery.js';
import type { FileSystem } from '../../workspace/file-system.js';
import { folderOf, joinPath, relativePath } from '../../workspace/paths.js';
import { createRegistryFinder } from '../../workspace/roots.js';

export interface EffectiveConfig {
  /** YAML that can be saved as a configuration. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Whether the configuration leaves this document out. */
  readonly isIgnored: boolean;
}

interface Held {
  readonly root: ConfigRoot;
  readonly registry: Pick<PersonaRegistry, 'files'>;
}

interface Shown {
  /** Absolute; the document need not be there yet. */
  readonly path: string;
  /** Paths are shown as seen from this folder. */
  readonly home: string;
  readonly rules: readonly Rule[];
}

/** All settings that hold for a document, written out. */
export function drawEffectiveConfig({ root, registry }: Held, { path, home, rules }: Shown): string {
  return printConfig({
    title: relativePath(home, path),
    path: relativePath(root.folder, path),
    folder: root.folder,
    config: root.config,
    rules,
    personaFiles: registry.files,
    nameSource: (source) => relativePath(home, source),
    locate: (pattern, from) => relativePath(root.folder, joinPath(folderOf(from), pattern)),
  });
}

/** The same for a document that nobody has open, with what is wrong on the way to it. */
export async function findEffectiveConfig(
  path: string,
  { fileSystem, cwd, configFile, rules }: Where,
): Promise<EffectiveConfig> {
  const root = await createConfigFinder({ fileSystem, rules, cwd, configFile }).findFor(folderOf(path));
  const registries = createRegistryFinder({ fileSystem, cwd });
  const registry = await registries.findFor(path, root);
  const text = drawEffectiveConfig({ root, registry }, { path, home: cwd, rules });
  return { text, problems: [...root.problems, ...registries.problems], isIgnored: root.isIgnored(path) };
}

/** Every path is absolute. */
interface Where {
  readonly fileSystem: FileSystem;
  readonly cwd: string;
  readonly configFile: string | undefined;
  readonly rules: readonly Rule[];
}
