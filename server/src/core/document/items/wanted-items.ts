/** Which parts of a section are worth parsing for items: all of it where headings say so, or what may be one by its words. */
import type { TextRange } from '../../text/range.js';
import type { Gates } from '../gates.js';
import { piecesOf, runsOf } from '../wanted-text.js';

export interface WantedWhere {
  /** Whether the headings around it make it a place of items. */
  readonly isInPlace: boolean;
  /** Whether a story stands in it. */
  readonly hasStory: boolean;
}

/** What to parse; null stands for text that is passed over. */
export function wantedItems(
  section: string,
  gates: Gates,
  { isInPlace, hasStory }: WantedWhere,
): readonly (TextRange | null)[] {
  if (isInPlace) return [{ start: 0, end: section.length }];
  const pieces = piecesOf(section, gates);
  const wanted = new Set<number>();
  pieces.forEach(({ seen, above }, at) => {
    if (!gates.mayHoldItem(seen) && !(hasStory && gates.mayBeStep(seen))) return;
    // What stands above, or above the list, may say that this shows how not to write.
    const label = pieces[above]?.mayWarn() === true ? above : at - 1;
    for (let i = Math.max(0, label); i <= at; i++) wanted.add(i);
  });
  if (wanted.size === 0) return [];
  const opening = pieces.findIndex(({ seen }) => gates.mayAnnounce(seen) || gates.mayEndPlace(seen));
  if (opening !== -1) for (let at = opening; at < pieces.length; at++) wanted.add(at);
  return runsOf(pieces, wanted);
}
