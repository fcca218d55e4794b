/** Widens a selection step by step. */
import type { Position, SelectionRange } from 'vscode-languageserver';
import { stepsAround } from '../../service/outline/selection.js';
import type { Snapshot } from '../../service/texts/snapshot.js';
import { toOffset, toRange } from '../convert.js';
import type { Session } from '../session/session.js';

/** One answer for each place; null where the document is none that stories may stand in. */
export async function selectionRanges(
  session: Pick<Session, 'place'>,
  uri: string,
  positions: readonly Position[],
): Promise<SelectionRange[] | null> {
  const placed = await session.place(uri);
  if (placed === null) return null;
  const { snapshot } = placed;
  return positions.map((position) => nest(snapshot, toOffset(snapshot.lines, position)));
}

function nest(snapshot: Snapshot, offset: number): SelectionRange {
  const { lines } = snapshot;
  const [first = { start: offset, end: offset }, ...wider] = stepsAround(snapshot, offset);
  const parent = wider.reduceRight<SelectionRange | undefined>(
    (outer, range) => ({ range: toRange(lines, range), ...(outer === undefined ? {} : { parent: outer }) }),
    undefined,
  );
  const here = { range: toRange(lines, first) };
  return parent === undefined ? here : { ...here, parent };
}
