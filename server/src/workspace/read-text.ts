/** Reads one text, whatever it is for, so that nobody has to think of all that can be wrong with a file. */
import { type DecodingProblem, decodeText } from './decode.js';
import { type FileSystem, MOST_BYTES, TOO_LARGE } from './file-system.js';

/** Without text there is a problem; with one, there may be: then some of it could not be read. */
export type ReadText =
  | { readonly text: null; readonly problem: DecodingProblem }
  | { readonly text: string; readonly problem: DecodingProblem | null };

/** Without byte order mark. A file that is too large for anybody is not opened. */
export async function readText(fileSystem: FileSystem, path: string): Promise<ReadText> {
  const size = (await fileSystem.stat(path))?.size ?? 0;
  const bytes = size > MOST_BYTES ? { failure: TOO_LARGE } : await fileSystem.readFile(path);
  if ('failure' in bytes) return { text: null, problem: { line: null, column: null, message: bytes.failure } };
  const { text, problem } = decodeText(bytes);
  if (text !== null) return { text, problem };
  return { text, problem: problem ?? { line: null, column: null, message: 'This file is not text.' } };
}
