/** A rule's three files, read and ready: its definition, its page and its fixture. */
import type { ReportedFinding } from '../../server/src/core/engine/report.js';
import type { Rule } from '../../server/src/core/rules/rule.js';
import { readFixture, type FixtureCase } from './fixture.js';
import { lintTexts } from './lint-text.js';
import { readText } from './project-files.js';
import { readExamples, type DocExample } from './rule-doc.js';

export interface RuleFiles {
  readonly source: string;
  readonly page: string;
  readonly fixture: string;
  readonly examples: readonly DocExample[];
  readonly cases: readonly FixtureCase[];
}

export function readRuleFiles(id: string): RuleFiles {
  const page = readText(`docs/rules/${id}.md`);
  const fixture = readText(`test/rules/${id}.md`);
  const source = readText(`server/src/core/rules/${id}.ts`);
  return { source, page, fixture, examples: readExamples(page), cases: readFixture(fixture) };
}

/** What every fixture case and page example of `rule` brings about, findings of other rules included. */
export function lintRuleFiles(rule: Rule): {
  readonly fixtures: readonly ReportedFinding[];
  readonly examples: readonly ReportedFinding[];
} {
  const { cases, examples } = readRuleFiles(rule.id);
  const findings = (input: Parameters<typeof lintTexts>[0]) => [...lintTexts(input).values()].flat();
  return {
    fixtures: cases.flatMap((each) => findings({ ...each, options: { [rule.id]: each.options } })),
    examples: examples.flatMap(({ files }) => findings({ files })),
  };
}
