/** Reads personas from Markdown: a heading each with fields below it, or one persona in a file's front matter. */
import type { Heading, List, Nodes, Paragraph, RootContent } from 'mdast';
import { parse as parseYaml } from 'yaml';
import { endOfFrontMatter, frontMatterOf } from '../document/front-matter.js';
import { createMarkdownParser } from '../document/parse-markdown.js';
import { type Prose, proseOf, sourceRange } from '../document/prose.js';
import { cutIntoSections } from '../document/sections.js';
import { anyOf } from '../document/word-patterns.js';
import type { LanguagePack } from '../language/pack.js';
import { remembered } from '../remembered.js';
import { withoutMarks } from '../text/marks.js';
import type { TextRange } from '../text/range.js';
import { deepPlaceInYaml } from '../text/yaml-depth.js';
import { type FieldName, isYes, personaFields, slugOf, toKind } from './persona-fields.js';
import type { Persona, PersonaKind } from './persona.js';

const parse = createMarkdownParser();
const LONGEST = 500_000;

/** A cheap question to a whole file: could anything in it be a field with needs or pains? */
const needsIn = remembered(({ people: { fields } }: LanguagePack) => {
  const starts = [...fields.needs, ...fields.pains].map((name) => name.split(' ')[0] ?? name);
  return new RegExp(anyOf(starts), 'i');
});

export interface PersonaFileOptions {
  readonly language: LanguagePack;
  /** Named in the configuration: every section counts, whatever it holds. */
  readonly isNamed?: boolean;
}

/**
 * The personas that a Markdown file defines, in order. A file counts only if it is named in the configuration, says
 * `customer-first: personas` in its front matter, or has at least one section with needs, goals or pains: many files
 * called personas.md are about something else. Never throws; what cannot be read is no persona.
 */
export function readPersonas(source: string, path: string, options: PersonaFileOptions): readonly Persona[] {
  if (source.length > LONGEST) return [];
  const front = frontMatterOf(source);
  const single = singlePersona(source, front, { path, language: options.language });
  if (single !== null) return [single];
  if (!isSaid(front, options) && !needsIn(options.language).test(source)) return [];
  const drafts = sectionsOf(source, options.language);
  return drafts.filter(takenOf(drafts, isSaid(front, options))).map((draft) => toPersona(draft, path));
}

/** A heading of a file with personas that is none, and why. */
export interface LeftHeading {
  readonly title: string;
  readonly range: TextRange;
  /** `partOf`: stands below this persona, without being a field. `otherLevel`: personas have other headings. */
  readonly why: 'noField' | 'noNeedInFile' | 'otherLevel' | { readonly partOf: string };
}

/** The headings that `readPersonas` passes over, in order, apart from fields and titles that personas stand below. */
export function leftHeadings(source: string, options: PersonaFileOptions): readonly LeftHeading[] {
  if (source.length > LONGEST) return [];
  const front = frontMatterOf(source);
  if (singlePersona(source, front, { path: '', language: options.language }) !== null) return [];
  const drafts = sectionsOf(source, options.language);
  const taken = new Set(drafts.filter(takenOf(drafts, isSaid(front, options))));
  const depth = drafts.find((draft) => taken.has(draft))?.depth;
  const titles = new Set([...taken].flatMap((draft) => draft.within));
  return drafts.flatMap((draft) => {
    if (taken.has(draft) || titles.has(draft)) return [];
    const owner = draft.within.find((each) => taken.has(each));
    const left = draft.depth === depth ? 'noField' : 'otherLevel';
    const why = depth === undefined ? 'noNeedInFile' : owner === undefined ? left : { partOf: owner.name };
    return [{ title: draft.name, range: draft.range, why }];
  });
}

/** Whether somebody says that this file is about personas. */
function isSaid(front: Readonly<Record<string, string>>, { isNamed }: PersonaFileOptions): boolean {
  return isNamed === true || front['customer-first'] === 'personas';
}

/** Which headings are personas: those at one depth, with fields where nobody says that all of them are. */
function takenOf(drafts: readonly Draft[], isDeclared: boolean): (draft: Draft) => boolean {
  const hasNeeds = drafts.some((draft) => draft.fields.has('needs') || draft.fields.has('pains'));
  if (!isDeclared && !hasNeeds) return () => false;
  const depth = personaDepth(drafts, hasNeeds);
  return (draft) => draft.depth === depth && (isDeclared || draft.fields.size > 0);
}

