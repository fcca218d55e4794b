/** Writes a persona as Markdown, with gaps for what only people can know. */
import { endOfFrontMatter } from '../core/document/sections.js';
import type { Persona } from '../core/personas/persona.js';
import { GAP } from '../core/rules/suggestions.js';
import { indexLines } from '../core/text/line-index.js';
import type { TextEdit } from '../core/text/range.js';
import { lineAround } from './convert.js';
import { lineEndOf } from './edits.js';

/** A file of its own for all personas. */
export function startPersonas(name: string): string {
  return `---\ncustomer-first: personas\n---\n\n# Personas\n\n${draw(name, 2)}\n`;
}

/** A file of its own for one persona. */
export function drawSinglePersona(name: string): string {
  return `---\nname: ${JSON.stringify(name)}\nkind: customer\nneeds:\n  - ${GAP}\nevidence:\n  - ${GAP}\n---\n\n# ${plain(name)}\n`;
}

/** Adds a section like those of the other personas at the end; null where the file is one persona of its own. */
export function addSection(text: string, personas: readonly Persona[], name: string): TextEdit | null {
  const last = personas[personas.length - 1];
  const depth = last === undefined ? 2 : depthOf(text, last);
  if (depth === null) return null;
  const eol = lineEndOf(text);
  const end = text.trimEnd().length;
  const section = `${eol}${eol}${draw(name, depth).replaceAll('\n', eol)}${eol}`;
  return { range: { start: end, end: text.length }, text: section };
}

/** How many `#` the heading of a persona has; null where its name stands in front matter. */
function depthOf(text: string, { definedAt }: Persona): number | null {
  const start = definedAt?.range.start ?? 0;
  if (start < endOfFrontMatter(text)) return null;
  const line = lineAround(text, indexLines(text), start);
  const marks = /^ {0,3}(#{1,6})\s/.exec(text.slice(line.start, line.end))?.[1];
  return marks?.length ?? (/^\s*=+\s*$/m.test(text.slice(line.end, line.end + 200).split(/\r?\n/)[1] ?? '') ? 1 : 2);
}

function draw(name: string, depth: number): string {
  const title = '#'.repeat(depth);
  const field = '#'.repeat(Math.min(6, depth + 1));
  return `${title} ${plain(name)}\n\n- kind: customer\n\n${field} Needs\n\n- ${GAP}\n\n${field} Evidence\n\n- ${GAP}`;
}

/** A name must not become markup. */
function plain(name: string): string {
  return name.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
