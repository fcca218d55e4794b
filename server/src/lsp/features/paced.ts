/** What a person does not want to hear now: their own pace, which changes nothing for the team. */
import type { Diagnostic } from 'vscode-languageserver';
import { changedFindings } from '../../core/engine/changed.js';
import type { LintResult } from '../../core/engine/lint.js';
import type { PlacedFinding } from '../../core/engine/place.js';
import { idsOf } from '../../core/rules/rule.js';
import type { Snapshot } from '../../service/texts/snapshot.js';
import type { Since } from '../../workspace/changed-lines.js';
import { toHint } from '../convert.js';
import type { ClientSettings } from '../session/client-settings.js';
import type { Session } from '../session/session.js';

export type Pacing = Pick<Session, 'changed' | 'pace' | 'rules' | 'tellUnknown'>;

/** The same as long as the same is left out; null where that changes with what git knows. */
export function paceKey({ pace }: Pick<Session, 'pace'>, uri: string, settings: ClientSettings): string | null {
  const { show, severity, accepted } = settings;
  if (sinceWhen(settings) !== null) return null;
  return [show, severity, accepted, pace.isQuiet(uri), pace.isDrafting()].join(' ');
}

/** Since when findings are wanted; null where it does not matter. */
export function sinceWhen({ show, branch }: Pick<ClientSettings, 'show' | 'branch'>): Since | null {
  if (show === 'changed') return { commit: 'HEAD' };
  return show === 'branch' ? { branch: branch.trim() } : null;
}

/** Those of the findings that are not shown now. */
export async function leftOut(
  { changed, pace, rules, tellUnknown }: Pacing,
  snapshot: Snapshot,
  result: LintResult,
  settings: ClientSettings,
): Promise<ReadonlySet<PlacedFinding>> {
  const left = new Set<PlacedFinding>();
  if (pace.isDrafting()) {
    const gaps = idsOf(rules, ({ isAboutGap }) => isAboutGap === true);
    for (const placed of result.placed) if (gaps.has(placed.finding.ruleId)) left.add(placed);
  }
  const since = sinceWhen(settings);
  if (since === null || changed === null || result.placed.length === 0) return left;
  const { path, text, language } = snapshot;
  const { findings } = result;
  const change = await changed.in(path, text, since);
  if (change === 'all') tellUnknown(await changed.problemWith(path, since));
  const touched = new Set(changedFindings({ text, settings: { language }, findings }, change));
  for (const [at, placed] of result.placed.entries()) {
    const finding = findings[at];
    if (finding !== undefined && !touched.has(finding)) left.add(placed);
  }
  return left;
}

interface Report {
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/** The same report with nothing but hints, where somebody wishes for that. */
export function softened<Drawn extends Report>(
  report: Drawn,
  { pace }: Pick<Session, 'pace'>,
  { severity }: ClientSettings,
): Drawn {
  if (severity !== 'hint' && !pace.isDrafting()) return report;
  return { ...report, id: `${report.id} hints`, items: report.items.map(toHint) };
}
