/** Is each finding exact, and is nothing else said? Runs the caret fixtures beside this file. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/engine/apply-fixes.js';
import type { ReportedFinding } from '../../server/src/core/engine/report.js';
import { rules } from '../../server/src/core/rules/index.js';
import { isOnAll } from '../../server/src/core/rules/rule.js';
import { addCarets, type ExpectedFinding } from '../support/carets.js';
import { readFixture, type FixtureCase, type FixtureFile } from '../support/fixture.js';
import { lintTexts } from '../support/lint-text.js';

function lintCase(ruleId: string, each: FixtureCase): ReadonlyMap<string, readonly ReportedFinding[]> {
  const { files, personas, vocabulary } = each;
  return lintTexts({ files, personas, vocabulary, options: { [ruleId]: each.options } });
}

/** Says one thing about the folder, at the first person of any story: true of most cases, and told by its own. */
const ABOUT_THE_FOLDER = new Set([...rules.filter(isOnAll).map(({ id }) => id), 'orphan-requirement']);

function isCounted(other: string, ruleId: string, { onlyThisRule }: FixtureCase): boolean {
  return other === ruleId || (!onlyThisRule && !ABOUT_THE_FOLDER.has(other));
}

/** The findings as carets would state them; the message id only where the fixture names it at the same place. */
function asExpected(findings: readonly ReportedFinding[], expected: readonly ExpectedFinding[]): ExpectedFinding[] {
  return findings.map(({ ruleId, messageId, range }) => {
    const twin = expected.find((other) => other.ruleId === ruleId && other.start === range.start);
    return { ruleId, messageId: twin?.messageId === null ? null : messageId, start: range.start, end: range.end };
  });
}

function compare(ruleId: string, each: FixtureCase, file: FixtureFile, findings: readonly ReportedFinding[]): void {
  const counted = findings.filter((finding) => isCounted(finding.ruleId, ruleId, each));
  const actual = addCarets(file.text, asExpected(counted, file.expected));
  expect(actual, `${file.path} of “${each.title}”, line ${each.line}`).toBe(addCarets(file.text, file.expected));
}

function compareFix(ruleId: string, each: FixtureCase, findings: readonly ReportedFinding[]): void {
  const [file] = each.files;
  if (each.after === null || file === undefined) return;
  const fixes = findings.filter((finding) => finding.ruleId === ruleId).flatMap((finding) => finding.fixes);
  const titles = fixes.map(({ title }) => title);
  const fix = fixes.find(({ title }) => title === each.after?.title);
  expect(titles, `fixes of “${each.title}”`).toContain(each.after.title);
  expect(applyEdits(file.text, fix?.edits ?? [])).toBe(each.after.text);
}

describe.each(rules.map(({ id }) => id))('%s', (ruleId) => {
  const path = new URL(`${ruleId}.md`, import.meta.url);
  const cases = existsSync(path) ? readFixture(readFileSync(path, 'utf8')) : [];

  it('has cases', () => {
    expect(cases.length, `Write cases into test/rules/${ruleId}.md.`).toBeGreaterThan(0);
  });
  it.each(cases.map((each) => [each.title, each] as const))('%s', (_, each) => {
    const results = lintCase(ruleId, each);
    for (const file of each.files) compare(ruleId, each, file, results.get(file.path) ?? []);
    compareFix(ruleId, each, results.get(each.files[0]?.path ?? '') ?? []);
  });
});
