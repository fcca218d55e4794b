/** Reads one of the lists that a team keeps beside its stories, for whoever asks: a run or an editor. */
import type { ListName } from '../core/engine/baseline.js';
import { parseBaseline, type ParsedBaseline } from '../core/engine/baseline-text.js';
import type { FileSystem } from './file-system.js';
import { readText } from './read-text.js';

export type ReadList =
  /** There is nothing of this name. */
  | null
  /** It is there and cannot be read, for this reason. */
  | { readonly failure: string }
  /** Lines that cannot be read are its problems. */
  | (ParsedBaseline & { readonly text: string });

export async function readList(fileSystem: FileSystem, path: string, list: ListName): Promise<ReadList> {
  if ((await fileSystem.stat(path)) === null) return null;
  const { text, problem } = await readText(fileSystem, path);
  return text === null ? { failure: problem.message } : { text, ...parseBaseline(text, list) };
}
