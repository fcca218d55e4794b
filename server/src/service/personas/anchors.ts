/** Links to a persona's heading: “personas.md#night-porter” follows the heading when its name changes. */
import type { TextEdit, TextRange } from '../../core/text/range.js';
import { folderOf, joinPath } from '../../workspace/paths.js';
import type { Snapshot } from '../texts/snapshot.js';
import type { PersonaPlaces } from './places.js';

export interface Anchor {
  /** The file with the heading. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

const LINK = /\]\(\s{0,9}<?([^()\s<>#]{0,500})#([^()\s<>]{1,300})/g;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,300}\]:[ \t]{0,9}<?([^\s<>#]{0,500})#([^\s<>]{1,300})/gm;
/** Not a definition, and not the second half of another reference. */
const REFERENCE = /(?<!\])\[([^[\]\n]{1,300})\](?:\[([^[\]\n]{0,300})\])?(?![:(])/g;
const LONGEST_WORDS = 300;

/** The anchor of the heading before and after; null where it stays, or where the name stands in no heading. */
export function anchorOf(
  { file, names }: PersonaPlaces,
  { from, to }: { readonly from: string; readonly to: string },
): Anchor | null {
  for (const { range } of names) {
    const heading = file.model.headings.find((one) => one.range.start <= range.start && range.end <= one.range.end);
    if (heading === undefined) continue;
    // An id of its own stays, whatever the heading says.
    if (/\{#[^{}]*\}\s*$/.test(heading.text)) return null;
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

export interface AnchorChanges {
  readonly edits: readonly TextEdit[];
  /** The words of the links that lead there, which may name the persona. */
  readonly words: readonly TextRange[];
}

export function anchorEdits({ text, path }: Snapshot, anchor: Anchor): AnchorChanges {
  if (!text.includes('#')) return { edits: [], words: [] };
  const leadsThere = (match: RegExpMatchArray): boolean => {
    const [, file = '', fragment = ''] = match;
    return (
      (file === '' ? path : joinPath(folderOf(path), decode(file))) === anchor.path && decode(fragment) === anchor.from
    );
  };
  const links = [...text.matchAll(LINK)].filter(leadsThere);
  const definitions = [...text.matchAll(DEFINITION)].filter(leadsThere);
  const edits = [...links, ...definitions].map((match): TextEdit => {
    const end = match.index + match[0].length;
    return { range: { start: end - (match[2] ?? '').length, end }, text: anchor.to };
  });
  const labels = new Set(definitions.map(({ 0: whole }) => labelKey(/\[([^\]]*)\]/.exec(whole)?.[1] ?? '')));
  return {
    edits,
    words: [
      ...links.flatMap(({ index }) => wordsBefore(text, index)),
      ...(labels.size > 0 ? referencesTo(labels, text) : []),
    ],
  };
}

/** What stands in the brackets that close at `end`. */
function wordsBefore(text: string, end: number): readonly TextRange[] {
  const from = Math.max(0, end - LONGEST_WORDS);
  let depth = 1;
  for (let at = end - 1; at >= from; at--) {
    if (text[at] === ']') depth++;
    if (text[at] === '[' && --depth === 0) return [{ start: at + 1, end }];
  }
  return [];
}

/** "[words][label]", "[label][]" and "[label]". */
function referencesTo(labels: ReadonlySet<string>, text: string): readonly TextRange[] {
  return [...text.matchAll(REFERENCE)].flatMap(({ index, 1: words = '', 2: label = '' }) =>
    labels.has(labelKey(label === '' ? words : label)) ? [{ start: index + 1, end: index + 1 + words.length }] : [],
  );
}

function labelKey(label: string): string {
  return label.trim().toLowerCase().replace(/\s+/g, ' ');
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // Not an address after all.
  }
}
