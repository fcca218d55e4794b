/** The edits that give a persona, or one of their other names, a new name. */
import { normaliseName, pluralName } from '../core/personas/normalise.js';
import { slugOf } from '../core/personas/persona-fields.js';
import { namesIn } from '../core/personas/registry.js';
import { inSentence } from '../core/rules/suggestions.js';
import { shift, type TextEdit, type TextRange } from '../core/text/range.js';
import { readSnapshot, type FileChange } from './edits.js';
import { anchorEdits, anchorOf, type Anchor } from './persona-anchors.js';
import { mentionsOf, type Mention } from './persona-mentions.js';
import { singularOf, writtenNames, type WrittenName } from './persona-names.js';
import { placesOf, type NamePlace, type Notation, type PersonaPlaces } from './persona-places.js';
import type { Target } from './persona-target.js';
import type { Session } from './session.js';
import type { Snapshot } from './snapshot.js';

/** `from` is a name of the target's persona, `to` the one that takes its place. */
export interface Renaming {
  readonly target: Target;
  readonly from: string;
  readonly to: string;
}

/** Null where the persona's description cannot be found. */
export async function renamingChanges(session: Session, renaming: Renaming): Promise<readonly FileChange[] | null> {
  const { persona, surroundings } = renaming.target;
  const places = await placesOf(session, persona, surroundings);
  if (places === null) return null;
  const byUri = new Map<string, { file: Snapshot; edits: TextEdit[] }>();
  const add = (file: Snapshot, edits: readonly TextEdit[]): void => {
    const change = byUri.get(file.uri) ?? { file, edits: [] };
    for (const edit of edits) if (!change.edits.some((other) => isSamePlace(other, edit))) change.edits.push(edit);
    if (change.edits.length > 0) byUri.set(file.uri, change);
  };
  add(places.file, definitionEdits(places, renaming));
  for (const { snapshot, mentions } of await mentionsOf(session, renaming.target)) {
    add(
      snapshot,
      mentions.flatMap((mention) => mentionEdits(snapshot, mention, renaming)),
    );
  }
  const anchor = isAlias(renaming) ? null : anchorOf(places, renaming);
  if (anchor !== null) await addAnchors(session, anchor, add);
  return [...byUri.values()];
}

async function addAnchors(
  session: Session,
  anchor: Anchor,
  add: (file: Snapshot, edits: readonly TextEdit[]) => void,
): Promise<void> {
  const files = (await session.index.documents()).map(({ snapshot }) => snapshot);
  const described = await readSnapshot(session, anchor.path);
  const all = described === null || files.some(({ path }) => path === described.path) ? files : [...files, described];
  for (const file of all) add(file, anchorEdits(file, anchor));
}

function isAlias({ target }: Renaming): boolean {
  return target.name.kind === 'alias';
}

function definitionEdits({ names, aliases, id }: PersonaPlaces, renaming: Renaming): readonly TextEdit[] {
  const { from, to } = renaming;
  const write = (place: NamePlace, text: string): TextEdit => ({
    range: place.range,
    text: notate(text, place.notation),
  });
  if (isAlias(renaming)) return aliases.filter(({ text }) => isSameName(text, from)).map((place) => write(place, to));
  const isDerived = id !== null && id.text === slugOf(from);
  return [...names.map((place) => write(place, to)), ...(isDerived ? [write(id, slugOf(to))] : [])];
}

/** Each mention keeps its number, its small or capital letter, and gets the article that fits. */
function mentionEdits(snapshot: Snapshot, { range }: Mention, renaming: Renaming): readonly TextEdit[] {
  const { persona } = renaming.target;
  const written = writtenNames(snapshot.text.slice(range.start, range.end), persona);
  return written.flatMap((place) => {
    const text = newName(place, renaming);
    const at = shift(place.range, range.start);
    return text === null ? [] : withArticle(snapshot.text, at, text);
  });
}

/** Null where this mention goes by a name that stays. */
function newName({ name, number }: WrittenName, renaming: Renaming): string | null {
  const { from, to } = renaming;
  if (isAlias(renaming)) return name.kind === 'alias' && isSameName(name.text, from) ? numbered(to, number) : null;
  if (name.kind === 'alias') return null;
  if (name.kind === 'id') return name.text === slugOf(from) ? slugOf(to) : null;
  return numbered(name.kind === 'part' ? partFor(name.text, from, to) : to, number);
}

function numbered(name: string, number: WrittenName['number']): string {
  if (number === 'same') return name;
  return number === 'plural' ? pluralName(name) : singularOf(name);
}

/** “Aisha” of “Aisha, accountant” becomes the part that stands in the same place of the new name. */
function partFor(part: string, from: string, to: string): string {
  const [before, after] = [namesIn(from), namesIn(to)];
  return (before.length === after.length ? after[before.indexOf(part)] : after[0]) ?? to;
}

function withArticle(text: string, place: TextRange, name: string): readonly TextEdit[] {
  const isSmall = /^\p{Ll}/u.test(text.slice(place.start, place.start + 1));
  const edit = { range: place, text: notate(isSmall ? inSentence(name) : name, 'markdown') };
  const article = /(?:^|[^\p{L}])(an?)[ \t*_]+$/iu.exec(text.slice(Math.max(0, place.start - 8), place.start));
  const written = article?.[1];
  if (article === null || written === undefined) return [edit];
  const right = /^[aeiou]/i.test(name) ? 'an' : 'a';
  if (right === written.toLowerCase()) return [edit];
  const start = place.start - (article[0].length - article[0].indexOf(written));
  const cased = written.startsWith('A') ? `A${right.slice(1)}` : right;
  return [{ range: { start, end: start + written.length }, text: cased }, edit];
}

/** A name must not become markup, and not end the quotes it stands in. */
export function notate(name: string, notation: Notation): string {
  const quoted = JSON.stringify(name);
  switch (notation) {
    case 'markdown':
      return name.replace(/[\\`*_[\]<|]/g, '\\$&');
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

function isSameName(a: string, b: string): boolean {
  return normaliseName(a) === normaliseName(b);
}

function isSamePlace(a: TextEdit, b: TextEdit): boolean {
  return a.range.start < b.range.end && b.range.start < a.range.end;
}
