/** Reads folder by folder what a tool is asked about, with the same functions as the command line. */
import type { Problem, ReadFile } from '../core/engine/report.js';
import { remarksOn } from '../reporters/remarks.js';
import { joinPath } from '../workspace/paths.js';
import type { RunOptions } from '../workspace/read-workspace.js';
import { whyNothing } from '../workspace/why-nothing.js';
import { fenceIn } from './fence.js';
import type { Folder } from './folders.js';
import { locate, type Part } from './locate.js';
import type { NotRead } from './shapes.js';
import type { Around } from './tool.js';

/** How a path of one folder is told to the client, so that it can be given back as it is. */
export type Show = (path: string) => string;

export interface FolderRun {
  readonly input: RunOptions;
  readonly show: Show;
}

/** One run for each folder that the paths lead to. */
export async function planRuns(paths: readonly string[], around: Around): Promise<readonly FolderRun[]> {
  const folders = await around.folders();
  return locate(paths, folders).map((part) => runOf(part, folders, around));
}

function runOf({ folder, paths }: Part, folders: readonly Folder[], around: Around): FolderRun {
  const { signal } = around;
  const input = { cwd: folder.path, paths, fileSystem: fenceIn(folders, around), signal, concurrency: 'auto' as const };
  return { input, show: folders.length === 1 ? (path) => path : (path) => joinPath(folder.path, path) };
}

/** What a run says besides its result. */
export interface Aside {
  readonly files: readonly ReadFile[];
  readonly problems: readonly Problem[];
  /** Named one by one, and left out by the configuration. */
  readonly skipped: readonly string[];
}

const LEFT_OUT = 'This file was left out, because the configuration ignores it.';

export function notReadIn({ problems, skipped }: Omit<Aside, 'files'>, show: Show): readonly NotRead[] {
  return [
    ...problems.map(({ path, line, column, message }) => ({ path: show(path), line, column, message })),
    ...skipped.map((path) => ({ path: show(path), line: null, column: null, message: LEFT_OUT })),
  ];
}

/** Sentences about languages that are not read, and about why there is nothing. */
export async function remarksOf(
  { files }: Pick<Aside, 'files'>,
  { input, show }: FolderRun,
): Promise<readonly string[]> {
  const shown = files.map((file) => ({ ...file, path: show(file.path) }));
  return remarksOn({ files: shown, remarks: await whyNothing({ files }, input) });
}
