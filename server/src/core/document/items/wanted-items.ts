/** Which parts of a section are worth parsing for items: all of it where headings make every point one, or what may be one by its words. */
import type { TextRange } from '../../text/range.js';
import type { Gates } from '../gates.js';
import type { ItemPlace } from '../model.js';
import { piecesOf, runsOf } from '../wanted-text.js';

export interface WantedWhere {
  /** What the headings around it say of it. */
  readonly place: ItemPlace | null;
  /** Whether a story stands in it. */
  readonly hasStory: boolean;
}

/** What to parse; null stands for text that is passed over. */
export function wantedItems(
  section: string,
  gates: Gates,
  { place, hasStory }: WantedWhere,
): readonly (TextRange | null)[] {
  const isOfRequirements = place?.kind === 'requirements';
  if (place !== null && !isOfRequirements) return [{ start: 0, end: section.length }];
  const mayHold = isOfRequirements ? gates.mayHoldRequirement : gates.mayHoldItem;
  if (isOfRequirements && !mayHold(gates.see(section))) return [];
  const pieces = piecesOf(section, gates);
  const wanted = new Set<number>();
  pieces.forEach(({ seen, above }, at) => {
    if (!mayHold(seen) && !(hasStory && gates.mayBeStep(seen))) return;
    // What stands above, or above the list, may say that this shows how not to write.
    const label = pieces[above]?.mayWarn() === true ? above : at - 1;
    for (let i = Math.max(0, label); i <= at; i++) wanted.add(i);
  });
  if (wanted.size === 0) return [];
  const opening = pieces.findIndex(({ seen }) => gates.mayAnnounce(seen) || gates.mayEndPlace(seen));
  if (opening !== -1) for (let at = opening; at < pieces.length; at++) wanted.add(at);
  return runsOf(pieces, wanted);
}
