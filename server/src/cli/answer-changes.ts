/** What `customer-first answer` and `answer prune` write. */
import { addAnswers, withTwins } from '../core/engine/questions.js';
import type { FileReport, ReportedFinding } from '../core/engine/report.js';
import { indexLines, type LineIndex, positionAt } from '../core/text/line-index.js';
import { listWords } from '../core/text/list-words.js';
import type { BaselineResult, BaselineUse } from '../workspace/baseline.js';
import { writeBaseline } from '../workspace/baseline-file.js';
import { toAbsolutePath } from '../workspace/node-file-system.js';
import { describeAnswers, type PlacedQuestion } from './answer-words.js';
import { shownPath } from './baseline-words.js';
import { UserError } from './exit-code.js';
import { isAt, type Place } from './place.js';

export interface Answer {
  readonly places: readonly Place[];
  readonly rule: string | undefined;
  readonly because: string | undefined;
}

/** Answers the one question at each place, and its twins; nothing is written where one of the places has none. */
export function give(result: BaselineResult, { places, rule, because }: Answer, cwd: string): string {
  const questions = places.map((place) => questionAt(place, rule, result, cwd));
  const wanted = new Set(questions.flatMap(({ file, finding }) => withTwins(finding, openIn(file))));
  const isNew = result.answers.every(({ file }) => !file.isThere);
  const written = result.answers.filter((use) => {
    const candidates = use.found.filter(({ finding }) => wanted.has(finding));
    if (candidates.length > 0) write(use, addAnswers(use.file.entries, candidates, because ?? null), cwd);
    return candidates.length > 0;
  });
  return describeAnswers.given(questions, written, { cwd, isNew });
}

export function prune(uses: readonly BaselineUse[], cwd: string): string {
  return uses
    .map((use) => {
      const stale = new Set(use.stale);
      const kept = use.file.entries.filter((entry) => !stale.has(entry));
      if (stale.size > 0) write(use, kept, cwd);
      return describeAnswers.pruned(use, cwd);
    })
    .join('');
}

function write(use: BaselineUse, entries: Parameters<typeof writeBaseline>[1], cwd: string): void {
  const result = writeBaseline(use.file, entries);
  if (!result.isWritten) throw new UserError(`${shownPath(use, cwd)}: ${result.reason}`);
}

/** A question that nobody has answered yet, whether or not the baseline puts up with it. */
function openIn({ findings, baselined }: FileReport): readonly ReportedFinding[] {
  return [...findings, ...baselined].filter(({ isQuestion }) => isQuestion === true);
}

function questionAt(place: Place, rule: string | undefined, { report }: BaselineResult, cwd: string): PlacedQuestion {
  const path = toAbsolutePath(cwd, place.path);
  const file = report.files.find((one) => toAbsolutePath(cwd, one.path) === path);
  if (file === undefined) throw new UserError(`“${place.path}” was not read, so nothing is asked in it.`);
  const index = indexLines(file.text);
  const isMeant = ({ ruleId, range }: ReportedFinding): boolean =>
    isAt(place, range, index) && (rule === undefined || rule === ruleId);
  const [finding, ...others] = openIn(file).filter(isMeant);
  if (finding === undefined) throw new UserError(whyNone(place, { file, index, isMeant }));
  if (others.length === 0) return { file, finding };
  const ids = [finding, ...others].map(({ ruleId }) => `--rule ${ruleId}`);
  const differs = new Set(ids).size === ids.length;
  const how = differs ? listWords(ids, 'or') : `the column, such as ${placeOf(place.path, finding, index)}`;
  throw new UserError(`There are ${ids.length} questions at ${place.typed}. Say which one you answer: ${how}.`);
}

interface Looked {
  readonly file: FileReport;
  readonly index: LineIndex;
  readonly isMeant: (finding: ReportedFinding) => boolean;
}

function whyNone(place: Place, { file, index, isMeant }: Looked): string {
  if (file.answered.some(isMeant)) return `The question at ${place.typed} is answered already.`;
  const said = file.findings.find(isMeant);
  if (said !== undefined) {
    return `What is said at ${place.typed} (${said.ruleId}) is no question. Change the story, or make an exception in the text: “customer-first explain suppression”.`;
  }
  const open = openIn(file).map((finding) => placeOf(place.path, finding, index));
  if (open.length === 0) return `Nothing is asked at ${place.typed}, nor anywhere else in this file.`;
  return `Nothing is asked at ${place.typed}. In this file, questions are at ${listWords(open.slice(0, 5), 'and')}${open.length > 5 ? ' and further down' : ''}.`;
}

function placeOf(path: string, { range }: ReportedFinding, index: LineIndex): string {
  const { line, column } = positionAt(index, range.start);
  return `${path}:${line}:${column}`;
}
