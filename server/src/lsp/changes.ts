/** Works out what has to be read again after a change of a document, a file or a folder. */
import type { FileChangeType, FileEvent } from 'vscode-languageserver';
import { isBaselinePath } from '../service/project/baselines.js';
import { isMarkdown } from '../workspace/config-discovery.js';
import { nameOf } from '../workspace/paths.js';
import type { SeenChange } from '../workspace/seen-files.js';
import type { Session } from './session.js';
import { pathOf } from './uris.js';

/** What the editor is asked to watch. */
export const WATCHED = [
  '**/*.{md,markdown,mdown}',
  '**/*.{yaml,yml}',
  '**/*customer-first*.{json,jsonc,jsonl}',
  '**/.gitignore',
];

export type DocumentChange = 'opened' | 'changed' | 'saved' | 'closed';

/** Whether other documents may depend on it. */
export function noteDocument(session: Session, path: string, change: DocumentChange): boolean {
  const { project, index } = session;
  if (isBaselinePath(path)) return forgetBaselines(session);
  if (project.isConfigSource(path) || isIgnoreFile(path)) return forgetAll(session);
  index.touch(change === 'saved' || change === 'closed' ? path : undefined);
  if (!project.isPersonaSource(path)) return change === 'closed';
  project.reset('personas');
  return true;
}

/** Whether a file matters that comes into being or goes, although nobody has asked for it by name. */
export function mayMatter({ project }: Session, path: string): boolean {
  return isMarkdown(path) || isIgnoreFile(path) || project.isConfigSource(path) || project.mayBeDocument(path);
}

/** Whether any of the editor's events matters. */
export function noteEvents(session: Session, events: readonly FileEvent[]): boolean {
  return noteFiles(
    session,
    events.flatMap(({ uri, type }) => {
      const path = pathOf(uri);
      return path === null ? [] : [{ path, kind: KINDS[type] }];
    }),
  );
}

const KINDS: Readonly<Record<FileChangeType, SeenChange['kind']>> = { 1: 'created', 2: 'changed', 3: 'deleted' };

/** Whether any of the changes matters. */
export function noteFiles(session: Session, changes: readonly SeenChange[]): boolean {
  return changes.filter((change) => noteFile(session, change)).length > 0;
}

function noteFile(session: Session, { path, kind }: SeenChange): boolean {
  const { project, index, documents } = session;
  const isNewOrGone = kind !== 'changed';
  const isOpen = documents.byPath(path) !== undefined;
  if (isOpen && !isNewOrGone) return false;
  if (isBaselinePath(path)) return forgetBaselines(session);
  index.touch(path);
  // A new file may be one that a configuration has been missing.
  const decides = project.isConfigSource(path) || isIgnoreFile(path) || (isNewOrGone && !isMarkdown(path));
  if (decides) return forgetAll(session);
  const isPersonas = project.isPersonaSource(path);
  if (!isMarkdown(path) && !isPersonas && !project.mayBeDocument(path)) return false;
  if (isNewOrGone) index.forget();
  if (isNewOrGone || isPersonas) project.reset('personas');
  return true;
}

function isIgnoreFile(path: string): boolean {
  return nameOf(path) === '.gitignore';
}

function forgetBaselines({ baselines, answers }: Session): true {
  baselines.reset();
  answers.reset();
  return true;
}

function forgetAll(session: Session): true {
  const { project, index } = session;
  project.reset('configs');
  forgetBaselines(session);
  index.forget();
  return true;
}
