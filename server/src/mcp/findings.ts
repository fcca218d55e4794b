/** Findings as an agent gets them: the place and the words, what is wrong and what to write, or what to ask a human. */
import { z } from 'zod';
import { countBySeverity, type FileReport, type Report, type ReportedFinding, sumOf } from '../core/engine/report.js';
import { compareSeverity, isAtLeast, type Severity } from '../core/finding/finding.js';
import { count } from '../core/text/count.js';
import { remembered } from '../core/remembered.js';
import { indexLines, type LineIndex } from '../core/text/line-index.js';
import { comparePaths } from '../workspace/paths.js';
import { placeRange } from '../reporters/places.js';
import type { Show } from './reading.js';
import { amount, column, line, path } from './shapes.js';
import { quote } from './words.js';

const place = { line, column, endLine: line, endColumn: column.describe('Behind the last character.') };

export const findingShape = z.strictObject({
  path,
  ...place,
  words: z.string().describe('The words it is about, on one line; long ones are cut.'),
  rule: z.string().describe('Ask explain_rule about it.'),
  severity: z.enum(['error', 'warning', 'info']),
  problem: z.string().nullable().describe('What is wrong, and what to write instead. Null where it is only asked.'),
  write: z.string().nullable().describe('What to do first about it, where something is proposed.'),
  edits: z
    .array(z.strictObject({ ...place, text: z.string() }))
    .describe('What “write” does to the text: all of them or none. “…” stands for what only a human knows.'),
  keepsMeaning: z.boolean().describe('True where the edits may be made without asking anybody.'),
  askHuman: z
    .string()
    .nullable()
    .describe('A question that only a human can answer. Ask it; do not decide it, and change nothing before.'),
});

export type FindingData = z.output<typeof findingShape>;

export const countsShape = z.strictObject({
  files: amount,
  stories: amount,
  errors: amount,
  warnings: amount,
  infos: amount.describe('Without the questions.'),
  questions: amount,
  accepted: amount.describe('What a comment, the baseline or an answer has settled; not listed.'),
});

export type Counts = z.output<typeof countsShape>;

/** A finding with its file: of very many, only those that are listed are drawn. */
export interface Found {
  readonly finding: ReportedFinding;
  readonly file: FileReport;
  readonly show: Show;
}

export function foundIn(files: readonly FileReport[], minimum: Severity, show: Show): readonly Found[] {
  return files.flatMap((file) => {
    const shown = file.findings.filter(({ severity }) => isAtLeast(severity, minimum));
    return shown.map((finding) => ({ finding, file, show }));
  });
}

/** The worst first, questions last. */
export function compareFound(a: Found, b: Found): number {
  return (
    Number(a.finding.isQuestion === true) - Number(b.finding.isQuestion === true) ||
    compareSeverity(a.finding.severity, b.finding.severity) ||
    comparePaths(a.show(a.file.path), b.show(b.file.path)) ||
    a.finding.range.start - b.finding.range.start
  );
}

/** In the same order. */
export function findingsOf(all: readonly Found[]): FindingData[] {
  const indexOf = remembered(({ text }: FileReport) => indexLines(text));
  return all.map(({ finding, file, show }) => findingOf(finding, { file, index: indexOf(file), show }));
}

interface Circumstances {
  readonly file: FileReport;
  readonly index: LineIndex;
  readonly show: Show;
}

function findingOf(finding: ReportedFinding, { file, index, show }: Circumstances): FindingData {
  const { range, ruleId, severity, message, fixes } = finding;
  const about = {
    path: show(file.path),
    ...flat(index, range),
    words: quote(file.text.slice(range.start, range.end)),
    rule: ruleId,
    severity,
  };
  // Whoever is told what to write would write it, and so answer the question for those who have to.
  if (finding.isQuestion === true) {
    return { ...about, problem: null, write: null, edits: [], keepsMeaning: false, askHuman: message };
  }
  const [first] = fixes;
  const edits = first?.edits.map((edit) => ({ ...flat(index, edit.range), text: edit.text })) ?? [];
  return {
    ...about,
    problem: message,
    write: first?.title ?? null,
    edits,
    keepsMeaning: first?.kind === 'fix',
    askHuman: null,
  };
}

function flat(index: LineIndex, range: FileReport['findings'][number]['range']) {
  const { start, end } = placeRange(index, range);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

export function countsOf(report: Report): Counts {
  const { error, warning, info } = countBySeverity(report);
  const sum = (of: (file: FileReport) => number): number => report.files.reduce((all, file) => all + of(file), 0);
  const questions = sum(({ findings }) => findings.filter(({ isQuestion }) => isQuestion === true).length);
  return {
    files: report.files.length,
    stories: sumOf(report, 'stories'),
    errors: error,
    warnings: warning,
    infos: info - questions,
    questions,
    accepted: sum(({ suppressed, baselined, answered }) => suppressed.length + baselined.length + answered.length),
  };
}

/** "2 errors, 1 warning and 1 question in 4 stories of 1 document." */
export function drawCounts(counts: Counts): string {
  const { files, stories, errors, warnings, infos, questions, accepted } = counts;
  const where = `${count(stories, 'story', 'stories')} of ${count(files, 'document')}`;
  const kinds = [
    ...(errors === 0 ? [] : [count(errors, 'error')]),
    ...(warnings === 0 ? [] : [count(warnings, 'warning')]),
    ...(infos === 0 ? [] : [count(infos, 'info')]),
    ...(questions === 0 ? [] : [count(questions, 'question')]),
  ];
  const settled = accepted === 0 ? '' : ` ${accepted.toString()} settled before.`;
  return `${kinds.length === 0 ? 'Nothing was found' : kinds.join(', ')} in ${where}.${settled}`;
}

export function drawFinding(finding: FindingData): string {
  const { path: file, line: row, column: at, rule, severity, words, problem, write, askHuman } = finding;
  return [
    `${file}:${row.toString()}:${at.toString()} ${askHuman === null ? severity : 'question'} ${rule}`,
    ...(words === '' ? [] : [`  words: “${words}”`]),
    ...(problem === null ? [] : [`  problem: ${problem}`]),
    ...(write === null ? [] : [`  write: ${write}${hasGap(finding) ? GAP : ''}`]),
    ...(askHuman === null ? [] : [`  ask the human, and change nothing before: ${askHuman}`]),
  ].join('\n');
}

const GAP = ' (only the human knows what belongs in the place of “…”: ask)';

function hasGap({ edits }: FindingData): boolean {
  return edits.some(({ text }) => text.includes('…'));
}
