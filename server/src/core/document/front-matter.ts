/** The fields at the top of a document, in YAML, TOML or JSON: where they end, and the few that rules ask for. */
import { lineAt, nextLine } from '../text/lines.js';
import { afterMarks } from '../text/marks.js';
import { startsAnyStory } from './story-start.js';

/** A notation of front matter: how it is closed, and how a line begins that is a field. */
interface Notation {
  readonly opening: RegExp;
  readonly closing: RegExp;
  readonly field: RegExp;
  readonly remark: RegExp;
}

const NAME = /^(?:"[^"]{1,60}"|'[^']{1,60}'|[\p{L}\p{N}_$][\p{L}\p{N}_$ ./-]{0,59})/u.source;
const YAML: Notation = {
  opening: /^---[ \t]*$/,
  closing: /^(?:---|\.\.\.)[ \t]*$/,
  field: new RegExp(`${NAME}[ \\t]{0,20}:(?:[ \\t]|$)`, 'u'),
  remark: /^[ \t]*#/,
};
const TOML: Notation = {
  opening: /^\+\+\+[ \t]*$/,
  closing: /^\+\+\+[ \t]*$/,
  field: new RegExp(`^\\[|${NAME}[ \\t]{0,20}=`, 'u'),
  remark: /^[ \t]*#/,
};
const JSON_FIELDS: Notation = {
  opening: /^\{[ \t]*(?:"|$)/,
  closing: /^\}[ \t]*$/,
  field: /^[ \t]*"[^"]{1,60}"[ \t]*:/,
  remark: /^$/,
};
const MARKED_JSON: Notation = {
  ...JSON_FIELDS,
  opening: /^;;;[ \t]*$/,
  closing: /^;;;[ \t]*$/,
  remark: /^[{}][ \t]*$/,
};
const NOTATIONS: readonly Notation[] = [YAML, TOML, JSON_FIELDS, MARKED_JSON];

/**
 * Where front matter ends, behind its last line end; where there is none, the place where the text begins (0, or behind byte
 * order marks). A line of dashes at the top is only a line when no field follows, or when running text
 * comes before the next such line: nothing that people read is taken for fields.
 */
export function endOfFrontMatter(text: string): number {
  const start = afterMarks(text, 0);
  const first = nextLine(text, start);
  const opening = lineAt(text, start, first);
  const notation = NOTATIONS.find((each) => each.opening.test(opening));
  return notation === undefined ? start : (closingOf(text, first, notation) ?? start);
}

function closingOf(text: string, from: number, notation: Notation): number | null {
  let hasField = false;
  let hasText = false;
  let wasBlank = false;
  for (let offset = from; offset < text.length;) {
    const next = nextLine(text, offset);
    const line = lineAt(text, offset, next);
    if (notation.closing.test(line)) return hasField || !hasText ? next : null;
    const isBlank = line.trim() === '';
    if (notation.field.test(line)) hasField = true;
    else if (!isBlank && isProse(line, notation) && (!hasField || wasBlank || startsAnyStory(line))) return null;
    hasText ||= !isBlank;
    wasBlank = isBlank;
    offset = next;
  }
  return null;
}

/** Lines that go on with a field are indented, are items, close a bracket or are remarks. */
function isProse(line: string, { remark }: Notation): boolean {
  return !remark.test(line) && !/^(?:[ \t]|- |[\]}])/.test(line);
}

/** `type: task`, `type = "task"`: a name and a value. */
const FIELD = /^(["']?)([A-Za-z][\w-]{0,40})\1[ \t]*[:=][ \t]*(.*)$/s;
const QUOTED = /^(?:"([^"]*)"|'([^']*)')/;
const REMARK = /(?:^|[ \t])#[^]*$/;
const LONGEST = 20_000;

/**
 * The fields of the front matter by their names in lower case: `type: task`, `persona: ...`. YAML and TOML are read line
 * by line, without a parser: what is nested or broken is passed over, the configuration reader complains about that.
 */
export function frontMatterOf(text: string): Readonly<Record<string, string>> {
  const end = endOfFrontMatter(text);
  const start = afterMarks(text, 0);
  if (end === start) return {};
  const source = text.slice(start, Math.min(end, LONGEST));
  const marked = MARKED.exec(source)?.[1]?.trim();
  if (marked !== undefined) return Object.fromEntries(jsonFields(marked.startsWith('{') ? marked : `{${marked}}`));
  return Object.fromEntries(source.startsWith('{') ? jsonFields(source) : lineFields(source));
}

const MARKED = /^;;;([^]*?)(?:;;;\s*)?$/;

type Field = readonly [name: string, value: string];

function jsonFields(source: string): readonly Field[] {
  try {
    const data: unknown = JSON.parse(source.replace(/,(\s*\})$/, '$1'));
    return Object.entries(data ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
  } catch {
    return []; // Whoever publishes the page is told by the program that does it.
  }
}

function lineFields(source: string): readonly Field[] {
  const fields: Field[] = [];
  const lines = source.split(/\r\n|\n|\r/);
  for (const [i, line] of lines.entries()) {
    // What follows belongs to a table of its own (TOML).
    if (line.startsWith('[')) break;
    const match = FIELD.exec(line);
    if (match?.[2] !== undefined) fields.push([match[2].toLowerCase(), valueOf(match[3] ?? '') || onlyItem(lines, i)]);
  }
  return fields;
}

const ITEM = /^[ \t]*- +(\S.*)$/;

/** The item of a list below a name that has only this one; nothing where there are more. */
function onlyItem(lines: readonly string[], at: number): string {
  const [, only = ''] = ITEM.exec(lines[at + 1] ?? '') ?? [];
  return only === '' || ITEM.test(lines[at + 2] ?? '') ? '' : valueOf(only);
}

/** `[task]` */
const LIST_OF_ONE = /^\[([^,[\]]{1,80}),?\]$/;

function valueOf(written: string): string {
  const quoted = QUOTED.exec(written);
  if (quoted !== null) return quoted[1] ?? quoted[2] ?? '';
  const plain = written.replace(REMARK, '').trim();
  const only = LIST_OF_ONE.exec(plain)?.[1];
  return only === undefined ? plain : valueOf(only.trim());
}
