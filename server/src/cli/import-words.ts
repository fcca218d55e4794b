/** What `customer-first import` says when it is done. */
import { count } from '../core/text/count.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import type { ImportPlan } from '../service/backlog/plan-import.js';
import { toSlashes } from '../workspace/node-file-system.js';
import { relativePath } from '../workspace/paths.js';
import type { Io } from './io.js';

export interface Imported {
  readonly plan: ImportPlan;
  readonly failures: readonly { readonly path: string; readonly reason: string }[];
  /** How many were asked for. */
  readonly issues: number;
  /** As typed. */
  readonly to: string;
}

const MOST_NAMED = 10;

export function drawImport({ plan, failures, issues, to }: Imported, { cwd }: Pick<Io, 'cwd'>) {
  const show = (path: string): string => makePrintable(relativePath(toSlashes(cwd), path));
  const lacking = (paths: readonly string[], what: string): string =>
    paths.length === 0 ? '' : `${drawPaths(paths.map(show))} ${what}\n`;
  const stderr = [
    lacking(plan.foreign, 'is not from an import, so it stays as it is. Choose another place with --to.'),
    ...failures.map(({ path, reason }) => `${show(path)}: ${reason}\n`),
  ].join('');
  const stdout = [
    `${drawCounts(plan, failures.length, issues)}\n`,
    lacking(plan.changed, 'was changed here since it was imported, so it stays. “--force” replaces it.'),
    lacking(plan.gone, 'comes from an earlier import and is not in these exports. It stays until you delete it.'),
    `\nNext:\n  customer-first ${makePrintable(to)}\n  customer-first baseline create ${makePrintable(to)}\n`,
  ].join('');
  return { stdout, stderr };
}

function drawCounts({ writes, same }: ImportPlan, failed: number, issues: number): string {
  const fresh = writes.filter(({ before }) => before === null).length;
  const kinds = [
    ...(fresh === 0 ? [] : [`${fresh.toString()} new`]),
    ...(writes.length === fresh ? [] : [`${(writes.length - fresh).toString()} changed`]),
    ...(same === 0 ? [] : [`${same.toString()} as before`]),
    ...(failed === 0 ? [] : [`${failed.toString()} of these not written`]),
  ];
  return `${count(issues, 'issue')} read. Files: ${kinds.length === 0 ? 'none' : kinds.join(', ')}.`;
}

/** “a.md, b.md and 3 more: each”. */
function drawPaths(paths: readonly string[]): string {
  const named = paths.slice(0, MOST_NAMED).join(', ');
  const more = paths.length - MOST_NAMED;
  if (paths.length === 1) return named;
  return `${named}${more > 0 ? ` and ${more.toString()} more` : ''}: each`;
}
