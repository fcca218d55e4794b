/** What an import would write, and what it leaves alone: nothing is written here. */
import type { FileSystem } from '../../workspace/file-system.js';
import { isMarkdown } from '../../workspace/markdown-name.js';
import { joinPath } from '../../workspace/paths.js';
import { readText } from '../../workspace/read-text.js';
import { drawBacklog, drawFile, type DrawOptions, originOf } from './draw-issue.js';
import { fileNames } from './file-names.js';
import type { Issue } from './issue.js';

export interface ImportTarget extends DrawOptions {
  /** Absolute: a Markdown file for all of them, or a folder with a file for each. */
  readonly path: string;
  /** Whether what somebody has changed since an import is replaced, too. */
  readonly force: boolean;
}

export interface PlannedFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** What stands there; null where nothing does. */
  readonly before: string | null;
}

export interface ImportPlan {
  readonly writes: readonly PlannedFile[];
  /** How many files stay because they say the same already. */
  readonly same: number;
  /** Absolute paths of files that somebody has changed since they were imported. */
  readonly changed: readonly string[];
  /** Absolute paths of files that no import has made. */
  readonly foreign: readonly string[];
  /** Absolute paths of files of earlier imports whose issues are not among these. */
  readonly gone: readonly string[];
}

export async function planImport(
  issues: readonly Issue[],
  target: ImportTarget,
  files: FileSystem,
): Promise<ImportPlan> {
  if (issues.length === 0) return { writes: [], same: 0, changed: [], foreign: [], gone: [] };
  const drawn = isMarkdown(target.path)
    ? [{ path: target.path, text: drawBacklog(issues, target) }]
    : drawFiles(issues, target);
  const plan = { writes: [] as PlannedFile[], same: 0, changed: [] as string[], foreign: [] as string[] };
  for (const { path, text } of drawn) {
    const before = await textAt(path, files);
    const origin = before === null ? 'own' : originOf(before);
    if (before === null || origin === 'own' || (origin === 'changed' && target.force)) {
      if (before?.replaceAll('\r\n', '\n') === text) plan.same++;
      else plan.writes.push({ path, text, before });
    } else plan[origin === 'changed' ? 'changed' : 'foreign'].push(path);
  }
  const gone = isMarkdown(target.path)
    ? []
    : await findGone(target.path, new Set(drawn.map(({ path }) => path)), files);
  return { ...plan, gone };
}

function drawFiles(issues: readonly Issue[], target: ImportTarget) {
  const names = fileNames(issues);
  return issues.map((issue) => ({
    path: joinPath(target.path, names.get(issue.id) ?? ''),
    text: drawFile(issue, target),
  }));
}

/** Null where nothing is; what is no text is somebody else's. */
async function textAt(path: string, files: FileSystem): Promise<string | null> {
  if ((await files.stat(path)) === null) return null;
  return (await readText(files, path)).text ?? '';
}

async function findGone(folder: string, wanted: ReadonlySet<string>, files: FileSystem): Promise<readonly string[]> {
  const entries = (await files.list(folder)) ?? [];
  const gone: string[] = [];
  for (const { name, kind } of entries) {
    const path = joinPath(folder, name);
    if (kind !== 'file' || !isMarkdown(name) || wanted.has(path)) continue;
    if (originOf((await textAt(path, files)) ?? '') !== 'foreign') gone.push(path);
  }
  return gone.sort();
}
