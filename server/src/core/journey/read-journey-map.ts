/** Reads the stages of a journey map in Markdown: the columns or rows of its table, or its headings "Stage 1: Move in". */
import type { LanguagePack } from '../language/pack.js';
import { lineAt, nextLine } from '../text/lines.js';
import type { TextRange } from '../text/range.js';
import { type Journey, stageKey } from './journey.js';

interface Cell {
  readonly text: string;
  readonly range: TextRange;
}

const FENCE = /^ {0,3}(?:```|~~~)/;
const DELIMITERS = /^[ \t|:-]+$/;
const HEADING = /^ {0,3}#{2,6}[ \t]{1,9}/;
/** "Stage 1: Move in", "Phase – Move in" */
const LABELLED = /^([\p{L}-]{1,20})(?:[ \t]{1,3}\p{N}{1,3})?[ \t]{0,3}[:–—-]/u;
const LEAST_STAGES = 2;

/** The one journey that `text` shows; null where it shows none. The places are offsets into `text`. */
export function readJourneyMap(text: string, file: string, language: LanguagePack): Journey | null {
  const lines = linesOf(text);
  const found = [stagesOfTable(lines, language), stagesOfHeadings(lines, language)].find(
    (cells) => cells.length >= LEAST_STAGES,
  );
  if (found === undefined) return null;
  const named = new Map(found.map((cell) => [stageKey(cell.text), cell]));
  named.delete('');
  const stages = [...named].map(([key, { text: title, range }]) => ({
    id: key.replaceAll(' ', '-'),
    title: title.replace(/^\p{N}{1,3}[.):]?\s+/u, ''),
    // What the usual stages are called as well: "Sign up" is "join" too.
    aliases: usualNamesOf(key, language),
    notApplicable: [],
    definedAt: { path: file, range },
  }));
  return stages.length < LEAST_STAGES ? null : { personas: [], stages };
}

function usualNamesOf(key: string, { life }: LanguagePack): readonly string[] {
  const usual = life.usualStages.find(({ id, title, aliases }) =>
    [id, title, ...aliases].some((name) => stageKey(name) === key),
  );
  return usual === undefined ? [] : [usual.id, usual.title, ...usual.aliases].filter((name) => stageKey(name) !== key);
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Lines of code left out. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let isCode = false;
  for (let start = 0, next; start < text.length; start = next) {
    next = nextLine(text, start);
    const line = lineAt(text, start, next);
    if (FENCE.test(line)) isCode = !isCode;
    else if (!isCode) lines.push({ text: line, start });
  }
  return lines;
}

/** Of the first table with a column of stages, or with the stages as columns beside what people do, feel and suffer. */
function stagesOfTable(lines: readonly Line[], { life }: LanguagePack): readonly Cell[] {
  const at = lines.findIndex(
    ({ text }, i) => i > 0 && DELIMITERS.test(text) && text.includes('-') && isRow(lines[i - 1]),
  );
  const head = lines[at - 1];
  if (head === undefined) return [];
  const titles = cellsOf(head);
  const rows: Line[] = [];
  for (const line of lines.slice(at + 1)) {
    if (!isRow(line)) break;
    rows.push(line);
  }
  const column = titles.findIndex(({ text }) => life.stageColumns.has(stageKey(text)));
  const firsts = rows.flatMap((row) => cellsOf(row).slice(0, 1));
  const isPart = ({ text }: Cell): boolean =>
    Object.values(life.mapParts).some((names) => names.has(text.toLowerCase()));
  // "| Stage | Move in | Live here |" over "| Does | … |": the columns are the stages.
  if (column <= 0 && firsts.some(isPart)) return titles.slice(1);
  if (column === -1) return [];
  return rows.flatMap((row) => cellsOf(row).slice(column, column + 1));
}

function isRow(line: Line | undefined): boolean {
  return line?.text.includes('|') === true;
}

/** The cells of a row, without marks of emphasis around them. */
function cellsOf({ text, start }: Line): readonly Cell[] {
  const cells: Cell[] = [];
  let from = /^[ \t]*\|?/.exec(text)?.[0].length ?? 0;
  for (let at = from; at <= text.length; at++) {
    if (at < text.length && (text[at] !== '|' || text[at - 1] === '\\')) continue;
    if (at === text.length && text.slice(from).trim() === '') break;
    cells.push(trimmed(text, { start: from, end: at }, start));
    from = at + 1;
  }
  return cells;
}

const AROUND = /[\s*_`]/;

function trimmed(line: string, { start, end }: TextRange, offset: number): Cell {
  let [from, to] = [start, end];
  while (from < to && AROUND.test(line[from] ?? '')) from++;
  while (to > from && AROUND.test(line[to - 1] ?? '')) to--;
  return { text: line.slice(from, to), range: { start: offset + from, end: offset + to } };
}

function stagesOfHeadings(lines: readonly Line[], { life }: LanguagePack): readonly Cell[] {
  return lines.flatMap((line): readonly Cell[] => {
    const marks = HEADING.exec(line.text)?.[0].length;
    if (marks === undefined) return [];
    const title = line.text.slice(marks);
    const [label = '', word = ''] = LABELLED.exec(title) ?? [];
    if (!life.stageColumns.has(word.toLowerCase())) return [];
    return [trimmed(line.text, { start: marks + label.length, end: line.text.length }, line.start)];
  });
}
