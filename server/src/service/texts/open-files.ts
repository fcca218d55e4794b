/** The files as the editor sees them: what is open counts as it stands there, saved or not. */
import { parseConfig } from '../../core/config/parse.js';
import type { Rule } from '../../core/rules/rule.js';
import { getConfigFormat } from '../../workspace/config-references.js';
import type { FileSystem } from '../../workspace/file-system.js';
import { overlaid } from '../../workspace/overlaid.js';
import { nameOf } from '../../workspace/paths.js';
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
  const paths = (): readonly string[] =>
    documents
      .all()
      .filter(({ isDraft }) => !isDraft)
      .map(({ path }) => path);
  return overlaid(fileSystem, { textOf, paths });
}

function isReadable(path: string, text: string, rules: readonly Rule[]): boolean {
  const format = getConfigFormat(path);
  return format !== null && parseConfig(text, { format, rules }).config !== null;
}
