/** What reports say about the rules, taken from the catalogue and its pages. */
import type { Rule } from '../core/rules/rule.js';
import type { RuleFacts } from '../reporters/reporter.js';
import { urlOf } from '../core/engine/url.js';
import { readRulePage } from '../workspace/rule-page.js';

export function toRuleFacts(rule: Rule): RuleFacts {
  const { id, requires, part, stage, severity, source } = rule;
  return { id, requires, part, stage, severity, source, url: urlOf(id), documentation: null };
}

/** The same with the pages, for formats that carry them. */
export function readRuleFacts(rules: readonly Rule[], packageRoot: string): Promise<readonly RuleFacts[]> {
  return Promise.all(
    rules.map(async (rule) => ({ ...toRuleFacts(rule), documentation: await readRulePage(packageRoot, rule.id) })),
  );
}
