/** Finds the branch that others are merged into, without asking the network. */
import { type GitProblem, type Repository, textOf } from './git.js';

/** The best first: what a server calls its default, then the usual names; what was fetched before what is only here. */
const BEST: readonly RegExp[] = [
  /^refs\/remotes\/origin\/HEAD$/,
  /^refs\/remotes\/[^/]+\/HEAD$/,
  ...['origin/main', 'origin/master', '[^/]+/main', '[^/]+/master'].map((name) => new RegExp(`^refs/remotes/${name}$`)),
  /^refs\/heads\/main$/,
  /^refs\/heads\/master$/,
];

export async function findDefaultBranch({ git, isShallow }: Repository): Promise<string | GitProblem> {
  const answer = await git(['for-each-ref', '--format=%(refname)', 'refs/remotes', 'refs/heads']);
  const names = answer.code === 0 ? textOf(answer).split('\n') : [];
  for (const fits of BEST) {
    const found = names.find((name) => fits.test(name));
    if (found !== undefined) return found;
  }
  const how = isShallow ? ' This clone is shallow, so it may only have to be fetched.' : '';
  const problem = `No branch “main” or “master” is known here, so nobody can tell where this branch left it.${how} Name the branch in the setting “customerFirst.branch”.`;
  return { problem };
}
