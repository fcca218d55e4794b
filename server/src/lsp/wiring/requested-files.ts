/** Files that only the editor can open: asks it for them. */
import type { Connection } from 'vscode-languageserver';
import { z } from 'zod';
import type { FileSystem } from '../../workspace/file-system.js';
import { isElsewhere, uriOf } from '../uris.js';

const kind = z.enum(['file', 'folder', 'other']);
const readAnswer = z.union([z.object({ base64: z.string() }), z.object({ failure: z.string() })]);
const statAnswer = z.object({ kind, size: z.number() }).nullable();
const listAnswer = z.array(z.object({ name: z.string(), kind: z.union([kind, z.literal('link')]) })).nullable();

/** Every question goes to the editor as a request with the address of the file. An editor that does not answer has none. */
export function createRequestedFiles(connection: Pick<Connection, 'sendRequest'>): FileSystem {
  const ask = async <T>(method: string, path: string, answer: z.ZodType<T>): Promise<T | null> => {
    try {
      return answer.parse(await connection.sendRequest(`customerFirst/${method}`, { uri: uriOf(path) }));
    } catch {
      return null; // The editor does not know the question, or is gone.
    }
  };
  return {
    readFile: async (path) => {
      const answer = (await ask('readFile', path, readAnswer)) ?? { failure: 'The editor cannot open this file.' };
      return 'failure' in answer ? answer : fromBase64(answer.base64);
    },
    stat: (path) => ask('stat', path, statAnswer),
    list: (path) => ask('list', path, listAnswer),
  };
}

/** The files of this computer, and those elsewhere. */
export function joinFiles(here: FileSystem, elsewhere: FileSystem): FileSystem {
  const home = (path: string): FileSystem => (isElsewhere(path) ? elsewhere : here);
  return {
    readFile: (path) => home(path).readFile(path),
    stat: (path) => home(path).stat(path),
    list: (path) => home(path).list(path),
  };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
