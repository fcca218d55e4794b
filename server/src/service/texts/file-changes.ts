/** What is to become of files, before it is written: edits of texts that are there, and whole texts of new ones. */
import { applyEdits } from '../../core/engine/apply-fixes.js';
import { indexLines } from '../../core/text/line-index.js';
import type { TextEdit } from '../../core/text/range.js';
import { createSnapshot, type Snapshot, type SnapshotInput } from './snapshot.js';

/**
 * Changes of one file; `file` is null where it has to be created, with one edit that holds its whole text.
 * `hasGaps`: each “…” that is written is a place to fill in next, so editors that can should go there.
 */
export type FileChange =
  | { readonly file: Snapshot; readonly edits: readonly TextEdit[]; readonly hasGaps?: boolean }
  | { readonly file: null; readonly path: string; readonly text: string };

/** The document as it would be; what it remembers stays as it is. */
export function withEdits(file: Snapshot, edits: readonly TextEdit[]): Snapshot {
  return createSnapshot({ ...pickPlace(file), text: applyEdits(file.text, edits) }, { ...file.memory });
}

/** The one edit that leads from `before` to `after`, no longer than it has to be. */
export function smallestEdit(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { range: { start, end: before.length - end }, text: after.slice(start, after.length - end) };
}

/** How the lines of a text end. */
export function lineEndOf(text: string): string {
  const { starts } = indexLines(text);
  return text.slice(0, starts[1] ?? 0).endsWith('\r\n') ? '\r\n' : '\n';
}

function pickPlace({ uri, path, version, language }: Snapshot): Omit<SnapshotInput, 'text'> {
  return { uri, path, version, language };
}
