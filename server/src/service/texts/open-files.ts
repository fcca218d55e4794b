/** The files as the editor sees them: what is open counts as it stands there, saved or not. */
import { parseConfig } from '../../core/config/parse.js';
import type { Rule } from '../../core/rules/rule.js';
import { getConfigFormat } from '../../workspace/config-references.js';
import type { FileSystem, FolderEntry } from '../../workspace/file-system.js';
import { folderOf, nameOf } from '../../workspace/paths.js';
import type { OpenDocument, OpenDocuments } from './open-documents.js';

const CONFIG_NAME = /^\.customer-first\.(?:ya?ml|json)$/;

export function isConfigPath(path: string): boolean {
  return CONFIG_NAME.test(nameOf(path));
}

/** A configuration that cannot be read while it is being typed holds as it was when it last could. */
export function createOpenFiles(fileSystem: FileSystem, documents: OpenDocuments, rules: readonly Rule[]): FileSystem {
  const lastGood = new WeakMap<OpenDocument, string>();
  const textOf = (path: string): string | null => {
    const open = documents.byPath(path);
    if (open === undefined || open.isDraft) return null;
    const text = open.text();
    if (!isConfigPath(path)) return text;
    if (!isReadable(path, text, rules)) return lastGood.get(open) ?? null;
    lastGood.set(open, text);
    return text;
  };
  return {
    readFile: (path) => {
      const text = textOf(path);
      return text === null ? fileSystem.readFile(path) : Promise.resolve(new TextEncoder().encode(text));
    },
    stat: (path) => {
      const text = textOf(path);
      return text === null ? fileSystem.stat(path) : Promise.resolve({ kind: 'file', size: text.length });
    },
    list: async (folder) => {
      const entries = await fileSystem.list(folder);
      const fresh = namesIn(folder, documents).filter((name) => entries?.some((entry) => entry.name === name) !== true);
      if (fresh.length === 0) return entries;
      return [...(entries ?? []), ...fresh.map((name): FolderEntry => ({ name, kind: 'file' }))];
    },
  };
}

function isReadable(path: string, text: string, rules: readonly Rule[]): boolean {
  const format = getConfigFormat(path);
  return format !== null && parseConfig(text, { format, rules }).config !== null;
}

function namesIn(folder: string, documents: OpenDocuments): readonly string[] {
  return documents
    .all()
    .filter((open) => !open.isDraft && folderOf(open.path) === folder)
    .map((open) => nameOf(open.path));
}
