/** The text of a baseline: one accepted finding a line, each line readable by itself. */
import { z } from 'zod';
import type { TextRange } from '../text/range.js';
import { type BaselineEntry, sortEntries } from './baseline.js';

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
});

const BROKEN = 'This line is no entry of a baseline.';
const WAY_OUT = 'Take the line out; what it accepted is then reported again.';
const CONFLICT =
  'Git left a conflict here. Keep the entries of both sides, and delete the lines that start with <, = or >.';

/** Reads a baseline whatever its line ends, order and empty lines. Never throws. */
export function parseBaseline(source: string): ParsedBaseline {
  const entries = new Map<string, BaselineEntry>();
  const problems: BaselineProblem[] = [];
  let start = source.startsWith('\uFEFF') ? 1 : 0;
  for (const [at, line] of source.slice(start).split('\n').entries()) {
    const content = line.trim();
    const parsed = content === '' ? null : parseLine(content);
    if (typeof parsed === 'string') {
      problems.push({ line: at + 1, range: { start, end: start + line.trimEnd().length }, message: parsed });
    } else if (parsed !== null) {
      const entry = { ...parsed, path: parsed.path.replaceAll('\\', '/') };
      entries.set(drawEntry(entry), entry);
    }
    start += line.length + 1;
  }
  return { entries: [...entries.values()], problems };
}

/** The entry, or what is wrong with the line. */
function parseLine(line: string): BaselineEntry | string {
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/.test(line)) return CONFLICT;
  const { data, error } = lineSchema.safeParse(parseJson(line));
  if (data !== undefined) return data;
  const [issue] = error.issues;
  const key = issue?.path.join('.') ?? '';
  return key === '' ? `${BROKEN} ${WAY_OUT}` : `${BROKEN} Its “${key}” is missing or wrong. ${WAY_OUT}`;
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

function drawEntry({ fingerprint, path, rule, words, story, occurrence }: BaselineEntry): string {
  const counted = occurrence === 1 ? {} : { occurrence };
  return JSON.stringify({ fingerprint, path, rule, words, story, ...counted });
}
