/** Applies safe fixes again and again until nothing is left to mend, then writes every changed file once. */
import { chosenFixes, safeFixes } from '../core/engine/apply-fixes.js';
import type { Problem, Report } from '../core/engine/report.js';
import { count } from '../core/text/count.js';
import { listWords } from '../core/text/list-words.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import type { Palette } from '../reporters/palette.js';
import { type Change, fixUntilQuiet } from '../service/fixes/fix-until-quiet.js';
import { nodeFileSystem, toAbsolutePath } from '../workspace/node-file-system.js';
import { overlaid, overlayOf } from '../workspace/overlaid.js';
import type { RunOptions } from '../workspace/read-workspace.js';
import { type Run, runLint } from '../workspace/run.js';
import { writeDocument } from '../workspace/write-file.js';
import { drawDiff } from './diff.js';

export interface Fixed {
  /** What is left after fixing. */
  readonly report: Report;
  readonly changes: readonly Change[];
  /** Named one by one, but left out by the configuration. */
  readonly skipped: readonly string[];
}

export interface FixOptions {
  readonly input: RunOptions;
  /** Whether to leave the files alone. */
  readonly isDryRun: boolean;
  /** Only these rules, but with their suggestions that leave nothing to choose; null for the safe fixes of all. */
  readonly onlyRules?: ReadonlySet<string> | null;
}

/** The texts that stand in for those of the files, by path as the report names it. */
type Texts = ReadonlyMap<string, string>;

export async function fixStories({ input, isDryRun, onlyRules = null }: FixOptions): Promise<Fixed> {
  const read = (texts: Texts): Promise<Run> => runLint(withTexts(input, texts));
  const { report: original, skipped } = await read(new Map());
  let report = original;
  const fixed = await fixUntilQuiet(original.files, {
    choose: (findings) =>
      onlyRules === null ? safeFixes(findings) : chosenFixes(findings.filter(({ ruleId }) => onlyRules.has(ruleId))),
    lookAgain: async (texts) => ({ report } = await read(texts)).report.files,
  });
  const result = { report, changes: [...fixed.values()], skipped };
  return isDryRun ? result : writeAll(result, { original, cwd: input.cwd });
}

/** The same input, but with these texts in place of what is in the files. */
function withTexts(input: RunOptions, texts: Texts): RunOptions {
  const [only] = texts.values();
  if (input.stdin !== undefined) return { ...input, stdin: { ...input.stdin, text: only ?? input.stdin.text } };
  const byFile = new Map([...texts].map(([path, text]) => [toAbsolutePath(input.cwd, path), text]));
  return { ...input, fileSystem: overlaid(input.fileSystem ?? nodeFileSystem, overlayOf(byFile)) };
}

interface Origin {
  readonly original: Report;
  readonly cwd: string;
}

/** A file that could not be written is reported as it still is. */
function writeAll({ report, changes, skipped }: Fixed, { original, cwd }: Origin): Fixed {
  const problems = new Map<string, Problem>();
  for (const { path, before, after } of changes) {
    const result = writeDocument({ path: toAbsolutePath(cwd, path), before, after });
    if (!result.isWritten) problems.set(path, { path, line: null, column: null, message: result.reason });
  }
  const asItIs = new Map(original.files.map((file) => [file.path, file]));
  const files = report.files.map((file) => (problems.has(file.path) ? (asItIs.get(file.path) ?? file) : file));
  return {
    report: { files, problems: [...report.problems, ...problems.values()] },
    changes: changes.filter((change) => !problems.has(change.path)),
    skipped,
  };
}

/** What --fix would change, for a person to read. */
export function drawChanges(
  changes: readonly Change[],
  palette: Palette,
  onlyRules: FixOptions['onlyRules'] = null,
): string {
  const files = changes.map(({ path, before, after }) => {
    const title = palette.underline(palette.bold(makePrintable(path)));
    return `${title}\n\n${drawDiff(before, after, palette)}\n`;
  });
  return `${files.join('')}${summarise(changes, 'would be fixed. Nothing was changed', onlyRules)}\n`;
}

/** "3 findings in 2 files" and what became of them, as a sentence. */
export function summarise(
  changes: readonly Change[],
  outcome: string,
  onlyRules: FixOptions['onlyRules'] = null,
): string {
  const fixes = changes.reduce((sum, change) => sum + change.fixes, 0);
  if (fixes === 0 && onlyRules !== null)
    return `There is nothing to fix for ${listWords([...onlyRules], 'or')} without a person’s choice.`;
  if (fixes === 0)
    return 'There is nothing to fix without a person’s choice. “--fix-rule RULE” applies what one rule suggests.';
  return `${count(fixes, 'finding')} in ${count(changes.length, 'file')} ${outcome}.`;
}
