/** What the readers of each JSON format accept: official schemas where they can be installed, else their documented rules. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { toPersonasSchema } from '../../server/src/reporters/personas-json.js';
import { toPictureSchema } from '../../server/src/reporters/picture/json.js';
import { toReportSchema } from '../../server/src/reporters/json-shape.js';

/** Problems of an output, [] where it is accepted. */
export type Validate = (output: string) => unknown;

/** The official schema of SARIF; its draft-04 head does not concern the checks themselves. */
export const validateSarif = validator(readSarifSchema());
/** Our own published schema. */
export const validateReport = validator(toReportSchema());
export const validatePersonas = validator(toPersonasSchema());
export const validatePicture = validator(toPictureSchema());

/** As GitLab documents its Code Quality report: the five fields it needs, and its severities. */
export const validateGitlab = validator({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string' },
      check_name: { type: 'string' },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

const rdPosition = {
  type: 'object',
  required: ['line', 'column'],
  additionalProperties: false,
  properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
};
const rdRange = {
  type: 'object',
  required: ['start', 'end'],
  additionalProperties: false,
  properties: { start: rdPosition, end: rdPosition },
};
const rdObject = (properties: object, required: readonly string[]): object => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties,
});

/** As reviewdog's message definitions name the fields; stricter, because it ignores what it does not know. */
export const validateRdjson = validator(
  rdObject(
    {
      source: rdObject({ name: { type: 'string' }, url: { type: 'string' } }, ['name']),
      severity: { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] },
      diagnostics: {
        type: 'array',
        items: rdObject(
          {
            message: { type: 'string' },
            location: rdObject({ path: { type: 'string' }, range: rdRange }, ['path']),
            severity: { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] },
            code: rdObject({ value: { type: 'string' }, url: { type: 'string' } }, ['value']),
            suggestions: {
              type: 'array',
              items: rdObject({ range: rdRange, text: { type: 'string' } }, ['range', 'text']),
            },
          },
          ['message', 'location'],
        ),
      },
    },
    ['diagnostics'],
  ),
);

function readSarifSchema(): object {
  const path = new URL('../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', import.meta.url);
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  return schema;
}

function validator(schema: object): Validate {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (output) => (validate(JSON.parse(output)) ? [] : validate.errors);
}
