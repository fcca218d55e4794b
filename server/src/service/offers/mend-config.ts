/** Offers what mends a mistake in a configuration: the word that was meant, or the key taken out. */
import { parseConfig } from '../../core/config/parse.js';
import type { ConfigProblem } from '../../core/text/problem.js';
import { overlaps, type TextRange } from '../../core/text/range.js';
import { getConfigFormat } from '../../workspace/config-references.js';
import { changeJson, changeYaml } from '../config/config-text.js';
import { withoutQuotes } from '../config/config-values.js';
import type { Ports } from '../ports.js';
import { smallestEdit } from '../texts/file-changes.js';
import type { Snapshot } from '../texts/snapshot.js';
import type { Offer } from './offer.js';

export interface MendingOffer {
  readonly problem: ConfigProblem;
  readonly offer: Offer;
}

/** `file` is a configuration, as it is now; `asked` what is selected, or where the cursor is. */
export function mendConfig({ rules }: Pick<Ports, 'rules'>, file: Snapshot, asked: TextRange): readonly MendingOffer[] {
  const format = getConfigFormat(file.path);
  if (format === null) return [];
  return parseConfig(file.text, { format, rules }).problems.flatMap((problem) => {
    const { start, end } = problem.range;
    const isHere = overlaps(problem.range, asked) || (start <= asked.start && asked.start <= end);
    return isHere ? offersFor(problem, file).map((offer) => ({ problem, offer })) : [];
  });
}

function offersFor({ range, meant, unknownKey }: ConfigProblem, file: Snapshot): readonly Offer[] {
  const place = withoutQuotes(file.text, range);
  const written = file.text.slice(place.start, place.end);
  const offers: Offer[] = [];
  if (meant !== undefined && isPlain(meant)) {
    const title = `Write “${meant}” instead of “${written}”`;
    offers.push({ title, changes: [{ file, edits: [{ range: place, text: meant }] }], isPreferred: true });
  }
  const text = unknownKey === undefined ? null : without(unknownKey, file);
  if (text !== null && text !== file.text) {
    const changes = [{ file, edits: [smallestEdit(file.text, text)] }];
    offers.push({ title: `Take “${written}” out, with what stands below it`, changes });
  }
  return offers;
}

function without(at: readonly (string | number)[], { path, text }: Snapshot): string | null {
  const change = getConfigFormat(path) === 'json' ? changeJson : changeYaml;
  return change(text, { kind: 'remove', at });
}

/** Whether it can stand where another word stood, whatever is around it. */
function isPlain(word: string): boolean {
  return /^[\w-]+$/.test(word);
}
