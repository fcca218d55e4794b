/** Finds the configuration that `extends` names: a file, or one that an installed package brings along; no code is run. */
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { ConfigFormat } from '../core/config/parse.js';
import type { ConfigFile, ReadConfig } from '../core/config/resolve.js';
import { deepPlaceInJson } from '../core/text/json-depth.js';
import type { FileSystem } from './file-system.js';
import { folderOf, foldersUpwards, joinPath } from './paths.js';
import { readText } from './read-text.js';

const PACKAGE_KEY = 'customer-first';
const PACKAGE_FILES = ['customer-first.yaml', 'customer-first.yml', 'customer-first.json'];
const PACKAGE_NAME = /^(?:@[\w.~-]+\/)?[\w~-][\w.~-]*/;

type Found = ConfigFile | { readonly problem: string };

/** YAML or JSON by the ending of the name; null for anything else. */
export function getConfigFormat(path: string): ConfigFormat | null {
  if (/\.ya?ml$/i.test(path)) return 'yaml';
  return /\.jsonc?$/i.test(path) ? 'json' : null;
}

/** Reads one configuration file. */
export async function readConfigFile(fileSystem: FileSystem, path: string): Promise<Found> {
  const format = getConfigFormat(path);
  if (format === null) return { problem: 'A configuration is a .yaml or .json file.' };
  const { text, problem } = await readText(fileSystem, path);
  return text === null ? { problem: problem.message } : { path, text, format };
}

/** Finds files relative to the configuration that names them, and packages in the node_modules folders above it. */
export function createConfigReader(fileSystem: FileSystem): ReadConfig {
  return (reference, from) => {
    const isFile =
      /^\.{1,2}\/|^\/|^[A-Za-z]:/.test(reference) ||
      (getConfigFormat(reference) !== null && !reference.startsWith('@'));
    const folder = folderOf(from);
    return isFile
      ? readConfigFile(fileSystem, joinPath(folder, reference))
      : readPackage(fileSystem, reference, folder);
  };
}

async function readPackage(fileSystem: FileSystem, reference: string, folder: string): Promise<Found> {
  const name = PACKAGE_NAME.exec(reference)?.[0] ?? '';
  const inside = reference.slice(name.length);
  if (name === '' || (inside !== '' && !inside.startsWith('/')) || inside.includes('..')) {
    return { problem: 'This is neither a preset nor the name of a file or package.' };
  }
  for (const above of foldersUpwards(folder)) {
    const home = joinPath(above, `node_modules/${name}`);
    if ((await fileSystem.stat(home))?.kind !== 'folder') continue;
    return inside === ''
      ? readPackageDefault(fileSystem, home)
      : readFirst(fileSystem, filesFor(joinPath(home, inside.slice(1))));
  }
  return { problem: 'There is no preset of this name, and no such package is installed. A file starts with “./”.' };
}

function filesFor(path: string): readonly string[] {
  return getConfigFormat(path) === null ? [`${path}.yaml`, `${path}.yml`, `${path}.json`] : [path];
}

async function readPackageDefault(fileSystem: FileSystem, home: string): Promise<Found> {
  const manifest = await readConfigFile(fileSystem, joinPath(home, 'package.json'));
  const isRead = !('problem' in manifest) && deepPlaceInJson(manifest.text) === null;
  const tree = isRead ? parseTree(manifest.text) : undefined;
  const node = tree === undefined ? undefined : findNodeAtLocation(tree, [PACKAGE_KEY]);
  if (node === undefined || 'problem' in manifest) {
    return readFirst(
      fileSystem,
      PACKAGE_FILES.map((file) => joinPath(home, file)),
    );
  }
  if (typeof node.value === 'string') return readConfigFile(fileSystem, joinPath(home, node.value));
  // Blanks instead of the rest of package.json, so that problems keep their line and column.
  const before = manifest.text.slice(0, node.offset).replace(/[^\r\n]/g, ' ');
  return { ...manifest, text: before + manifest.text.slice(node.offset, node.offset + node.length) };
}

async function readFirst(fileSystem: FileSystem, paths: readonly string[]): Promise<Found> {
  for (const path of paths) {
    if ((await fileSystem.stat(path))?.kind === 'file') return readConfigFile(fileSystem, path);
  }
  return {
    problem: `The package is installed, but it has no configuration (${PACKAGE_FILES.join(', ')}, or “${PACKAGE_KEY}” in package.json).`,
  };
}
