/** The text of a baseline or of answers: one finding a line, each line readable by itself. */
import { z } from 'zod';
import type { TextRange } from '../text/range.js';
import { type BaselineEntry, type ListName, sortEntries } from './baseline.js';

export interface BaselineProblem {
  /** 1-based. */
  readonly line: number;
  readonly range: TextRange;
  readonly message: string;
}

export interface ParsedBaseline {
  /** What could be read; a line that stands there twice counts once. */
  readonly entries: readonly BaselineEntry[];
  readonly problems: readonly BaselineProblem[];
}

const HEX = /^[0-9a-f]{16}$/;
const text = z.string().max(5000);
const lineSchema = z.object({
  fingerprint: z.string().regex(HEX),
  story: text,
  path: text.min(1),
  rule: text.min(1),
  words: text,
  occurrence: z.int().min(1).default(1),
  because: text.optional(),
});

/** What is wrong with a line, and what becomes of the finding when it is taken out. */
const BROKEN: Readonly<Record<ListName, readonly [broken: string, wayOut: string]>> = {
  baseline: ['This line is no entry of a baseline.', 'Take the line out; what it accepted is then reported again.'],
  answers: ['This line is no answer to a question.', 'Take the line out; the question is then asked again.'],
};
const CONFLICT =
  'Git left a conflict here. Keep the entries of both sides, and delete the lines that start with <, = or >.';

/** Reads a list whatever its line ends, order and empty lines. Never throws. */
export function parseBaseline(source: string, list: ListName = 'baseline'): ParsedBaseline {
  const entries = new Map<string, BaselineEntry>();
  const problems: BaselineProblem[] = [];
  let start = source.startsWith('\uFEFF') ? 1 : 0;
  for (const [at, line] of source.slice(start).split('\n').entries()) {
    const content = line.trim();
    const parsed = content === '' ? null : parseLine(content, list);
    if (typeof parsed === 'string') {
      problems.push({ line: at + 1, range: { start, end: start + line.trimEnd().length }, message: parsed });
    } else if (parsed !== null) {
      const entry = { ...parsed, path: parsed.path.replaceAll('\\', '/') };
      const { because: _because, ...same } = entry;
      entries.set(drawEntry(same), entry);
    }
    start += line.length + 1;
  }
  return { entries: [...entries.values()], problems };
}

/** The entry, or what is wrong with the line. */
function parseLine(line: string, list: ListName): BaselineEntry | string {
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/.test(line)) return CONFLICT;
  const { data, error } = lineSchema.safeParse(parseJson(line));
  if (data !== undefined) return withoutNothing(data);
  const [broken, wayOut] = BROKEN[list];
  const [issue] = error.issues;
  const key = issue?.path.join('.') ?? '';
  return key === '' ? `${broken} ${wayOut}` : `${broken} Its “${key}” is missing or wrong. ${wayOut}`;
}

/** Without a reason where none is given. */
function withoutNothing({ because, ...entry }: z.output<typeof lineSchema>): BaselineEntry {
  return because === undefined ? entry : { ...entry, because };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The whole file, sorted, ending in a line end; '' where there are no entries. */
export function drawBaseline(entries: readonly BaselineEntry[]): string {
  return sortEntries(entries)
    .map((entry) => `${drawEntry(entry)}\n`)
    .join('');
}

function drawEntry({ fingerprint, path, rule, words, story, occurrence, because }: BaselineEntry): string {
  const counted = occurrence === 1 ? {} : { occurrence };
  return JSON.stringify({
    fingerprint,
    path,
    rule,
    words,
    story,
    ...counted,
    ...(because === undefined ? {} : { because }),
  });
}
