/** What joining parts has to know of any of them: how a part is read, and whether all of them are there. */
import { DEEPEST } from '../core/text/depth.js';
import { deepPlaceInJson } from '../core/text/json-depth.js';
import { indexLines, positionAt } from '../core/text/line-index.js';

/** A report as it was read from a file. */
export interface ReportText {
  /** As the person wrote it, for messages. */
  readonly name: string;
  readonly text: string;
}

/** Why reports do not make one, as a sentence for a person. */
export interface Refusal {
  readonly reason: string;
}

/** A report that is JSON, whatever is in it. */
export interface ParsedReport {
  readonly name: string;
  readonly value: unknown;
}

export function parseReports(reports: readonly ReportText[]): readonly ParsedReport[] | Refusal {
  const values: ParsedReport[] = [];
  for (const { name, text } of reports) {
    const deep = deepPlaceInJson(text);
    if (deep !== null) return { reason: tooDeep(name, text, deep) };
    const value = parseJson(text);
    if (value === undefined) return { reason: `“${name}” is not a report: it is not JSON, or was cut off.` };
    values.push({ name, value });
  }
  return values;
}

/** Reports are nested a handful deep; what goes on and on would exhaust the call stack. */
function tooDeep(name: string, text: string, offset: number): string {
  const { line } = positionAt(indexLines(text), offset);
  return `“${name}” is nested more than ${DEEPEST} deep in line ${line}, so it is no report of customer-first.`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

export interface NumberedPart {
  readonly name: string;
  /** `list` stands for the files that there were to choose from; see `ShardChooser.listDigest`. */
  readonly facts: { readonly index: number; readonly count: number; readonly list: string };
}

/** `parts` are sorted by their number. */
export function whyIncomplete(parts: readonly NumberedPart[]): string | null {
  const [first] = parts;
  if (first === undefined) return 'There are no reports to join.';
  const { count, list } = first.facts;
  const shown = ({ name, facts }: NumberedPart): string => `“${name}” is part ${facts.index}/${facts.count}`;
  const other = parts.find(({ facts }) => facts.count !== count);
  if (other !== undefined) return `${shown(first)}, but ${shown(other)}. They belong to different runs.`;
  const twice = parts.find((part, i) => parts[i - 1]?.facts.index === part.facts.index);
  if (twice !== undefined) {
    const before = parts.find(({ facts }) => facts.index === twice.facts.index);
    return `“${before?.name ?? ''}” and “${twice.name}” are both part ${twice.facts.index}/${count}.`;
  }
  const present = new Set(parts.map(({ facts }) => facts.index));
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !present.has(index));
  if (missing.length > 0) {
    const which = missing.map((index) => `${index}/${count}`).join(', ');
    return missing.length === 1 ? `Part ${which} is missing.` : `Parts ${which} are missing.`;
  }
  const stranger = parts.find(({ facts }) => facts.list !== list);
  return stranger === undefined
    ? null
    : `“${first.name}” and “${stranger.name}” did not have the same files to choose from. Run all parts on the same commit and paths.`;
}
