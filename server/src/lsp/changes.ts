/** Works out what has to be read again after a change of a document, a file or a folder. */
import { type FileEvent, FileChangeType } from 'vscode-languageserver';
import { isMarkdown } from '../workspace/config-discovery.js';
import { nameOf } from '../workspace/paths.js';
import { isBaselinePath } from './baselines.js';
import type { Session } from './session.js';
import { pathOf } from './uris.js';

/** What the editor is asked to watch. */
export const WATCHED = [
  '**/*.{md,markdown,mdown}',
  '**/*.{yaml,yml}',
  '**/.customer-first.json',
  '**/.gitignore',
  '**/.customer-first-baseline.jsonl',
];

export type DocumentChange = 'opened' | 'changed' | 'saved' | 'closed';

/** Whether other documents may depend on it. */
export function noteDocument(session: Session, path: string, change: DocumentChange): boolean {
  const { project, index, client, baselines } = session;
  if (isBaselinePath(path)) {
    baselines.reset();
    return true;
  }
  index.touch(change === 'saved' || change === 'closed' ? path : undefined);
  if (project.isConfigSource(path)) {
    project.reset('configs');
    baselines.reset();
    index.forget();
    return true;
  }
  // Who does not tell about files leaves opening and saving as the only moments to look.
  const mayHaveMissed = !client.canWatch && (change === 'opened' || change === 'saved');
  if (mayHaveMissed) {
    project.reset('configs');
    baselines.reset();
    index.forget();
  } else if (project.isPersonaSource(path)) project.reset('personas');
  else return change === 'closed';
  return true;
}

/** Whether any of the events matters. */
export function noteFiles(session: Session, events: readonly FileEvent[]): boolean {
  const changes = events.map(({ uri, type }) => ({ path: pathOf(uri), type }));
  return changes.filter(({ path, type }) => path !== null && noteFile(session, path, type)).length > 0;
}

function noteFile(session: Session, path: string, type: FileChangeType): boolean {
  const { project, index, documents, baselines } = session;
  const isNewOrGone = type !== FileChangeType.Changed;
  const isOpen = documents.byPath(path) !== undefined;
  if (isOpen && !isNewOrGone) return false;
  if (isBaselinePath(path)) {
    baselines.reset();
    return true;
  }
  // A new file may be one that a configuration has been missing.
  const decides = project.isConfigSource(path) || nameOf(path) === '.gitignore' || (isNewOrGone && !isMarkdown(path));
  if (decides) {
    project.reset('configs');
    baselines.reset();
    index.forget();
    return true;
  }
  if (!isMarkdown(path)) return false;
  index.touch(path);
  if (isNewOrGone) index.forget();
  if (isNewOrGone || project.isPersonaSource(path)) project.reset('personas');
  return true;
}
