/** Reads a file of its own for one persona, whose front matter says everything. */
import { parse as parseYaml } from 'yaml';
import { endOfFrontMatter } from '../document/front-matter.js';
import type { LanguagePack } from '../language/pack.js';
import { afterMarks } from '../text/marks.js';
import { deepPlaceInYaml } from '../text/yaml-depth.js';
import { type FieldName, isParked, isYes, personaFields, slugOf, toKind } from './persona-fields.js';
import type { Persona, PersonaKind } from './persona.js';

/** The persona of the front matter; null where it describes nobody. */
export function singlePersona(
  text: string,
  front: Readonly<Record<string, string>>,
  { path, language }: { readonly path: string; readonly language: LanguagePack },
): Persona | null {
  if (front['kind'] === undefined && front['needs'] === undefined && front['aliases'] === undefined) return null;
  const end = endOfFrontMatter(text);
  // A second “---” would begin another document.
  const body = text.slice(afterMarks(text, 0), end).replace(/\r?\n---\s*$/, '');
  const data = yamlObject(body);
  const name = typeof data['name'] === 'string' ? data['name'] : titleOf(text.slice(end));
  if (name === null) return null;
  const start = placeOf(name, text, typeof data['name'] === 'string' ? 0 : end);
  const list = (field: FieldName): readonly string[] =>
    Object.keys(data).flatMap((key) => (personaFields(key, language) === field ? toList(data[key]) : []));
  const stages = list('stages');
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
    ...(stages.length === 0 ? {} : { stages }),
    ...(isParked(list('standing')[0], language) ? { isParked: true } : {}),
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
