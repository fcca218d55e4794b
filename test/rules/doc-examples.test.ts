/** Do the rule pages tell the truth? Each incorrect example must raise its rule, each correct one must not. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/index.js';
import { lintTexts } from '../support/lint-text.js';
import { readExamples } from '../support/rule-doc.js';

describe.each(rules.map(({ id }) => id))('docs/rules/%s.md', (ruleId) => {
  const path = new URL(`../../docs/rules/${ruleId}.md`, import.meta.url);
  const examples = existsSync(path) ? readExamples(readFileSync(path, 'utf8')) : [];

  it('has examples', () => {
    expect(examples.length, `Write examples into docs/rules/${ruleId}.md.`).toBeGreaterThan(0);
  });
  it.each(examples.map((each) => [each.verdict, each.line, each.text, each] as const))(
    '%s example in line %i',
    (verdict, _line, text, { files }) => {
      const findings = [...lintTexts({ files }).values()].flat();
      const raised = findings.filter((finding) => finding.ruleId === ruleId).length > 0;
      expect(raised ? 'incorrect' : 'correct', text).toBe(verdict);
    },
  );
});
