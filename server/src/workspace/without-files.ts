/** Folders without some of their files: a report that a run writes is no story for the next one. */
import type { FileSystem } from './file-system.js';
import { joinPath } from './paths.js';

/** The same files, but walking through folders does not come across `files` (absolute paths). */
export function withoutFiles(fileSystem: FileSystem, files: readonly string[]): FileSystem {
  if (files.length === 0) return fileSystem;
  const hidden = new Set(files);
  return {
    ...fileSystem,
    list: async (folder) =>
      (await fileSystem.list(folder))?.filter(({ name }) => !hidden.has(joinPath(folder, name))) ?? null,
  };
}
