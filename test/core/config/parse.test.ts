/** What a person is told about a mistake in the configuration: the key, what to write instead, and the exact place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseConfig, type ConfigFormat } from '../../../server/src/core/config/parse.js';
import { packs } from '../../../server/src/core/language/packs.js';
import { indexLines, positionAt } from '../../../server/src/core/text/line-index.js';
import { listWords } from '../../../server/src/core/text/list-words.js';
import { rules } from './fake-rules.js';

/** "line:column «marked text» message" of every problem. */
function problemsOf(text: string, format: ConfigFormat = 'yaml'): readonly string[] {
  const lines = indexLines(text);
  return parseConfig(text, { format, rules }).problems.map(({ message, range }) => {
    const { line, column } = positionAt(lines, range.start);
    return `${String(line)}:${String(column)} «${text.slice(range.start, range.end)}» ${message}`;
  });
}

function configOf(text: string, format: ConfigFormat = 'yaml') {
  return parseConfig(text, { format, rules }).config;
}

test('reads every key', () => {
  const text = `
extends: [recommended, ./team.yaml]
personas:
  - docs/personas/*.md
  - name: Ward nurse
    kind: staff
    aliases: [nurse]
journey: journey.yaml
language: en
files: docs
ignores: ["*.draft.md"]
vocabulary: { allow: [Excel], deny: [mesh], domain: [webhook] }
exemptSections: [Technical notes]
rules:
  missing-outcome: off
  technology-in-want: [info, { most: 2 }]
overrides:
  - files: docs/old
    rules: { missing-outcome: info }
`;
  expect(problemsOf(text)).toEqual([]);
  expect(configOf(text)).toMatchObject({
    personas: [
      'docs/personas/*.md',
      { name: 'Ward nurse', kind: 'staff', aliases: ['nurse'], technical: false, needs: [] },
    ],
    rules: { 'missing-outcome': 'off', 'technology-in-want': ['info', { allow: [], most: 2, where: 'want' }] },
  });
});

test.each([
  ['ruls:\n  x: 1', '1:1 «ruls» “ruls” is not a setting. Did you mean “rules”?'],
  ['vocabulary:\n  alow: [x]', '2:3 «alow» “vocabulary.alow” is not a setting. Did you mean “allow”?'],
  [
    'rules:\n  missing-outcom: error',
    '2:3 «missing-outcom» There is no rule “missing-outcom”. Did you mean “missing-outcome”?',
  ],
  ['rules:\n  zzzzzz: error', '2:3 «zzzzzz» There is no rule “zzzzzz”.'],
  [
    'rules:\n  missing-outcome: warn',
    '2:20 «warn» “rules.missing-outcome” must be off, info, warning or error, not “warn”. Did you mean “warning”?',
  ],
  [
    'rules:\n  missing-outcome:\n',
    '2:3 «missing-outcome» “rules.missing-outcome” has no value; it must be off, info, warning or error, or a list: [warning, { … options … }].',
  ],
  [
    'rules:\n  missing-outcome: [loud, {}]',
    '2:21 «loud» The severity of “missing-outcome” must be off, info, warning or error, not “loud”.',
  ],
  [
    'rules:\n  technology-in-want: [error, {alow: [x]}]',
    '2:32 «alow» Option “alow” of “technology-in-want” is not a setting. Did you mean “allow”?',
  ],
  [
    'rules:\n  technology-in-want: [error, {allow: x}]',
    '2:39 «x» Option “allow” of “technology-in-want” must be a list, not “x”.',
  ],
  [
    'rules:\n  technology-in-want: [error, {where: titel}]',
    '2:39 «titel» Option “where” of “technology-in-want” must be want or title, not “titel”. Did you mean “title”?',
  ],
  ['ignores:\n  - docs\n  - 3', '3:5 «3» Item 2 of “ignores” must be a text, not 3.'],
  ['ignores:\n  - *.md', '2:5 «*.md» A text that starts with “*” needs quotes: write "*.md".'],
  [
    'overrides:\n  - files: a\n    rules: {missing-outcome: of}',
    '3:30 «of» “rules.missing-outcome” in item 1 of “overrides” must be off, info, warning or error, not “of”. Did you mean “off”?',
  ],
  ['personas:\n  - kind: staff', '2:5 «kind: staff» “name” in item 1 of “personas” is missing; it must be a text.'],
  [
    'personas: [{name: A, kind: client}]',
    '1:28 «client» “kind” in item 1 of “personas” must be customer, staff, partner, internal, system or anti, not “client”.',
  ],
  [
    'ignores: ["*a*a*a*a*b"]',
    '1:11 «"*a*a*a*a*b"» Item 1 of “ignores” has too many “*” to be matched in reasonable time; use fewer.',
  ],
  ['language: xx', `1:11 «xx» “language” must be ${listWords(packs.all.map(({ id }) => id))}, not “xx”.`],
  ['rules: {}\nrules: {}', '2:1 «rules» “rules” is set twice. Keep one of the two.'],
  ['files: a\n\tb: c', '2:1 «\t» This is not valid YAML: use spaces instead of tabs at the start of this line.'],
  [
    'a: b: c',
    '1:4 «b» This is not valid YAML: there is a second “:” in this line, or the next line is indented too far; put texts that hold “: ” in quotes.',
  ],
  ['- a', '1:1 «- a» A configuration is a set of keys such as “rules: …”. See “customer-first init” for an example.'],
  ['', '1:1 «» This configuration is empty. Add a setting, for example “extends: recommended”, or delete the file.'],
  [
    '# later',
    '1:1 «# later» This configuration is empty. Add a setting, for example “extends: recommended”, or delete the file.',
  ],
])('%j', (text, ...expected) => {
  expect(problemsOf(text)).toEqual(expected);
});

