/** Files with other texts in their place: what is unsaved, proposed or mended counts before it is written. */
import { encodeText } from './decode.js';
import type { FileSystem, FolderEntry } from './file-system.js';
import { folderOf, nameOf } from './paths.js';

export interface Overlay {
  /** The text that stands in for the file at this path; null where the file counts. */
  readonly textOf: (path: string) => string | null;
  /** Paths of texts that need not be files yet. */
  readonly paths: () => Iterable<string>;
}

/** The same files, as if each of these texts were saved. */
export function overlaid(files: FileSystem, { textOf, paths }: Overlay): FileSystem {
  const bytesOf = (path: string): Uint8Array | null => {
    const text = textOf(path);
    return text === null ? null : encodeText(text, { encoding: 'utf-8', hasBom: false });
  };
  return {
    readFile: async (path) => bytesOf(path) ?? files.readFile(path),
    stat: async (path) => {
      const bytes = bytesOf(path);
      return bytes === null ? files.stat(path) : { kind: 'file', size: bytes.length };
    },
    list: async (folder) => {
      const entries = await files.list(folder);
      const known = new Set(entries?.map(({ name }) => name));
      const names = [...paths()].filter((path) => folderOf(path) === folder).map(nameOf);
      const fresh = names.filter((name) => !known.has(name)).map((name): FolderEntry => ({ name, kind: 'file' }));
      return fresh.length === 0 ? entries : [...(entries ?? []), ...fresh];
    },
  };
}

/** The texts by path. */
export function overlayOf(texts: ReadonlyMap<string, string>): Overlay {
  return { textOf: (path) => texts.get(path) ?? null, paths: () => texts.keys() };
}
