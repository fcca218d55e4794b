/** Where a persona's names stand in the file that describes them, Markdown or configuration. */
import { readSource } from '../../core/config/parse.js';
import { endOfFrontMatter } from '../../core/document/front-matter.js';
import type { LanguagePack } from '../../core/language/pack.js';
import { personaFields } from '../../core/personas/persona-fields.js';
import type { Persona } from '../../core/personas/persona.js';
import { escapePattern } from '../../core/text/escape-pattern.js';
import { lineAround } from '../../core/text/line-index.js';
import type { TextRange } from '../../core/text/range.js';
import { type ConfigNode, isKeySet } from '../../core/text/source.js';
import { getConfigFormat } from '../../workspace/config-references.js';
import { joinPath } from '../../workspace/paths.js';
import type { Ports } from '../ports.js';
import type { Surroundings } from '../project/project.js';
import type { Snapshot } from '../texts/snapshot.js';

/** How a text has to be written in its place. */
export type Notation = 'markdown' | 'yaml' | 'single quotes' | 'double quotes';

export interface NamePlace {
  readonly text: string;
  /** Without quotes. */
  readonly range: TextRange;
  readonly notation: Notation;
}

/** Offsets into `file`. */
export interface PersonaPlaces {
  readonly file: Snapshot;
  /** Where the persona is defined; a title below front matter may say it again. */
  readonly names: readonly NamePlace[];
  readonly aliases: readonly NamePlace[];
  readonly id: NamePlace | null;
}

/** Null where the file is gone, or no longer says so. */
export async function placesOf(
  { texts }: Pick<Ports, 'texts'>,
  persona: Persona,
  { root }: Pick<Surroundings, 'root'>,
): Promise<PersonaPlaces | null> {
  if (persona.definedAt !== null) {
    const file = await texts.read(joinPath(root.folder, persona.definedAt.path), root.config);
    return file === null ? null : placesInMarkdown(file, persona);
  }
  for (const path of [...root.config.sources].reverse()) {
    const file = await texts.read(path, root.config);
    const places = file === null ? null : placesInConfig(file, persona);
    if (places !== null) return places;
  }
  return null;
}

function placesInConfig(file: Snapshot, persona: Persona): PersonaPlaces | null {
  const format = getConfigFormat(file.path);
  const root = format === null ? null : readSource(file.text, format).root;
  const list = root?.children.get('personas');
  if (list === undefined) return null;
  const entries = isKeySet(list.value) ? [list] : [...list.children.values()];
  const entry = entries.find((node) => node.children.get('name')?.value === persona.name);
  const name = entry?.children.get('name');
  if (entry === undefined || name === undefined) return null;
  const place = (node: ConfigNode): NamePlace => unquoted(file.text, node.range, String(node.value));
  const id = entry.children.get('id');
  const aliases = [...(entry.children.get('aliases')?.children.values() ?? [])];
  return { file, names: [place(name)], aliases: aliases.map(place), id: id === undefined ? null : place(id) };
}

/** Values of YAML and JSON, without the quotes around them. */
function unquoted(source: string, { start, end }: TextRange, text: string): NamePlace {
  const quote = source[start];
  const isQuoted = (quote === '"' || quote === "'") && source[end - 1] === quote;
  if (!isQuoted) return { text, range: { start, end }, notation: 'yaml' };
  return {
    text,
    range: { start: start + 1, end: end - 1 },
    notation: quote === '"' ? 'double quotes' : 'single quotes',
  };
}

function placesInMarkdown(file: Snapshot, persona: Persona): PersonaPlaces | null {
  const { text, model } = file;
  const at = persona.definedAt?.range;
  if (at === undefined || at.end > text.length) return null;
  const front = endOfFrontMatter(text);
  const isSingle = ['kind', 'needs', 'aliases'].some((key) => model.frontMatter[key] !== undefined);
  const { extent, isRow } = isSingle ? { extent: { start: 0, end: front }, isRow: false } : extentAt(file, at);
  const notation = at.start < front ? 'yaml' : 'markdown';
  const names: NamePlace[] = [quotedIn(text, { text: persona.name, range: at, notation })];
  const title = notation === 'yaml' ? titleBelow(file, front, persona.name) : null;
  const content = { text, language: model.language };
  const { aliases, id } = isRow ? cellsIn(text, extent, persona) : fieldsIn(content, extent, persona, isSingle);
  return { file, names: title === null ? names : [...names, title], aliases, id };
}

/** The title of a file whose front matter names the persona. */
function titleBelow({ text, model }: Snapshot, front: number, name: string): NamePlace | null {
  const title = model.headings.find(({ range, depth }) => range.start >= front && depth === 1);
  const start = title?.text === name ? text.indexOf(name, title.range.start) : -1;
  return start < 0 ? null : { text: name, range: { start, end: start + name.length }, notation: 'markdown' };
}

interface Extent {
  readonly extent: TextRange;
  /** The row of a table, in which every cell may hold other names. */
  readonly isRow: boolean;
}

