/** The edits that give a persona, or one of their other names, a new name. */
import type { LanguagePack } from '../../core/language/pack.js';
import { normaliseName, pluralName, singularOf } from '../../core/personas/normalise.js';
import { slugOf } from '../../core/personas/persona-fields.js';
import { putWords } from '../../core/personas/put-name.js';
import { namesIn } from '../../core/personas/registry.js';
import { escapeMarkdown } from '../../core/text/markup.js';
import { shift, type TextEdit, type TextRange } from '../../core/text/range.js';
import type { Ports } from '../ports.js';
import type { FileChange } from '../texts/file-changes.js';
import type { Snapshot } from '../texts/snapshot.js';
import { type Anchor, anchorEdits, anchorOf } from './anchors.js';
import { mentionsOf } from './mentions.js';
import { type NamePlace, type Notation, type PersonaPlaces, placesOf } from './places.js';
import type { Target } from './target.js';
import { type WrittenName, writtenNames } from './written-names.js';

/** `from` is a name of the target's persona, `to` the one that takes its place. */
export interface Renaming {
  readonly target: Target;
  readonly from: string;
  readonly to: string;
  /** The new name as stories have it: without what a title adds to it. */
  readonly inStories: string;
}

type RenamePorts = Pick<Ports, 'texts' | 'index'>;

/** Null where the persona's description cannot be found. */
export async function renamingChanges(ports: RenamePorts, renaming: Renaming): Promise<readonly FileChange[] | null> {
  const { persona, surroundings } = renaming.target;
  const places = await placesOf(ports, persona, surroundings);
  if (places === null) return null;
  const byUri = new Map<string, { file: Snapshot; edits: TextEdit[] }>();
  const add = (file: Snapshot, edits: readonly TextEdit[]): void => {
    const change = byUri.get(file.uri) ?? { file, edits: [] };
    for (const edit of edits) if (!change.edits.some((other) => isSamePlace(other, edit))) change.edits.push(edit);
    if (change.edits.length > 0) byUri.set(file.uri, change);
  };
  add(places.file, definitionEdits(places, renaming));
  for (const { snapshot, mentions } of await mentionsOf(ports, renaming.target)) {
    add(
      snapshot,
      mentions.flatMap(({ range }) => nameEdits(snapshot, range, renaming)),
    );
  }
  const anchor = isAlias(renaming) ? null : anchorOf(places, renaming);
  if (anchor !== null) await addAnchors(ports, { anchor, renaming }, add);
  return [...byUri.values()];
}

async function addAnchors(
  { index, texts }: RenamePorts,
  { anchor, renaming }: { readonly anchor: Anchor; readonly renaming: Renaming },
  add: (file: Snapshot, edits: readonly TextEdit[]) => void,
): Promise<void> {
  const files = (await index.documents()).map(({ snapshot }) => snapshot);
  const described = await texts.read(anchor.path, renaming.target.surroundings.settings);
  const all = described === null || files.some(({ path }) => path === described.path) ? files : [...files, described];
  for (const file of all) {
    const { edits, words } = anchorEdits(file, anchor);
    add(file, [...edits, ...words.flatMap((range) => nameEdits(file, range, renaming))]);
  }
}

function isAlias({ target }: Renaming): boolean {
  return target.name.kind === 'alias';
}

function definitionEdits({ names, aliases, id }: PersonaPlaces, renaming: Renaming): readonly TextEdit[] {
  const { from, to } = renaming;
  const { root } = renaming.target.surroundings;
  const write = (place: NamePlace, text: string): TextEdit => ({
    range: place.range,
    text: notate(text, place.notation),
  });
  if (isAlias(renaming))
    return aliases.filter(({ text }) => isSameName(text, from, root.language)).map((place) => write(place, to));
  const isDerived = id !== null && id.text === slugOf(from);
  return [...names.map((place) => write(place, to)), ...(isDerived ? [write(id, slugOf(to))] : [])];
}

/** Each mention keeps its number, its small or capital letter, and gets the article that fits. */
export function nameEdits(snapshot: Snapshot, range: TextRange, renaming: Renaming): readonly TextEdit[] {
  const { persona } = renaming.target;
  const { text } = snapshot;
  const { language } = snapshot.model;
  return writtenNames(text.slice(range.start, range.end), persona, language).flatMap((place) => {
    const name = newName(place, renaming, language);
    const at = shift(place.range, range.start);
    return name === null
      ? []
      : (putWords({ text, range: at, language }, name) ?? [{ range: at, text: escapeMarkdown(name) }]);
  });
}

/** Null where this mention goes by a name that stays. */
function newName({ name, number }: WrittenName, renaming: Renaming, language: LanguagePack): string | null {
  const { from, to, inStories } = renaming;
  if (isAlias(renaming))
    return name.kind === 'alias' && isSameName(name.text, from, language) ? numbered(to, number, language) : null;
  if (name.kind === 'alias') return null;
  if (name.kind === 'id') return name.text === slugOf(from) ? slugOf(to) : null;
  return numbered(name.kind === 'part' ? partFor(name.text, renaming, language) : inStories, number, language);
}

function numbered(name: string, number: WrittenName['number'], language: LanguagePack): string {
  if (number === 'same') return name;
  return number === 'plural' ? pluralName(name, language) : singularOf(name, language);
}

/** “Aisha” of “Aisha, accountant” becomes the part that stands in the same place of the new name. */
function partFor(part: string, { from, to, inStories }: Renaming, language: LanguagePack): string {
  const [before, after] = [namesIn(from, language), namesIn(to, language)];
  return (before.length === after.length ? after[before.indexOf(part)] : null) ?? inStories;
}

/** A name must not become markup, and not end the quotes it stands in. */
export function notate(name: string, notation: Notation): string {
  const quoted = JSON.stringify(name);
  switch (notation) {
    case 'markdown':
      return escapeMarkdown(name);
    case 'double quotes':
      return quoted.slice(1, -1);
    case 'single quotes':
      return name.replaceAll("'", "''");
    case 'yaml':
      return /^[\p{L}][\p{L}\p{N} '’().-]*$/u.test(name) && !/^(?:true|false|null|yes|no|on|off)$/i.test(name)
        ? name
        : quoted;
  }
}

function isSameName(a: string, b: string, language: LanguagePack): boolean {
  return normaliseName(a, language) === normaliseName(b, language);
}

function isSamePlace(a: TextEdit, b: TextEdit): boolean {
  const isSame = a.range.start === b.range.start && a.range.end === b.range.end;
  return isSame || (a.range.start < b.range.end && b.range.start < a.range.end);
}
