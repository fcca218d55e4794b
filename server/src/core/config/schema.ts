/** The one schema of the configuration: its types, checks, editor help and documentation all come from here. */
import { z } from 'zod';
import { SUPPRESSION_RULE } from '../finding/finding.js';
import { packs } from '../language/packs.js';
import type { Rule } from '../rules/rule.js';
import { listWords } from '../text/list-words.js';
import { LONGEST_PATTERN, whyImmodest } from './modest-pattern.js';
import { layoutNames } from './layouts.js';
import { presetNames } from './presets.js';

export const severities = ['off', 'info', 'warning', 'error'] as const;

const term = z.string().min(1).max(200);
const pattern = z
  .string()
  .min(1)
  .refine((text) => whyImmodest(text) === null, { error: ({ input }) => whyImmodest(String(input)) ?? '' })
  .meta({ maxLength: LONGEST_PATTERN });
const texts = z.array(z.string().max(2000));

/** One value or a list of them; `what` completes "must be ...". */
function oneOrMany<Item extends z.ZodType>(item: Item, what: string) {
  return z.union([item, z.array(item)], { error: `must be ${what}, or a list of them` });
}

const patterns = oneOrMany(pattern, 'a file pattern');

const inlinePersona = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('Short name used by reports; made from the name where it is left out.'),
    name: z.string().min(1).max(200).describe('What the stories call this person: “As a <name>, I want …”.'),
    kind: z
      .enum(['customer', 'staff', 'partner', 'internal', 'system', 'anti'])
      .default('customer')
      .describe(
        'Who it is: customer, staff (works for you), partner, internal (builds the product), system, or anti (somebody you do not serve).',
      ),
    aliases: texts.default([]).describe('Other names for the same person.'),
    technical: z
      .boolean()
      .default(false)
      .describe('Set to true when technology is this person’s own work, for example a developer who buys your API.'),
    tools: texts.default([]).describe('Tools and formats this person already uses; stories for them may name these.'),
    needs: texts.default([]).describe('What this person needs.'),
    pains: texts.default([]).describe('What makes life hard for this person today.'),
    evidence: texts.default([]).describe('How you know: interviews, data, observations.'),
  })
  .describe('A persona written down here instead of in a Markdown file.');

const vocabulary = z
  .strictObject({
    allow: z.array(term).optional().describe('Words that are never reported as a technology here.'),
    deny: z.array(term).optional().describe('Words that are always reported as a technology here.'),
    domain: z
      .array(term)
      .optional()
      .describe('What the product itself is about: technologies that your customers buy or work with.'),
  })
  .describe('Words of this project. A word stands in one list only; the last mention counts.');

const exemptSections = z
  .array(term)
  .describe('Titles of sections where technology is welcome, for example “Technical notes”.');

/** The schema of one rule's entry: a severity, or a severity with options. */
function ruleEntry(rule: Rule) {
  const severity = z.enum(severities);
  const withOptions = z.tuple([severity, rule.options.strict().optional()]);
  return z
    .union([severity, withOptions], {
      error: `must be ${listWords(severities)}, or a list: [warning, { … options … }]`,
    })
    .optional()
    .describe(`${rule.requires} Default: ${rule.severity}${rule.stage === 'trial' ? ', off in “recommended”' : ''}.`);
}

const suppressionEntry = z
  .enum(severities)
  .optional()
  .describe('A suppression names a rule that exists, still has an effect and gives a reason. Default: warning.');
const extending = oneOrMany(z.string().min(1).max(500), 'a preset, a file or a package').describe(
  `Where the settings start from: a preset (${listWords([...presetNames, ...layoutNames])}), a file such as ./team.yaml, or an installed package. Later ones win. “recommended” where nothing is named.`,
);

const personas = oneOrMany(
  z.union([pattern, inlinePersona], { error: 'must be a file pattern or a persona with a name' }),
  'a file pattern or a persona',
).describe(
  'Who the customers are: Markdown files with personas (patterns), or personas written down here. Found by themselves where this is left out: personas.md, personas/*.md, also in docs/.',
);

const layouts = z
  .boolean()
  .describe(
    `Whether the presets for tools that write specs (${listWords(layoutNames, 'and')}) switch themselves on where the folders of these tools are; true where this is left out.`,
  );

/** Builds the schema for the rules of the catalogue, so that ids and options are checked too. */
export function createConfigSchema(rules: readonly Rule[]) {
  const ruleEntries = z
    .strictObject({
      ...Object.fromEntries(rules.map((rule) => [rule.id, ruleEntry(rule)])),
      [SUPPRESSION_RULE]: suppressionEntry,
    })
    .describe('How much each rule matters: off, info, warning, error, or [severity, options].');
  const override = z
    .strictObject({
      files: patterns.describe('The documents this is for, as patterns relative to the folder of the configuration.'),
      rules: ruleEntries.optional(),
      vocabulary: vocabulary.optional(),
      exemptSections: exemptSections.optional(),
    })
    .describe('Other settings for some of the documents.');
  return z
    .strictObject({
      $schema: z.string().optional().describe('Where editors find the description of this file; not read otherwise.'),
      extends: extending.optional(),
      personas: personas.optional(),
      journey: pattern.optional().describe('The file with the stages of the customer’s journey.'),
      language: z
        .enum(packs.all.map(({ id }) => id))
        .optional()
        .describe(
          'The language that stories and personas are written in. A document can say another one in its front matter.',
        ),
      files: patterns
        .optional()
        .describe('Which documents are read when a folder is given; all Markdown files where this is left out.'),
      ignores: patterns.optional().describe('Files and folders that are left out, with the patterns of a .gitignore.'),
      layouts: layouts.optional(),
      vocabulary: vocabulary.optional(),
      exemptSections: exemptSections.optional(),
      rules: ruleEntries.optional(),
      overrides: z.array(override).optional().describe('Other settings for some of the documents; later ones win.'),
    })
    .describe('The configuration of customer-first.');
}

export type ConfigSchema = ReturnType<typeof createConfigSchema>;
export type Config = z.output<ConfigSchema>;
export type InlinePersona = z.output<typeof inlinePersona>;
