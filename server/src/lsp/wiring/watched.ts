/** Changes of files that the editor tells of. */
import type { FileChangeType, FileEvent } from 'vscode-languageserver';
import type { SeenChange } from '../../workspace/seen-files.js';
import { pathOf } from '../uris.js';

/** What the editor is asked to watch. */
export const WATCHED = [
  '**/*.{md,markdown,mdown}',
  '**/*.{yaml,yml}',
  '**/*customer-first*.{json,jsonc,jsonl}',
  '**/.gitignore',
];

export function changesIn(events: readonly FileEvent[]): readonly SeenChange[] {
  return events.flatMap(({ uri, type }) => {
    const path = pathOf(uri);
    return path === null ? [] : [{ path, kind: KINDS[type] }];
  });
}

const KINDS: Readonly<Record<FileChangeType, SeenChange['kind']>> = { 1: 'created', 2: 'changed', 3: 'deleted' };
