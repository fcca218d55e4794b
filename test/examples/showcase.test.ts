/** The showcase shows what it says it shows: every rule somewhere, the good stories unblamed. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FileReport, Report } from '../../server/src/core/engine/report.js';
import { rules } from '../../server/src/core/rules/index.js';
import { runLint } from '../../server/src/workspace/run.js';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
let report: Report;

beforeAll(async () => {
  ({ report } = await runLint({ cwd: examples, paths: ['.'] }));
});

function fileAt(path: string): FileReport {
  const file = report.files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`${path} was not read.`);
  return file;
}

/** What is said about a file, as "rule: the words it underlines". */
function sayings(path: string): readonly string[] {
  const { text, findings } = fileAt(path);
  return findings.map(({ ruleId, range }) => `${ruleId}: ${text.slice(range.start, range.end)}`);
}

describe('examples/', () => {
  test('can be read without a problem', () => {
    expect(report.problems).toEqual([]);
  });

  test('shows every proven rule that a folder with personas can break', () => {
    const seen = new Set(report.files.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
    const proven = rules.filter(({ id, stage }) => stage === 'stable' && id !== 'persona-registry-missing');
    expect(proven.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  test.each(['epics/answer-at-night.md', 'tasks/renew-certificates.md', 'personas.md', 'README.md'])(
    'leaves %s alone',
    (path) => {
      expect(sayings(path)).toEqual([]);
    },
  );

  test('keeps the exception with a reason out of the report', () => {
    expect(fileAt('stories/portal.md').suppressed.map(({ ruleId }) => ruleId)).toEqual(['technology-in-want']);
  });
});
