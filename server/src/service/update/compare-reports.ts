/** What one version says that another did not, rule by rule. */
import { isAtLeast } from '../../core/finding/finding.js';
import type { SavedFinding, SavedReport } from './saved-report.js';

/** The same finding, as it was and as it is. */
export interface Changed {
  readonly before: SavedFinding;
  readonly now: SavedFinding;
}

export interface RuleChange {
  readonly rule: string;
  readonly come: readonly SavedFinding[];
  readonly go: readonly SavedFinding[];
  /** Of another severity now, or asked where it was said. */
  readonly changed: readonly Changed[];
}

export interface Comparison {
  /** Rules of which anything changes, by name. */
  readonly rules: readonly RuleChange[];
  readonly same: number;
  /** Files that only one of the two has read. */
  readonly onlyBefore: readonly string[];
  readonly onlyNow: readonly string[];
}

/** The surest first: here, wherever it was moved to, then in the same line with other words. */
const ROUNDS: readonly ((finding: SavedFinding) => string | null)[] = [
  ({ fingerprint, path }) => `${fingerprint}\0${path}`,
  ({ fingerprint }) => fingerprint,
  ({ rule, path, line }) => (line === null ? null : `${rule}\0${path}\0${line.toString()}`),
];

export function compareReports(before: SavedReport, now: SavedReport): Comparison {
  const shown = now.findings.filter(({ severity }) => severity === null || isAtLeast(severity, before.minSeverity));
  const { pairs, come, go } = pair(before.findings, shown);
  const changed = pairs.filter(isChanged);
  const names = [...come, ...go, ...changed.map((one) => one.now)].map(({ rule }) => rule);
  return {
    rules: [...new Set(names)].sort().map((rule) => ({
      rule,
      come: come.filter((finding) => finding.rule === rule),
      go: go.filter((finding) => finding.rule === rule),
      changed: changed.filter((one) => one.now.rule === rule),
    })),
    same: pairs.length - changed.length,
    onlyBefore: missing(before.files, now.files),
    onlyNow: missing(now.files, before.files),
  };
}

function pair(before: readonly SavedFinding[], now: readonly SavedFinding[]) {
  const pairs: Changed[] = [];
  let come = now;
  let go = before;
  for (const keyOf of ROUNDS) {
    const open = new Map<string, SavedFinding[]>();
    for (const finding of go) {
      const key = keyOf(finding);
      const known = key === null ? undefined : open.get(key);
      if (known !== undefined) known.push(finding);
      else if (key !== null) open.set(key, [finding]);
    }
    const used = new Set<SavedFinding>();
    come = come.filter((finding) => {
      const match = open.get(keyOf(finding) ?? '')?.shift();
      if (match === undefined) return true;
      used.add(match);
      pairs.push({ before: match, now: finding });
      return false;
    });
    go = go.filter((finding) => !used.has(finding));
  }
  return { pairs, come, go };
}

function isChanged({ before, now }: Changed): boolean {
  return before.severity !== null && (before.severity !== now.severity || before.isQuestion !== now.isQuestion);
}

function missing(some: readonly string[] | null, others: readonly string[] | null): readonly string[] {
  const known = new Set(others ?? some ?? []);
  return (some ?? []).filter((path) => !known.has(path));
}
