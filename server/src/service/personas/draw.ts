/** Writes a persona as Markdown, with gaps for what only people can know, and says which gaps are left. */
import { endOfFrontMatter } from '../../core/document/front-matter.js';
import type { LanguagePack } from '../../core/language/pack.js';
import { missingIn } from '../../core/personas/gaps.js';
import { personaFields } from '../../core/personas/persona-fields.js';
import type { Persona, PersonaKind } from '../../core/personas/persona.js';
import { GAP } from '../../core/rules/suggestions.js';
import { indexLines, lineAround } from '../../core/text/line-index.js';
import type { TextEdit } from '../../core/text/range.js';
import { lineEndOf } from '../texts/file-changes.js';

/** What is known of a persona nobody has described yet. */
export interface PersonaDraft {
  readonly name: string;
  readonly description?: string | undefined;
  readonly kind?: PersonaKind | undefined;
  readonly need?: string | undefined;
  readonly evidence?: string | undefined;
  readonly aliases?: readonly string[];
  /** A comment for whoever fills it in. */
  readonly remark?: string;
}

/** A file of its own for all personas. */
export function startPersonas(persona: PersonaDraft): string {
  return `---\ncustomer-first: personas\n---\n\n# Personas\n\n${drawPersona(persona, 2)}\n`;
}

/** A file of its own for one persona. */
export function drawSinglePersona(persona: PersonaDraft): string {
  const quoted = (text: string | undefined): string => (isSaid(text) ? JSON.stringify(oneLine(text)) : GAP);
  const { kind = 'customer', need, evidence } = persona;
  const fields = `kind: ${kind}\nneeds:\n  - ${quoted(need)}\nevidence:\n  - ${quoted(evidence)}`;
  return `---\nname: ${JSON.stringify(persona.name)}\n${fields}\n---\n\n# ${plain(persona.name)}\n${drawDescription(persona)}`;
}

/** Adds somebody behind the last persona, in the form that one has; null where the file is one persona of its own. */
export function addSection(
  { text, language }: { readonly text: string; readonly language: LanguagePack },
  personas: readonly Persona[],
  persona: PersonaDraft,
): TextEdit | null {
  const last = personas[personas.length - 1];
  const eol = lineEndOf(text);
  const line = last === undefined ? null : lineAround(text, indexLines(text), last.definedAt?.range.start ?? 0);
  const written = line === null ? '' : text.slice(line.start, line.end);
  const alike = last === undefined || isField(written, language) ? null : drawAlike(written, last, persona);
  if (alike !== null && line !== null) return { range: { start: line.end, end: line.end }, text: `${eol}${alike}` };
  const depth = last === undefined ? 2 : depthOf(text, last);
  if (depth === null) return null;
  const after = last === undefined ? text.length : endOfSection(text, last.definedAt?.range.end ?? 0, depth);
  const end = text.slice(0, after).trimEnd().length;
  const section = `${eol}${eol}${drawPersona(persona, depth).replaceAll('\n', eol)}${eol}`;
  return after === text.length
    ? { range: { start: end, end: after }, text: section }
    : { range: { start: end, end }, text: section.trimEnd() };
}

/** Where a heading follows that is above those of the personas; fences are no matter for where somebody is added. */
function endOfSection(text: string, from: number, depth: number): number {
  const above = depth < 2 ? null : new RegExp(`^#{1,${depth - 1}}[ \\t]`, 'm').exec(text.slice(from));
  return above === null ? text.length : from + above.index;
}

/** A row or an item like that of `last`, with gaps; null where it has a heading. */
function drawAlike(line: string, last: Persona, { name, description = '' }: PersonaDraft): string | null {
  const about = plain(description).trim() || GAP;
  if (/^\s*\|.*\|\s*$/.test(line)) {
    const cells = line
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/);
    const at = cells.findIndex((cell) => cell.includes(last.name));
    const row = cells.map((_, i) => (i === at ? plain(name).replaceAll('|', '\\|') : GAP));
    return at === -1 ? null : `| ${row.join(' | ')} |`;
  }
  const [, marker, bold = ''] = /^([ \t]*[-*+][ \t]+)(\*\*|__)?/.exec(line) ?? [];
  if (marker === undefined) return null;
  return `${marker}${bold}${plain(name)}${bold} – ${about}`;
}

/** Whether a row or an item tells one thing about a persona: "| Needs | ... |", "- Needs: ...". */
function isField(line: string, language: LanguagePack): boolean {
  const [, name = ''] = /^\s*(?:\||[-*+][ \t])[ \t]*([^|:]*)/.exec(line) ?? [];
  return personaFields(name, language) !== null;
}

/** How many `#` the heading of a persona has; null where its name stands in front matter. */
function depthOf(text: string, { definedAt }: Persona): number | null {
  const start = definedAt?.range.start ?? 0;
  if (start < endOfFrontMatter(text)) return null;
  const line = lineAround(text, indexLines(text), start);
  const marks = /^ {0,3}(#{1,6})\s/.exec(text.slice(line.start, line.end))?.[1];
  return marks?.length ?? (/^\s*=+\s*$/m.test(text.slice(line.end, line.end + 200).split(/\r?\n/)[1] ?? '') ? 1 : 2);
}

/** A section below a heading of this depth, with gaps for what nobody has said; without a line end. */
export function drawPersona(persona: PersonaDraft, depth: number): string {
  const { kind = 'customer', aliases = [], remark = '', need, evidence } = persona;
  const said = (text: string | undefined): string => (isSaid(text) ? plain(text).trim() : GAP);
  const field = '#'.repeat(Math.min(6, depth + 1));
  const also = aliases.length === 0 ? '' : `\n- aliases: ${aliases.map(plain).join(', ')}`;
  const about = `${drawDescription(persona)}${remark === '' ? '' : `\n${remark}\n`}`;
  const fields = `- kind: ${kind}${also}\n\n${field} Needs\n\n- ${said(need)}\n\n${field} Evidence\n\n- ${said(evidence)}`;
  return `${'#'.repeat(depth)} ${plain(persona.name)}\n${about}\n${fields}`;
}

function drawDescription({ description = '' }: PersonaDraft): string {
  const text = plain(description).trim();
  return text === '' ? '' : `\n${text}\n`;
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Somebody's words must not become markup, nor more than one paragraph. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}

/** What somebody should still write down about a persona of the registry, as one sentence; none where nothing is missing. */
export function missingText(persona: Persona): readonly string[] {
  const [first, second] = missingIn(persona);
  if (first === undefined) return [];
  if (second !== undefined)
    return ['No need and no evidence are written down yet: what do they need, and how do you know?'];
  return first === 'need'
    ? ['No need is written down yet: what do they need?']
    : ['No evidence is written down yet: how do you know?'];
}