interface Draft {
  readonly language: LanguagePack;
  readonly name: string;
  readonly depth: number;
  /** The headings it stands below, outermost first. */
  readonly within: readonly Draft[];
  readonly range: { readonly start: number; readonly end: number };
  readonly fields: Map<FieldName, string[]>;
}

/** "Persona 2: Tenant". */
const labelledIn = remembered(
  ({ people }: LanguagePack) => new RegExp(`^\\s*${people.label}(?:\\s*\\d+)?\\s*[:–—-]\\s*(\\S.*)$`, 'i'),
);

/** All headings as possible personas, each with the fields below it. */
function sectionsOf(source: string, language: LanguagePack): readonly Draft[] {
  const drafts: Draft[] = [];
  let open: Draft[] = [];
  let field: { readonly name: FieldName; readonly depth: number } | null = null;
  for (const { node, piece, base } of nodesOf(source)) {
    if (node.type === 'heading') {
      const prose = proseOf(node.children, piece, base);
      const named = personaFields(prose.text, language);
      open = open.filter((draft) => draft.depth < node.depth);
      field = named === null ? null : { name: named, depth: node.depth };
      if (named !== null) {
        for (const draft of open.slice(-1)) if (!draft.fields.has(named)) draft.fields.set(named, []);
        continue;
      }
      const draft = draftOf(node, prose, { within: open, language });
      drafts.push(draft);
      open = [...open, draft];
      continue;
    }
    const owner = open[open.length - 1];
    if (owner !== undefined) readFields(node, owner, field?.name ?? null, piece);
  }
  return drafts;
}

interface PlacedNode {
  readonly node: RootContent;
  /** The text that the node's places refer to, and where it stands in the file. */
  readonly piece: string;
  readonly base: number;
}

/** The blocks of the file, read section by section: parsing costs more than linear time. */
function nodesOf(source: string): readonly PlacedNode[] {
  return cutIntoSections(source).flatMap(({ start, end }) => {
    const piece = withoutMarks(source.slice(start, end));
    return parse(piece, []).children.map((node) => ({ node, piece, base: start }));
  });
}

function draftOf(node: Heading, prose: Prose, { within, language }: Pick<Draft, 'within' | 'language'>): Draft {
  const { text } = prose;
  const name = labelledIn(language).exec(text)?.[1] ?? text.replace(/^\s*\d+[.)]\s*/, '');
  const start = text.length - name.length;
  return {
    name: name.trim(),
    depth: node.depth,
    ...{ within, language },
    range: sourceRange(prose, start, text.trimEnd().length),
    fields: new Map(),
  };
}

/** Lines "key: value" in lists and paragraphs; below a field's heading every item is a value. */
function readFields(node: RootContent, draft: Draft, field: FieldName | null, source: string): void {
  if (node.type === 'list') readList(node, draft, field, source);
  else if (node.type === 'paragraph') readLines(node, draft, field, source);
  else if (node.type === 'blockquote') for (const child of node.children) readFields(child, draft, null, source);
}

function readList(list: List, draft: Draft, field: FieldName | null, source: string): void {
  for (const item of list.children) {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') continue;
    const read = field === null ? readLines(first, draft, null, source) : addTo(draft, field, textOf(first, source));
    for (const child of rest) if (child.type === 'list') readList(child, draft, field ?? read, source);
  }
}

/** Reads "Key: value" lines; returns the last key, whose values may follow in a nested list. */
function readLines(node: Paragraph, draft: Draft, field: FieldName | null, source: string): FieldName | null {
  let last: FieldName | null = field;
  for (const line of textOf(node, source).split('\n')) {
    const colon = line.indexOf(':');
    const key = colon === -1 ? null : personaFields(line.slice(0, colon), draft.language);
    if (key !== null) last = addTo(draft, key, line.slice(colon + 1));
    else if (last !== null && line.trim() !== '') addTo(draft, last, line);
  }
  return last;
}

