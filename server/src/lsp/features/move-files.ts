/** Files that the editor moves, as paths. */
import type { FileRename } from 'vscode-languageserver';
import type { Moves } from '../../service/config/move-files.js';
import { pathOf } from '../uris.js';

export function toMoves(renames: readonly FileRename[]): Moves {
  return renames.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [pathOf(oldUri), pathOf(newUri)];
    return from === null || to === null || from === to ? [] : [{ from: bare(from), to: bare(to) }];
  });
}

/** Editors may write folders with a slash at the end. */
function bare(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
