/** What the editor shows of findings that are accepted or answered. */
import type { Diagnostic } from 'vscode-languageserver';
import type { PlacedFinding } from '../../core/engine/place.js';
import { toAccepted } from '../convert.js';
import type { ClientSettings } from '../session/client-settings.js';

interface Report {
  readonly id: string;
  /** One for each finding, in the same order, and maybe more. */
  readonly items: readonly Diagnostic[];
}

interface Acceptance {
  readonly accepted: ReadonlySet<PlacedFinding>;
  readonly answered: ReadonlySet<PlacedFinding>;
  readonly settings: Pick<ClientSettings, 'accepted'>;
}

/** The same report with what is accepted faded or taken out, and what is answered taken out. */
export function withAccepted<Drawn extends Report>(
  report: Drawn,
  placed: readonly PlacedFinding[],
  { accepted, answered, settings }: Acceptance,
): Drawn {
  if (accepted.size === 0 && answered.size === 0) return report;
  const placesOf = (listed: ReadonlySet<PlacedFinding>): readonly number[] =>
    placed.flatMap((finding, i) => (listed.has(finding) ? [i] : []));
  const [faded, hidden] = [placesOf(accepted), placesOf(answered)];
  const [isFaded, isHidden] = [new Set(faded), new Set(hidden)];
  const items = report.items.flatMap((item, i) => {
    if (isHidden.has(i)) return [];
    if (!isFaded.has(i)) return [item];
    return settings.accepted === 'hide' ? [] : [toAccepted(item)];
  });
  return { ...report, id: `${report.id} ${settings.accepted} ${faded.join(' ')} ${hidden.join(' ')}`, items };
}
