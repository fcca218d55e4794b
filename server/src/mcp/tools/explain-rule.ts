/** explain_rule: why a rule asks what it asks, with examples. */
import { z } from 'zod';
import { SUPPRESSION_RULE } from '../../core/finding/finding.js';
import { rules } from '../../core/rules/index.js';
import { didYouMean } from '../../core/text/did-you-mean.js';
import { ABOUT_SUPPRESSIONS } from '../../reporters/about-suppressions.js';
import { readRulePage } from '../../workspace/rule-page.js';
import { Refusal } from '../refusal.js';
import { defineTool } from '../tool.js';

const gives = z.strictObject({
  rule: z.string(),
  requires: z.string().describe('What a text should do.'),
  severity: z.enum(['error', 'warning', 'info']).nullable().describe('Where nothing else is configured.'),
  page: z
    .string()
    .describe('The page of the rule in Markdown: why, good and bad examples, options, what to write instead.'),
});

const ids = [...rules.map(({ id }) => id), SUPPRESSION_RULE];
const MOST_LETTERS = 100;

export const explainRule = defineTool({
  name: 'explain_rule',
  title: 'Explain a rule',
  description:
    'Says why a rule asks what it asks, with good and bad examples and what to write instead. Call it when a finding is not clear, or before proposing to switch a rule off.',
  takes: z.strictObject({
    rule: z
      .string('has to be the name of a rule, such as "missing-outcome".')
      .describe(`The “rule” of a finding: ${ids.join(', ')}.`),
  }),
  gives,
  run: async ({ rule: asked }, { packageRoot }) => {
    const id = asked.trim();
    if (id === SUPPRESSION_RULE) {
      const requires = 'An exception names a rule that exists, is still needed, and gives a reason.';
      return { text: ABOUT_SUPPRESSIONS, data: { rule: id, requires, severity: null, page: ABOUT_SUPPRESSIONS } };
    }
    const rule = rules.find((one) => one.id === id);
    if (rule === undefined) {
      const shown = asked.slice(0, MOST_LETTERS);
      throw new Refusal(`There is no rule “${shown}”.${didYouMean(shown, ids) || ` There are: ${ids.join(', ')}.`}`);
    }
    const page = await readRulePage(packageRoot, id);
    if (page === null) throw new Refusal(`The page of “${id}” is missing from this installation of customer-first.`);
    const { requires, severity } = rule;
    return { text: page, data: { rule: id, requires, severity, page } };
  },
});
