/** What the editor shows of findings that are accepted, and how it hides others. */
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
  /** What is answered, or not to be shown now. */
  readonly hidden: ReadonlySet<PlacedFinding>;
  readonly settings: Pick<ClientSettings, 'accepted' | 'show'>;
}

/** The same report with what is accepted faded or taken out, and what is hidden taken out. */
export function withAccepted<Drawn extends Report>(
  report: Drawn,
  placed: readonly PlacedFinding[],
  { accepted, hidden, settings }: Acceptance,
): Drawn {
  if (accepted.size === 0 && hidden.size === 0) return report;
  const how = settings.show === 'new' ? 'hide' : settings.accepted;
  const placesOf = (listed: ReadonlySet<PlacedFinding>): readonly number[] =>
    placed.flatMap((finding, i) => (listed.has(finding) ? [i] : []));
  const [faded, gone] = [placesOf(accepted), placesOf(hidden)];
  const [isFaded, isHidden] = [new Set(faded), new Set(gone)];
  const items = report.items.flatMap((item, i) => {
    if (isHidden.has(i)) return [];
    if (!isFaded.has(i)) return [item];
    return how === 'hide' ? [] : [toAccepted(item)];
  });
  return { ...report, id: `${report.id} ${how} ${faded.join(' ')} ${gone.join(' ')}`, items };
}