function addTo(draft: Draft, field: FieldName, value: string): FieldName {
  const values = draft.fields.get(field) ?? [];
  if (value.trim() !== '') values.push(value.trim());
  draft.fields.set(field, values);
  return field;
}

function textOf(node: Nodes, source: string): string {
  return 'children' in node ? proseOf(node.children as Paragraph['children'], source).text : '';
}

/** Personas stand at the depth where the first needs are found; without any, below the file's title. */
function personaDepth(drafts: readonly Draft[], hasNeeds: boolean): number {
  const withNeeds = hasNeeds
    ? drafts.find((draft) => draft.fields.has('needs') || draft.fields.has('pains'))
    : undefined;
  if (withNeeds !== undefined) return withNeeds.depth;
  return drafts.find((draft) => draft.depth > 1)?.depth ?? (drafts.some((draft) => draft.fields.size > 0) ? 1 : 0);
}

function toPersona(draft: Draft, path: string): Persona {
  const values = (name: FieldName): readonly string[] => draft.fields.get(name) ?? [];
  const list = (name: FieldName): readonly string[] =>
    values(name)
      .flatMap((value) => value.split(/[,;]/))
      .map((value) => value.trim())
      .filter((value) => value !== '');
  return {
    id: slugOf(values('id')[0] ?? draft.name),
    name: draft.name,
    kind: toKind(values('kind')[0]),
    aliases: list('aliases'),
    technical: isYes(values('technical')[0], draft.language),
    tools: list('tools'),
    needs: values('needs'),
    pains: values('pains'),
    evidence: values('evidence'),
    definedAt: { path, range: draft.range },
  };
}

/** A file of its own for one persona: everything in the front matter. */
function singlePersona(
  text: string,
  front: Readonly<Record<string, string>>,
  { path, language }: { readonly path: string; readonly language: LanguagePack },
): Persona | null {
  if (front['kind'] === undefined && front['needs'] === undefined && front['aliases'] === undefined) return null;
  const end = endOfFrontMatter(text);
  const body = text.slice(0, end).replace(/^\s*---[^\n]*\n|\n---\s*$/g, '');
  const data = yamlObject(body);
  const name = typeof data['name'] === 'string' ? data['name'] : titleOf(text.slice(end));
  if (name === null) return null;
  const start = placeOf(name, text, typeof data['name'] === 'string' ? 0 : end);
  const list = (field: FieldName): readonly string[] =>
    Object.keys(data).flatMap((key) => (personaFields(key, language) === field ? toList(data[key]) : []));
  return {
    id: slugOf(typeof data['id'] === 'string' ? data['id'] : name),
    name,
    kind: toKind(data['kind']) satisfies PersonaKind,
    aliases: list('aliases'),
    technical: isYes(data['technical'], language),
    tools: list('tools'),
    needs: list('needs'),
    pains: list('pains'),
    evidence: list('evidence'),
    definedAt: { path, range: { start, end: start + name.length } },
  };
}

/** After “name:” where the front matter has it; otherwise in the title, which stands below `from`. */
function placeOf(name: string, text: string, from: number): number {
  const key = from === 0 ? /^name[ \t]*:[ \t]*/m.exec(text) : /^#[ \t]+/m.exec(text.slice(from));
  return Math.max(0, text.indexOf(name, key === null ? 0 : from + key.index));
}

function yamlObject(text: string): Readonly<Record<string, unknown>> {
  if (deepPlaceInYaml(text) !== null) return {};
  try {
    const data: unknown = parseYaml(text, { maxAliasCount: 20, logLevel: 'silent' });
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {};
  } catch {
    return {}; // Broken front matter names nobody; the editor's own YAML check says why.
  }
}

function toList(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(',').map((part) => part.trim());
  if (!Array.isArray(value)) return [];
  return value
    .map((entry: unknown) => (typeof entry === 'string' ? entry : textIn(entry)))
    .filter((entry) => entry !== '');
}

function textIn(entry: unknown): string {
  return typeof entry === 'object' && entry !== null && 'text' in entry && typeof entry.text === 'string'
    ? entry.text
    : '';
}

function titleOf(text: string): string | null {
  return /^#[ \t]+(\S[^\n\r]*)/m.exec(text)?.[1]?.trim() ?? null;
}
