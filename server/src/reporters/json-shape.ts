/** The shape of the JSON report: its one description, from which the published JSON Schema is made. */
import { z } from 'zod';
import { readLanguages } from './read-languages.js';
import { shardShape } from './shard-shape.js';

const position = z
  .strictObject({
    line: z.int().min(1).describe('Lines are counted from 1.'),
    column: z.int().min(1).describe('Columns are counted from 1, in UTF-16 units.'),
  })
  .describe('A place in a file.');

const range = z.strictObject({
  start: position,
  end: position.describe('The place behind the last character.'),
});

const edit = z
  .strictObject({ range, text: z.string().describe('What stands there afterwards; empty to remove.') })
  .describe('Replaces a stretch of the file.');

const fix = z.strictObject({
  kind: z
    .enum(['fix', 'suggestion'])
    .describe('A fix keeps the meaning, so --fix may apply it. A suggestion is for a person to choose.'),
  title: z.string().describe('What it does, in a few words.'),
  edits: z.array(edit).describe('All of them together, or none.'),
});

const severity = z.enum(['info', 'warning', 'error']);

const finding = z.strictObject({
  ruleId: z.string().describe('The rule that speaks, such as missing-outcome.'),
  message: z.string().describe('What is wrong, and what to write instead.'),
  severity,
  isQuestion: z
    .literal(true)
    .optional()
    .describe('Likely, not sure: a question to the author, and never more than an info.'),
  range: range.describe('The words it is about.'),
  fingerprint: z.string().describe('Stays the same when the words move within their file.'),
  url: z
    .string()
    .describe(
      'The page that explains the rule: its address or, until the project is public, its path within the package.',
    ),
  fixes: z.array(fix).describe('What to do about it; the first is shown to people.'),
});

const amount = z.int().min(0);

const summary = z
  .strictObject({
    files: amount.describe('Files that were read.'),
    stories: amount.describe('Stories in them.'),
    unread: amount
      .optional()
      .describe('Lines that look like stories and were not read; “stories --unread” lists them.'),
    errors: amount,
    warnings: amount,
    infos: amount,
    suppressed: amount.describe('Findings that a comment in the text accepts.'),
    baselined: amount.describe('Findings that the baseline accepts.'),
    answered: amount.describe('Questions that somebody has answered.'),
  })
  .describe('Counts of the whole run, whatever --min-severity leaves out above.');

export const reportShape = z
  .strictObject({
    schemaVersion: z.literal(1).describe('Goes up when a reader of this shape would have to change.'),
    tool: z.strictObject({ name: z.string(), version: z.string() }),
    files: z
      .array(
        z.strictObject({
          path: z.string().describe('With “/”, as seen from where the run started.'),
          findings: z.array(finding).describe('In the order of the text.'),
          language: z
            .string()
            .optional()
            .describe(
              `Only where the text reads like another language than ${readLanguages('or')}, in which no stories are read.`,
            ),
        }),
      )
      .describe('Every file that was read, sorted by path.'),
    summary,
    shard: shardShape,
  })
  .describe('What customer-first found, as “--format json” writes it.');

export type JsonReport = z.output<typeof reportShape>;
export type JsonFile = JsonReport['files'][number];
export type JsonFinding = JsonFile['findings'][number];

/** Draft 7, as the schema of the configuration. */
export function toReportSchema(): Readonly<Record<string, unknown>> {
  const { $schema, description, ...rest } = z.toJSONSchema(reportShape, { target: 'draft-7' });
  return { $schema, title: 'customer-first report', description, ...rest };
}
