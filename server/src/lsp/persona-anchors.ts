/** Links to a persona's heading: “personas.md#night-porter” follows the heading when its name changes. */
import type { TextEdit } from '../core/text/range.js';
import { folderOf, joinPath } from '../workspace/paths.js';
import type { PersonaPlaces } from './persona-places.js';
import type { Snapshot } from './snapshot.js';

export interface Anchor {
  /** The file with the heading. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

const LINK = /\]\(\s{0,9}<?([^()\s<>#]{0,500})#([^()\s<>]{1,300})/g;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,300}\]:[ \t]{0,9}<?([^\s<>#]{0,500})#([^\s<>]{1,300})/gm;

/** The anchor of the heading before and after; null where it stays, or where the name stands in no heading. */
export function anchorOf(
  { file, names }: PersonaPlaces,
  { from, to }: { readonly from: string; readonly to: string },
): Anchor | null {
  for (const { range } of names) {
    const heading = file.model.headings.find((one) => one.range.start <= range.start && range.end <= one.range.end);
    if (heading === undefined) continue;
    const anchor = { path: file.path, from: slug(heading.text), to: slug(heading.text.replace(from, to)) };
    return anchor.from === anchor.to ? null : anchor;
  }
  return null;
}

/** As the places where Markdown is read make them: small letters, hyphens for blanks, no punctuation. */
function slug(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

export function anchorEdits({ text, path }: Snapshot, anchor: Anchor): readonly TextEdit[] {
  if (!text.includes('#')) return [];
  return [...text.matchAll(LINK), ...text.matchAll(DEFINITION)].flatMap((match): readonly TextEdit[] => {
    const [whole, file = '', fragment = ''] = match;
    const leadsTo = file === '' ? path : joinPath(folderOf(path), decode(file));
    if (leadsTo !== anchor.path || decode(fragment) !== anchor.from) return [];
    const end = match.index + whole.length;
    return [{ range: { start: end - fragment.length, end }, text: anchor.to }];
  });
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // Not an address after all.
  }
}
