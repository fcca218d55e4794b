/** Does the catalogue's own list of examples hold? */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/index.js';
import { readCatalogueExamples } from '../support/catalogue-examples.js';
import { lintTexts } from '../support/lint-text.js';

const examples = readCatalogueExamples(readFileSync(new URL('examples.jsonl', import.meta.url), 'utf8'));

it.each(examples.map((each) => [each.rule, each.expect, each.text, each] as const))(
  '%s, %s: %s',
  (ruleId, expected, _text, { input }) => {
    const findings = [...lintTexts(input).values()].flat();
    const raised = findings.filter((finding) => finding.ruleId === ruleId);
    expect(raised.length > 0 ? 'flag' : 'ok', JSON.stringify(input)).toBe(expected);
  },
);

it('belongs to rules that exist', () => {
  const ids = new Set(rules.map(({ id }) => id));
  expect(examples.map(({ rule }) => rule).filter((id) => !ids.has(id))).toEqual([]);
});
