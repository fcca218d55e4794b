/** What `customer-first answer` says. */
import type { FileReport, ReportedFinding } from '../core/engine/report.js';
import { count } from '../core/text/count.js';
import { indexLines, positionAt } from '../core/text/line-index.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import type { BaselineResult, BaselineUse } from '../workspace/baseline.js';
import { nameOf } from '../workspace/paths.js';
import { shownPath } from './baseline-words.js';

export interface PlacedQuestion {
  readonly file: FileReport;
  readonly finding: ReportedFinding;
}

const COMMAND = 'customer-first answer';

/** One text for each thing that can happen; each ends in a line end. */
export const describeAnswers = {
  given(
    questions: readonly PlacedQuestion[],
    written: readonly BaselineUse[],
    { cwd, isNew }: { readonly cwd: string; readonly isNew: boolean },
  ): string {
    const lines = questions.map(({ file, finding }) => `Answered: ${drawQuestion(finding, file)}`);
    const where = written.map((use) => makePrintable(shownPath(use, cwd))).join(', ');
    const first = written.map(({ file }) => `  ${nameOf(file.path)} merge=union\n`)[0] ?? '';
    const advice = isNew
      ? `Commit the file, so that it holds for everybody, and add this line to .gitattributes next to it, so that git merges it by itself:\n${first}`
      : '';
    return `${lines.join('')}It is not asked again as long as these words stay. The answer stands in ${where}.\n${advice}`;
  },

  pruned(use: BaselineUse, cwd: string): string {
    const path = shownPath(use, cwd);
    if (use.file.text === null) return `There is no ${path}, so there is nothing to take out.\n`;
    if (use.stale.length === 0) return `${path}: every answer still has its story. Nothing was changed.\n`;
    return `${path}: ${count(use.stale.length, 'answer')} taken out.\n`;
  },
};

/** Everything that is asked, then everything that is answered, with its place and its words. */
export function drawQuestions({ report, answers }: BaselineResult, cwd: string): string {
  const list = (of: (file: FileReport) => readonly ReportedFinding[]): readonly string[] =>
    report.files.flatMap((file) => of(file).map((finding) => drawQuestion(finding, file)));
  const open = list((file) => file.findings.filter(({ isQuestion }) => isQuestion === true));
  const answered = list((file) => file.answered);
  const stale = answers.filter((use) => use.stale.length > 0);
  const parts = [
    open.length === 0
      ? 'No question waits for an answer.\n'
      : `${open.length === 1 ? '1 question waits' : `${open.length} questions wait`} for an answer:\n${open.join('')}` +
        `Change the story, or say yes: ${COMMAND} FILE:LINE --because "what speaks for it"\n`,
    answered.length === 0
      ? ''
      : `${answered.length === 1 ? '1 question is' : `${answered.length} questions are`} answered:\n${answered.join('')}`,
    ...stale.map((use) => `${drawStale(use, cwd)}\n`),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function drawStale(use: BaselineUse, cwd: string): string {
  const { stale } = use;
  const are = stale.length === 1 ? '1 answer has' : `${stale.length} answers have`;
  const listed = stale
    .slice(0, 20)
    .map(({ path, rule, words }) => `  ${makePrintable(`${path}: ${rule} “${words}”`)}\n`);
  return `${are} no story any more in ${shownPath(use, cwd)}:\n${listed.join('')}“${COMMAND} prune” takes ${stale.length === 1 ? 'it' : 'them'} out.`;
}

/** The place and the rule, then the question, then what somebody said; each with its line end. */
function drawQuestion(finding: ReportedFinding, { path, text }: FileReport): string {
  const { line, column } = positionAt(indexLines(text), finding.range.start);
  const { ruleId, message, answeredBecause, isQuestion, identity } = finding;
  // What has become sure meanwhile is no question any more, but has been answered when it was.
  const words = isQuestion === true ? message : `“${identity.words}”`;
  const because = answeredBecause === undefined ? '' : `    because: ${makePrintable(answeredBecause)}\n`;
  return `${makePrintable(`  ${path}:${line}:${column}  ${ruleId}`)}\n    ${makePrintable(words)}\n${because}`;
}
