/** What has changed in a repository: since it parted from another branch, or for the next commit. */
import { type Change, changedFindings, type Deletion } from '../core/engine/changed.js';
import type { FileReport, Report } from '../core/engine/report.js';
import { diffLines } from '../core/text/line-diff.js';
import { decodeText } from './decode.js';
import { type GitProblem, type Repository, textOf, toRepositoryPath } from './git.js';
import { type Before, type Blob, readBefore } from './git-before.js';
import { isBlob, readBlobs } from './git-objects.js';

/** What a file was by its path in the repository; `same` where nothing about it can have changed. */
export type WhatWas = (path: string) => Blob | 'new' | 'same';

/** Everything that differs from where this branch left `ref`, committed or not; new files count as a whole. */
export async function changesSince(repository: Repository, ref: string): Promise<WhatWas | GitProblem> {
  const base = await findBase(repository, ref);
  if (typeof base !== 'string') return base;
  const before = await readBefore(repository, base, false);
  return 'problem' in before ? before : lookUp(before, 'new');
}

/** What the next commit would bring. */
export async function changesStaged(repository: Repository): Promise<WhatWas | GitProblem> {
  const head = await repository.git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  const before = await readBefore(repository, head.code === 0 ? textOf(head).trim() : null, true);
  return 'problem' in before ? before : lookUp(before, 'same');
}

/** `unknown` says what becomes of files that git does not know. */
function lookUp(before: Before, unknown: 'new' | 'same'): WhatWas {
  return (path) => before.get(path) ?? unknown;
}

/** The commit where this branch left `ref`. */
export async function findBase({ git, isShallow }: Repository, ref: string): Promise<string | GitProblem> {
  const isOption = ref.startsWith('-') || ref.trim() === '';
  const commit = isOption ? null : await git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (commit?.code !== 0) {
    const how = isShallow ? ' This clone is shallow, so it may only have to be fetched.' : '';
    const fetch = `Check the spelling, or fetch it first, as with “git fetch origin ${ref.replace(/^origin\//, '')}”.`;
    return { problem: `There is no branch, tag or commit “${ref}” here.${how} ${fetch}` };
  }
  const base = await git(['merge-base', textOf(commit).trim(), 'HEAD']);
  if (base.code === 0) return textOf(base).trim();
  if (isShallow) {
    return {
      problem: `This clone is shallow: its history does not reach back to where this branch left “${ref}”. Run “git fetch --unshallow” first; in GitHub Actions, set “fetch-depth: 0” for the checkout.`,
    };
  }
  return {
    problem: `“${ref}” and what is checked out have no history in common, so nobody can tell what has changed.`,
  };
}

/** Leaves the findings on what has changed, and says how many others there are. */
export async function keepChanged(
  report: Report,
  whatWas: WhatWas,
  repository: Repository,
): Promise<{ readonly report: Report; readonly leftOut: number } | GitProblem> {
  const outside = report.files.find(({ path }) => toRepositoryPath(repository, path) === null);
  if (outside !== undefined) {
    return { problem: `${outside.path} is not in this git repository, so nobody can tell what has changed in it.` };
  }
  const was = new Map(
    report.files.flatMap((file) => {
      return file.findings.length === 0
        ? []
        : [[file, whatWas(toRepositoryPath(repository, file.path) ?? '')] as const];
    }),
  );
  const texts = await readOldTexts([...was].flatMap(([file, old]) => (isDifferent(file, old) ? [old] : [])));
  if ('problem' in texts) return texts;
  const files = report.files.map((file) => {
    return { ...file, findings: changedFindings(file, changeOf(file, was.get(file) ?? 'same', texts)) };
  });
  const count = (of: Report['files']): number => of.reduce((sum, { findings }) => sum + findings.length, 0);
  return { report: { ...report, files }, leftOut: count(report.files) - count(files) };
}

/** Whether it has to be compared. Nearly all files are what they were, which takes no git to see. */
function isDifferent({ text }: FileReport, old: Blob | 'new' | 'same'): old is Blob {
  return typeof old !== 'string' && !isBlob(Buffer.from(text), old.id);
}

/** The old texts that had to be read; null for what is no text. */
type OldTexts = ReadonlyMap<Blob, string | null>;

async function readOldTexts(blobs: readonly Blob[]): Promise<OldTexts | GitProblem> {
  const texts = new Map<Blob, string | null>();
  for (const repository of new Set(blobs.map((blob) => blob.repository))) {
    const own = blobs.filter((blob) => blob.repository === repository);
    const read = await readBlobs(repository, [...new Set(own.map(({ id }) => id))]);
    if ('problem' in read) return read;
    for (const blob of own) {
      const bytes = read.get(blob.id);
      texts.set(blob, bytes === undefined ? null : decodeText(bytes).text);
    }
  }
  return texts;
}

function changeOf(file: FileReport, old: Blob | 'new' | 'same', texts: OldTexts): Change | 'all' | undefined {
  if (old === 'same') return undefined;
  if (!isDifferent(file, old)) return old === 'new' ? 'all' : undefined;
  const before = texts.get(old) ?? null;
  return before === null ? 'all' : compareTexts(before, file.text);
}

/** Other line ends are no change: git itself may have made them. */
export function compareTexts(before: string, after: string): Change {
  const old = before.split('\n');
  const lines = new Set<number>();
  const deletions: Deletion[] = [];
  const bare = (line: string): string => line.replace(/\r$/, '');
  for (const edit of diffLines(old.map(bare), after.split('\n').map(bare))) {
    for (let line = edit.after.from + 1; line <= edit.after.to; line++) lines.add(line);
    const text = old.slice(edit.before.from, edit.before.to).map((line) => `${line}\n`);
    if (text.length > 0) deletions.push({ after: edit.after.to, text: text.join('') });
  }
  return { lines, deletions };
}