test.each([
  [
    '{\n  "rules": { "missing-outcome": "warn" }\n}',
    '2:33 «"warn"» “rules.missing-outcome” must be off, info, warning or error, not “warn”. Did you mean “warning”?',
  ],
  ['{ "ignores": ["a" "b"] }', '1:19 «"b"» This is not valid JSON: a “,” is missing before this.'],
  ['{ "ignores": ["a"', '1:18 «» This is not valid JSON: a closing “]” is missing.'],
  ['{ rules: {} }', '1:3 «rules» This is not valid JSON: texts need double quotes.'],
  ['{ "files": "a", "files": "b" }', '1:17 «"files"» “files” is set twice. Keep one of the two.'],
  ['\n', '1:1 «» This configuration is empty. Add a setting, for example “extends: recommended”, or delete the file.'],
])('JSON %j', (text, ...expected) => {
  expect(problemsOf(text, 'json')).toEqual(expected);
});

test('JSON may have comments and trailing commas', () => {
  const text = '{ // the team\n  "extends": "strict", /* for now */\n  "ignores": ["a",],\n}';
  expect(problemsOf(text, 'json')).toEqual([]);
  expect(configOf(text, 'json')).toEqual({ extends: 'strict', ignores: ['a'] });
});

test('a byte order mark and Windows line ends change neither meaning nor places', () => {
  expect(problemsOf('\uFEFFfiles: a\r\nruls: {}\r\n')).toEqual([
    '2:1 «ruls» “ruls” is not a setting. Did you mean “rules”?',
  ]);
  expect(configOf('\uFEFF{ "files": "a" }\r\n', 'json')).toEqual({ files: 'a' });
});

test('a key without a value counts as not written', () => {
  const text = 'files: docs\nignores:\n  # - old\nrules:\nvocabulary:\n  allow:\n';
  expect(problemsOf(text)).toEqual([]);
  expect(configOf(text)).toEqual({ files: 'docs', vocabulary: {} });
});

test('what is right holds although something else is wrong', () => {
  const text =
    'files: docs\nbogus: 1\nignores: [a, 3, b]\nrules:\n  missing-outcome: loud\n  ui-in-want: [loud, {}]\n  technology-in-want: [error, {most: many}]\n';
  expect(problemsOf(text)).toHaveLength(5);
  expect(configOf(text)).toEqual({
    files: 'docs',
    ignores: ['a', 'b'],
    rules: { 'technology-in-want': ['error', { allow: [], most: 3, where: 'want' }] },
  });
});

test('anchors may repeat a part', () => {
  const text = 'rules: &mild\n  missing-outcome: info\noverrides:\n  - files: old\n    rules: *mild\n';
  expect(problemsOf(text)).toEqual([]);
  expect(configOf(text)?.overrides?.[0]?.rules).toEqual({ 'missing-outcome': 'info' });
});

const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefghi'.split('').map((name, i) => {
    const before = '*' + 'abcdefgh'.charAt(i);
    return `${name}: &${name} [${Array(9).fill(before).join()}]`;
  }),
].join('\n');

test.each<[string, string, ConfigFormat]>([
  ['an alias bomb', bomb, 'yaml'],
  ['a part that holds itself', 'a: &a [*a]', 'yaml'],
  ['deep YAML', '['.repeat(20_000), 'yaml'],
  ['deep YAML that is closed', '['.repeat(500) + ']'.repeat(500), 'yaml'],
  ['deep JSON', '['.repeat(100_000), 'json'],
  ['a very long file', 'x'.repeat(2_000_000), 'yaml'],
  ['keys of JavaScript', '__proto__: {a: 1}\nconstructor: 2\nrules: {__proto__: error, toString: error}', 'yaml'],
])('%s is a problem, quickly, and no crash', (_, text, format) => {
  // Other programs take time, too, but not of this one's.
  const started = process.cpuUsage();
  expect(parseConfig(text, { format, rules }).problems.length).toBeGreaterThan(0);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
});

test('any text gives an answer', () => {
  const words = [
    'rules',
    ':',
    ' ',
    '\n',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '*a',
    '&a',
    '!',
    '|',
    'overrides',
    'files',
    'off',
    ',',
    '#',
    '?',
    '\t',
    '---',
    '%',
    '\u2028',
    '\uD800',
    'personas',
    'missing-outcome',
  ];
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('yaml' as const, 'json' as const), (some, format) => {
      const { config, problems } = parseConfig(some, { format, rules });
      expect(config !== null || problems.length > 0).toBe(true);
      for (const { range } of problems) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThanOrEqual(some.length);
      }
    }),
    { seed: 1, numRuns: 3000 },
  );
});
