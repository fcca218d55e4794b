/** What a repository holds for a commit, and what is in it: asked so that git neither reads files nor starts programs. */
import { createHash } from 'node:crypto';
import type { FileSystem } from './file-system.js';
import { type GitAnswer, type GitProblem, type Repository, fieldsOf } from './git.js';

/** One path in the index or in a commit. */
export interface Entry {
  readonly path: string;
  readonly id: string;
  readonly kind: 'file' | 'submodule' | 'other';
}

/** As many as fit into one answer. */
const READ_AT_ONCE = 100;
const LINE_FEED = 10;
const LONGEST = 50 * 1024 * 1024;

/** What is added for the next commit. What a sparse checkout leaves out is not there; of a conflict, each side is. */
export async function readIndex({ git }: Repository): Promise<readonly Entry[] | GitProblem> {
  const answer = await git(['ls-files', '-z', '--stage', '-t']);
  return answer.code === 0 ? entriesIn(answer, /^[^S] (\d+) ([0-9a-f]+) [0-3]\t([^]*)$/) : failed(answer);
}

export async function readTree({ git }: Repository, commit: string): Promise<readonly Entry[] | GitProblem> {
  const answer = await git(['ls-tree', '-r', '-z', '--full-tree', commit]);
  return answer.code === 0 ? entriesIn(answer, /^(\d+) [a-z]+ ([0-9a-f]+)\t([^]*)$/) : failed(answer);
}

/** The blobs, before they were renamed, of files that the index has under another name than `commit`; by new path. */
export async function readRenames(
  { git }: Repository,
  commit: string,
): Promise<ReadonlyMap<string, string> | GitProblem> {
  const how = ['--raw', '-z', '--no-abbrev', '--find-renames', '--diff-filter=R', '--ignore-submodules=all'];
  const answer = await git(['diff-index', '--cached', ...how, '--no-ext-diff', '--no-textconv', commit, '--']);
  if (answer.code !== 0) return failed(answer);
  const renames = new Map<string, string>();
  const fields = fieldsOf(answer);
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [, , blob = ''] = fields[at]?.split(' ') ?? [];
    renames.set(fields[at + 2] ?? '', blob);
  }
  return renames;
}

/** The bytes of blobs by their id. */
export async function readBlobs(
  { git }: Repository,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array> | GitProblem> {
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
    const answer = await git(['cat-file', '--batch'], `${ids.slice(at, at + READ_AT_ONCE).join('\n')}\n`);
    if (answer.code !== 0) return failed(answer);
    for (const [id, bytes] of blobsIn(answer.bytes)) blobs.set(id, bytes);
  }
  return blobs;
}

export async function readBlob({ git }: Repository, id: string): ReturnType<FileSystem['readFile']> {
  const { code, bytes, said } = await git(['cat-file', 'blob', id]);
  if (code !== 0) return { failure: `Git could not read what is added for the next commit (${said}).` };
  return bytes.length <= LONGEST ? bytes : { failure: 'What is added is larger than 50 MB, so it was not read.' };
}

/** Whether a file with these bytes is that blob. Git stores it with Unix line ends where it is told to. */
export function isBlob(bytes: Uint8Array, id: string): boolean {
  const algorithm = id.length === 40 ? 'sha1' : 'sha256';
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === id;
}

export function failed({ said }: GitAnswer): GitProblem {
  if (/promisor|transport '.*' not allowed|lazy fetch/.test(said)) {
    const how = 'Run “git fetch --refetch --no-filter” first, or clone without “--filter”.';
    return { problem: `This clone has left out parts of its history, and nothing is fetched from here. ${how}` };
  }
  return { problem: `Git could not tell what has changed (${said}).` };
}

/** `shape` finds mode, id and path. */
function entriesIn(answer: GitAnswer, shape: RegExp): readonly Entry[] {
  return fieldsOf(answer).flatMap((field): readonly Entry[] => {
    const [, mode = '', id = '', path] = shape.exec(field) ?? [];
    if (path === undefined) return [];
    return [{ path, id, kind: mode.startsWith('100') ? 'file' : mode === '160000' ? 'submodule' : 'other' }];
  });
}

/** "<id> blob <size>", a line end, the bytes, and another line end; of what is missing, the first line only. */
function blobsIn(bytes: Uint8Array): readonly (readonly [id: string, bytes: Uint8Array])[] {
  const blobs: (readonly [string, Uint8Array])[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, at);
    const head = Buffer.from(bytes.subarray(at, end < 0 ? bytes.length : end)).toString('latin1');
    const [, id, size] = /^([0-9a-f]+) blob (\d+)$/.exec(head) ?? [];
    if (end < 0) break;
    at = end + 1;
    if (id === undefined) continue;
    blobs.push([id, bytes.subarray(at, at + Number(size))]);
    at += Number(size) + 1;
  }
  return blobs;
}
