/** `--stats`: how long each part of a run took, which files were slowest, and which rules spoke how often. */
import type { Report } from '../core/engine/report.js';
import { count } from '../core/text/count.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import type { Stopwatch } from '../workspace/stopwatch.js';

export interface Stats {
  readonly stopwatch: Stopwatch;
  /** Takes the time of drawing and writing the reports. */
  readonly timeReport: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** For a person, several lines. */
  readonly draw: (report: Report) => string;
}

const PARTS = { find: 'finding files', read: 'reading stories', check: 'checking', report: 'reporting' } as const;
type Part = keyof typeof PARTS;
const MOST_FILES = 5;

/** `now` is a clock in milliseconds, from any start. */
export function startStats(now: () => number): Stats {
  const started = now();
  const byPart: Record<Part, number> = { find: 0, read: 0, check: 0, report: 0 };
  const byFile = new Map<string, number>();
  let isInThreads = false;
  const note = (part: Part, path: string | null, took: number): void => {
    byPart[part] += took;
    if (path !== null) byFile.set(path, (byFile.get(path) ?? 0) + took);
  };
  const time = <Result>(part: Part, path: string | null, work: () => Result): Result => {
    const from = now();
    const done = (): void => note(part, path, now() - from);
    const result = work();
    if (result instanceof Promise) return result.finally(done) as Result;
    done();
    return result;
  };
  return {
    stopwatch: {
      time,
      add: (path, { read, check }) => {
        isInThreads = true;
        note('read', path, read);
        note('check', path, check);
      },
    },
    timeReport: (work) => time('report', null, work),
    draw: (report) => drawStats(report, { byPart, byFile, total: now() - started, isInThreads }),
  };
}

interface Measured {
  readonly byPart: Readonly<Record<Part, number>>;
  readonly byFile: ReadonlyMap<string, number>;
  readonly total: number;
  /** Then the parts take more time together than passed. */
  readonly isInThreads: boolean;
}

function drawStats(report: Report, { byPart, byFile, total, isInThreads }: Measured): string {
  const stories = report.files.reduce((sum, file) => sum + file.stories, 0);
  const title = `${count(report.files.length, 'file')} with ${count(stories, 'story', 'stories')} in ${inMs(total)}`;
  const parts = Object.entries(PARTS).map(([part, name]): Row => [inMs(byPart[part as Part]), name]);
  const slowest = [...byFile].sort((a, b) => b[1] - a[1]).slice(0, MOST_FILES);
  const rules = countByRule(report).map(([id, times]): Row => [String(times), id]);
  return [
    `${title}\n`,
    drawRows(isInThreads ? 'Time, of all threads together' : 'Time', parts),
    drawRows(
      'Slowest files',
      slowest.map(([path, took]): Row => [inMs(took), makePrintable(path)]),
    ),
    drawRows('Findings by rule', rules),
  ].join('');
}

type Row = readonly [value: string, name: string];

function drawRows(title: string, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const widest = Math.max(...rows.map(([value]) => value.length));
  const lines = rows.map(([value, name]) => `  ${' '.repeat(widest - value.length)}${value}  ${name}\n`);
  return `\n${title}\n${lines.join('')}`;
}

/** The most frequent first. */
function countByRule(report: Report): readonly (readonly [string, number])[] {
  const times = new Map<string, number>();
  for (const { ruleId } of report.files.flatMap((file) => file.findings))
    times.set(ruleId, (times.get(ruleId) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function inMs(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}
