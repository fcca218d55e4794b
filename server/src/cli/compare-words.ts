/** What `customer-first compare` says. */
import { count } from '../core/text/count.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import type { Changed, Comparison, RuleChange } from '../service/update/compare-reports.js';
import type { SavedFinding, SavedReport } from '../service/update/saved-report.js';
import { tool } from './version.js';

export interface Compared {
  readonly comparison: Comparison;
  readonly before: SavedReport;
  readonly now: SavedReport;
  /** Whether every finding is listed. */
  readonly isWhole: boolean;
}

/** Enough to see what kind they are of. */
const MOST_LISTED = 5;

export function drawComparison({ comparison, before, now, isWhole }: Compared): string {
  const { rules, same } = comparison;
  const most = isWhole ? Infinity : MOST_LISTED;
  const blocks = rules.map((change) => drawRule(change, most));
  const total = sum(rules);
  const versions =
    before.version === null
      ? `the baseline and ${now.version ?? 'now'}`
      : before.version === now.version
        ? `two runs of ${before.version}`
        : `${before.version} and ${now.version ?? 'now'}`;
  const said =
    rules.length === 0
      ? `Nothing changes between ${versions}: ${count(same, 'finding')} as before.`
      : `Between ${versions}: ${drawCounts(total)}; ${same.toString()} as before.`;
  return `${[...blocks, ...drawFiles(comparison), `${said}${drawLimit(before)}`].map(makeLines).join('\n')}\n`;
}

function makeLines(block: string): string {
  return block.split('\n').map(makePrintable).join('\n');
}

type Total = Readonly<Record<'come' | 'go' | 'changed', number>>;

function sum(rules: readonly RuleChange[]): Total {
  const of = (key: keyof Total): number => rules.reduce((all, change) => all + change[key].length, 0);
  return { come: of('come'), go: of('go'), changed: of('changed') };
}

function drawCounts({ come, go, changed }: Total): string {
  const kinds = [
    ...(come === 0 ? [] : [`${come.toString()} ${come === 1 ? 'comes' : 'come'}`]),
    ...(go === 0 ? [] : [`${go.toString()} ${go === 1 ? 'goes' : 'go'}`]),
    ...(changed === 0 ? [] : [`${changed.toString()} of another severity`]),
  ];
  return kinds.join(', ');
}

function drawRule({ rule, come, go, changed }: RuleChange, most: number): string {
  const lines = [
    ...listSome(come, most, (finding) => `  + ${drawFinding(finding)}`),
    ...listSome(go, most, (finding) => `  - ${drawFinding(finding)}`),
    ...listSome(changed, most, (one) => `  ~ ${drawFinding(one.now)} (was ${levelOf(one.before)})`),
  ];
  return `${rule}: ${drawCounts({ come: come.length, go: go.length, changed: changed.length })}\n${lines.join('\n')}\n`;
}

function listSome<Item>(items: readonly Item[], most: number, draw: (item: Item) => string): readonly string[] {
  const left = items.length - most;
  const listed = items.slice(0, left === 1 ? items.length : most).map(draw);
  return left > 1 ? [...listed, `    and ${left.toString()} more like these; “--all” lists them`] : listed;
}

function drawFinding(finding: SavedFinding): string {
  const { path, line, message } = finding;
  const place = line === null ? path : `${path}:${line.toString()}`;
  const level = levelOf(finding);
  return `${place} ${level === '' ? `“${message}”` : `${level} ${message}`}`;
}

function levelOf({ severity, isQuestion }: SavedFinding): string {
  return isQuestion ? 'question' : (severity ?? '');
}

function drawFiles({ onlyBefore, onlyNow }: Comparison): readonly string[] {
  const say = (paths: readonly string[], when: string): readonly string[] =>
    paths.length === 0
      ? []
      : [
          `${count(paths.length, 'file')} read only ${when}: ${paths.slice(0, MOST_LISTED).join(', ')}${paths.length > MOST_LISTED ? ' …' : ''}`,
        ];
  return [...say(onlyBefore, 'before'), ...say(onlyNow, 'now')];
}

function drawLimit({ minSeverity }: SavedReport): string {
  return minSeverity === 'info'
    ? ''
    : ` The earlier report lists no more than ${minSeverity}s, so only these are compared.`;
}

/** For programs. */
export function toComparisonData({ comparison, before, now }: Compared) {
  const { rules, same, onlyBefore, onlyNow } = comparison;
  return {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    before: { version: before.version },
    now: { version: now.version },
    counts: { ...sum(rules), same },
    files: { onlyBefore, onlyNow },
    rules: rules.map(({ rule, come, go, changed }) => ({
      ruleId: rule,
      come: come.map(toData),
      go: go.map(toData),
      changed: changed.map((one: Changed) => ({ ...toData(one.now), was: levelOf(one.before) })),
    })),
  };
}

function toData(finding: SavedFinding) {
  const { path, line, fingerprint, message } = finding;
  return { path, line, severity: levelOf(finding), message, fingerprint };
}