/** What a file says about the persona of this name: a row, an item of a list, or all below the heading. */
function extentAt(file: Snapshot, name: TextRange): Extent {
  const { text, lines } = file;
  const { start, end } = lineAround(text, lines, name.start);
  const line = text.slice(start, end);
  const isInHeading = file.model.headings.some(({ range }) => range.start <= name.start && name.end <= range.end);
  const isField = personaFields(FIRST_CELL.exec(line)?.[1] ?? '', file.model.language) !== null;
  if (isInHeading || isField) return { extent: sectionAt(file, name.start, isField), isRow: false };
  if (/^\s*\|/.test(line)) return { extent: { start: name.end, end }, isRow: true };
  const marker = ITEM.exec(line);
  if (marker === null) return { extent: sectionAt(file, name.start, false), isRow: false };
  const indent = marker[1]?.length ?? 0;
  const next = new RegExp(`^[ \\t]{0,${indent}}[^\\s]`, 'm').exec(text.slice(end));
  return { extent: { start: name.end, end: next === null ? text.length : end + next.index }, isRow: false };
}

const FIRST_CELL = /^[\s>|*_+-]*([\p{L} ]{1,40}?)[*_]*(?::|\s*\|)/u;
const ITEM = /^([ \t]*)[-*+][ \t]/;

/** From the heading to the next one of the same depth or above; `isBelow`: of the heading that `offset` stands below. */
function sectionAt({ text, model: { headings } }: Snapshot, offset: number, isBelow: boolean): TextRange {
  const at = isBelow
    ? headings.findLastIndex(({ range }) => range.start <= offset)
    : headings.findIndex(({ range }) => range.start <= offset && offset <= range.end);
  const depth = headings[at]?.depth ?? 7;
  const next = at === -1 ? undefined : headings.slice(at + 1).find((heading) => heading.depth <= depth);
  const after = at === -1 ? headings.find(({ range }) => range.start > offset) : next;
  return { start: isBelow ? (headings[at]?.range.end ?? offset) : offset, end: after?.range.start ?? text.length };
}

type Fields = Pick<PersonaPlaces, 'aliases' | 'id'>;

/** Reads line by line: "aliases: a, b", a title "Aliases" with a list below it, and the same in front matter. */
interface FieldText {
  readonly text: string;
  readonly language: LanguagePack;
}

function fieldsIn({ text, language }: FieldText, extent: TextRange, persona: Persona, isYaml: boolean): Fields {
  const aliases: NamePlace[] = [];
  let id: NamePlace | null = null;
  let field: string | null = null;
  for (let start = extent.start; start < extent.end;) {
    const lineEnd = text.indexOf('\n', start);
    const end = Math.min(lineEnd === -1 ? extent.end : lineEnd, extent.end);
    const line = text.slice(start, end);
    const key = /^[\s>#*+|-]*([\p{L} *_]{2,40}?)(?::[*_]*|\s*\||\s*$)/u.exec(line);
    const isKey = key !== null && (/[:|]$/.test(key[0].replace(/(?<![*_])[*_]+$/, '')) || /^\s*#/.test(line));
    const named = isKey ? personaFields(key[1] ?? '', language) : null;
    if (named !== null || /^\s*#/.test(line)) field = named;
    const from = named === null ? 0 : (key?.[0].length ?? 0);
    const look = (name: string): readonly NamePlace[] => occurrences(text, { start: start + from, end }, name, isYaml);
    if (field !== null && NAMING.has(field)) aliases.push(...persona.aliases.flatMap(look));
    if (field === 'id')
      id ??=
        look(
          line
            .slice(from)
            .trim()
            .replace(/^(["'])(.*)\1$/, '$2'),
        )[0] ?? null;
    start = end + 1;
  }
  return { aliases, id };
}

/** Fields that say how somebody is called besides. */
const NAMING: ReadonlySet<string> = new Set(['aliases', 'role', 'name']);

function cellsIn(text: string, row: TextRange, { aliases }: Persona): Fields {
  return { aliases: aliases.flatMap((alias) => occurrences(text, row, alias, false)), id: null };
}

function occurrences(text: string, { start, end }: TextRange, name: string, isYaml: boolean): readonly NamePlace[] {
  if (name === '') return [];
  const pattern = escapePattern(name);
  const found = text.slice(start, end).matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu'));
  return [...found].map(({ index }) => {
    const range = { start: start + index, end: start + index + name.length };
    return quotedIn(text, { text: name, range, notation: isYaml ? 'yaml' : 'markdown' });
  });
}

/** Says whether the place is inside of quotes. */
function quotedIn(source: string, place: NamePlace): NamePlace {
  const { start, end } = place.range;
  const quote = source[start - 1];
  if (place.notation !== 'yaml' || quote !== source[end]) return place;
  if (quote !== '"' && quote !== "'") return place;
  return { ...place, notation: quote === '"' ? 'double quotes' : 'single quotes' };
}
