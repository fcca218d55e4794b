/** Works out what has to be read again after a change of a document, a file or a folder. */
import { isMarkdown } from '../workspace/markdown-name.js';
import { nameOf } from '../workspace/paths.js';
import type { SeenChange } from '../workspace/seen-files.js';
import type { Ports } from './ports.js';
import { isBaselinePath } from './project/baselines.js';

type Lists = Pick<Ports, 'baselines' | 'answers'>;
/** What has to forget what it knows. */
type Changing = Lists & Pick<Ports, 'project' | 'index' | 'documents'>;

export type DocumentChange = 'opened' | 'changed' | 'saved' | 'closed';

/** Whether other documents may depend on it. */
export function noteDocument(ports: Changing, path: string, change: DocumentChange): boolean {
  const { project, index } = ports;
  if (isBaselinePath(path)) return forgetBaselines(ports);
  if (isSetting(project, path) || isIgnoreFile(path)) return forgetAll(ports);
  index.touch(change === 'saved' || change === 'closed' ? path : undefined);
  if (!project.isPersonaSource(path)) return change === 'closed';
  project.reset('personas');
  return true;
}

/** Whether a file matters that comes into being or goes, although nobody has asked for it by name. */
export function mayMatter({ project }: Pick<Ports, 'project'>, path: string): boolean {
  return isMarkdown(path) || isIgnoreFile(path) || isSetting(project, path) || project.mayBeDocument(path);
}

/** Whether any of the changes matters. */
export function noteFiles(ports: Changing, changes: readonly SeenChange[]): boolean {
  return changes.filter((change) => noteFile(ports, change)).length > 0;
}

function noteFile(ports: Changing, { path, kind }: SeenChange): boolean {
  const { project, index, documents } = ports;
  const isNewOrGone = kind !== 'changed';
  const isOpen = documents.byPath(path) !== undefined;
  if (isOpen && !isNewOrGone) return false;
  if (isBaselinePath(path)) return forgetBaselines(ports);
  index.touch(path);
  // A new file may be one that a configuration has been missing.
  const decides = isSetting(project, path) || isIgnoreFile(path) || (isNewOrGone && !isMarkdown(path));
  if (decides) return forgetAll(ports);
  const isPersonas = project.isPersonaSource(path);
  if (!isMarkdown(path) && !isPersonas && !project.mayBeDocument(path)) return false;
  if (isNewOrGone) index.forget();
  if (isNewOrGone || isPersonas) project.reset('personas');
  return true;
}

/** Whether what it says holds for documents. */
function isSetting(project: Ports['project'], path: string): boolean {
  return project.isConfigSource(path) || project.isJourneySource(path);
}

function isIgnoreFile(path: string): boolean {
  return nameOf(path) === '.gitignore';
}

function forgetBaselines({ baselines, answers }: Lists): true {
  baselines.reset();
  answers.reset();
  return true;
}

function forgetAll(ports: Changing): true {
  const { project, index } = ports;
  project.reset('configs');
  forgetBaselines(ports);
  index.forget();
  return true;
}
