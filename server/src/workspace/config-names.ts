/** Names of configurations: those that are read, and those that a person took for one of them. */
import type { Problem } from '../core/engine/report.js';
import { editDistance } from '../core/text/edit-distance.js';
import { decodeText } from './decode.js';
import type { FileSystem, FolderEntry } from './file-system.js';
import { joinPath } from './paths.js';

export const CONFIG_NAMES = ['.customer-first.yaml', '.customer-first.yml', '.customer-first.json'];

/** Whether a file of this name is a configuration. */
export function isConfigName(name: string): boolean {
  return CONFIG_NAMES.includes(name);
}

const STEM = 'customer-first';
const ENDINGS = new Set(['', 'yaml', 'yml', 'json', 'jsonc', 'json5', 'toml', 'ini', 'js', 'cjs', 'mjs', 'ts', 'txt']);
/** Not indented: a workflow has “rules” and “files” of its own, further in. */
const TOP_KEY =
  /^["']?(?:extends|personas|journey|language|files|ignores|vocabulary|rules|overrides|exemptSections)["']?\s*[:=]|^\[rules\]/m;

/** Whether a person could mean this file to be the configuration, though its name is not one that is read. */
function isNearName(name: string): boolean {
  if (!/customer|first/i.test(name) || isConfigName(name)) return false;
  const [stem = '', ...endings] = name.toLowerCase().replace(/^\./, '').split('.');
  const known = endings.filter((ending) => ending !== 'config');
  const bare = stem.replace(/(?:-?config|rc)$/, '').replace(/[_ ]/g, '-');
  const isNear = bare === STEM.replace('-', '') || editDistance(bare, STEM, 1) <= 1;
  return isNear && known.length <= 2 && known.every((ending) => isNearEnding(ending));
}

/** "yaml", and what is a letter away from it. */
function isNearEnding(ending: string): boolean {
  return ENDINGS.has(ending) || ['yaml', 'json'].some((known) => editDistance(ending, known, 1) <= 1);
}

export interface NearNames {
  readonly folder: string;
  readonly entries: readonly FolderEntry[];
  /** Names a file in messages. */
  readonly show: (path: string) => string;
}

/** A note for every file in a folder that looks like a configuration and is not read. */
export async function noteNearNames(
  { folder, entries, show }: NearNames,
  files: FileSystem,
): Promise<readonly Problem[]> {
  const notes: Problem[] = [];
  for (const { name, kind } of entries) {
    if (kind !== 'file' || !isNearName(name)) continue;
    const path = joinPath(folder, name);
    // Without a dot it may be anything of that name: a workflow, a recipe.
    if (!name.startsWith('.') && !(await saysSettings(path, files))) continue;
    notes.push({ path: show(path), line: null, column: null, message: adviceFor(name, entries), isNote: true });
  }
  return notes;
}

async function saysSettings(path: string, files: FileSystem): Promise<boolean> {
  const bytes = await files.readFile(path);
  const text = 'failure' in bytes ? null : decodeText(bytes).text;
  return (
    text !== null && (TOP_KEY.test(text) || /^\s*\{[^]{0,500}"(?:extends|personas|rules|files|ignores)"\s*:/.test(text))
  );
}

function adviceFor(name: string, entries: readonly FolderEntry[]): string {
  const right = entries.find((entry) => isConfigName(entry.name))?.name;
  const said = `This configuration is not read, because of its name. `;
  if (right !== undefined) return `${said}What holds here is “${right}”; put the settings there, or delete this file.`;
  const isYaml = /\.y[aml]{2,4}(?:\.|$)|\.txt$/i.test(name) || !name.slice(1).includes('.');
  if (isYaml) return `${said}Call it “${CONFIG_NAMES[0] ?? ''}”.`;
  if (/\.json[c5]?\b/i.test(name)) return `${said}Call it “.customer-first.json”; comments may stay.`;
  return `${said}Write the settings as YAML into “${CONFIG_NAMES[0] ?? ''}”.`;
}
