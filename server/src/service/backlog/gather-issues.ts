/** Joins the issues of several exports: each once, in the order of their ids. */
import type { ExportProblem, Issue, ReadIssues } from './issue.js';

export interface NamedExport {
  /** As the person who asked knows it. */
  readonly name: string;
  readonly read: ReadIssues;
}

export interface GatheredIssues {
  readonly issues: readonly Issue[];
  readonly problems: readonly (ExportProblem & { readonly name: string })[];
}

/** The same id a second time is the same issue, as a later export has it. */
export function gatherIssues(exports: readonly NamedExport[]): GatheredIssues {
  const named = new Map<string, Issue>();
  const problems: (ExportProblem & { readonly name: string })[] = [];
  const qualify = qualifierFor(exports.flatMap(({ read }) => read.issues));
  for (const { name, read } of exports) {
    problems.push(...read.problems.map((problem) => ({ ...problem, name })));
    for (const issue of read.issues) {
      const id = qualify(issue);
      const before = named.get(id);
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify({ ...issue, id })) {
        problems.push({
          name,
          line: null,
          message: `${id} is there a second time, with other words. The last one counts.`,
        });
      }
      named.set(id, { ...issue, id });
    }
  }
  return { issues: [...named.values()].sort((a, b) => compareIds(a.id, b.id)), problems };
}

/** “#12” of several projects is several issues. */
function qualifierFor(issues: readonly Issue[]): (issue: Issue) => string {
  const projects = new Set(issues.flatMap(({ id, link }) => (id.startsWith('#') ? [projectOf(link)] : [])));
  if (projects.size < 2) return ({ id }) => id;
  return ({ id, link }) => (id.startsWith('#') ? projectOf(link) + id : id);
}

/** “owner/name” of https://github.com/owner/name/issues/12; '' where nothing says it. */
function projectOf(link: string | null): string {
  return /^https?:\/\/[^/]+\/(.+?)\/(?:-\/)?(?:issues|pull|_workitems\/edit)\/\d+$/.exec(link ?? '')?.[1] ?? '';
}

/** PROJ-9 before PROJ-10; the same on every computer. */
function compareIds(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => id.split(/(\d+)/));
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const [one = '', other = ''] = [left?.[at], right?.[at]];
    const byNumber = at % 2 === 1 ? one.length - other.length : 0;
    if (byNumber !== 0) return byNumber;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
