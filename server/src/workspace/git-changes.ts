/** What has changed in a repository: since it parted from another branch, or for the next commit. */
import { changedFindings, type Change } from '../core/engine/changed.js';
import type { Report } from '../core/engine/report.js';
import { fieldsOf, type GitAnswer, type GitProblem, type Repository, textOf, toRepositoryPath } from './git.js';
import { parseDiff } from './git-diff.js';

/** The change of a file by its path in the repository; `all` where it is new, undefined where nothing has changed. */
export type Changes = (path: string) => Change | 'all' | undefined;

const DIFF = [
  ...['diff', '--unified=0', '--inter-hunk-context=0', '--text', '--find-renames', '--submodule=diff'],
  ...['--no-color', '--no-ext-diff', '--no-textconv', '--no-relative', '--src-prefix=a/', '--dst-prefix=b/'],
];

/** Everything that differs from where this branch left `ref`, committed or not; new files count as a whole. */
export async function changesSince(repository: Repository, ref: string): Promise<Changes | GitProblem> {
  const base = await findBase(repository, ref);
  if (typeof base !== 'string') return base;
  const [diff, tracked] = await Promise.all([
    repository.git([...DIFF, base, '--']),
    repository.git(['ls-files', '-z', '--recurse-submodules']),
  ]);
  for (const answer of [diff, tracked]) if (answer.code !== 0) return failed(answer);
  const changes = parseDiff(textOf(diff));
  const known = new Set(fieldsOf(tracked));
  return (path) => (known.has(path) ? changes.get(path) : 'all');
}

/** What the next commit would bring. */
export async function changesStaged({ git }: Repository): Promise<Changes | GitProblem> {
  const diff = await git([...DIFF, '--cached', '--']);
  if (diff.code !== 0) return failed(diff);
  const changes = parseDiff(textOf(diff));
  return (path) => changes.get(path);
}

async function findBase({ git, isShallow }: Repository, ref: string): Promise<string | GitProblem> {
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
export function keepChanged(
  report: Report,
  changes: Changes,
  repository: Repository,
): { readonly report: Report; readonly leftOut: number } | GitProblem {
  const outside = report.files.find(({ path }) => toRepositoryPath(repository, path) === null);
  if (outside !== undefined) {
    return { problem: `${outside.path} is not in this git repository, so nobody can tell what has changed in it.` };
  }
  const files = report.files.map((file) => {
    const path = toRepositoryPath(repository, file.path) ?? '';
    return { ...file, findings: changedFindings(file, changes(path)) };
  });
  const count = (of: Report['files']): number => of.reduce((sum, { findings }) => sum + findings.length, 0);
  return { report: { ...report, files }, leftOut: count(report.files) - count(files) };
}

function failed({ said }: GitAnswer): GitProblem {
  return { problem: `Git could not tell what has changed (${said.split('\n')[0] ?? ''}).` };
}
