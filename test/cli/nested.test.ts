/** Small files that are nested without end: the program says where, and ends with 2. It neither crashes nor hangs. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { createFolder, type Files, runIn } from './terminal.js';

const STORY = 'As a tenant, I want heat so that I sleep.\n';
const program = join(inject('built'), 'cli.cjs');

function run(files: Files, ...argv: readonly string[]) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
    cwd: createFolder({ 'a.md': STORY, ...files }),
    encoding: 'utf8',
  });
  return { status, signal, said: stdout + stderr };
}

/** Without a process of its own: for what needs no stack. */
async function runHere(files: Files, ...argv: readonly string[]) {
  const { exitCode, stdout, stderr } = await runIn(createFolder({ 'a.md': STORY, ...files }), argv);
  return { status: exitCode, said: stdout + stderr };
}

const depths = [
  ['brackets', '.customer-first.yaml', '['.repeat(1000), '1:50'],
  ['braces', '.customer-first.yaml', `rules: ${'{a: '.repeat(5000)}`, '1:'],
  ['brackets that seem to close', '.customer-first.yaml', '["]",'.repeat(1000), '1:'],
  ['dashes', '.customer-first.yaml', '- '.repeat(20_000), '1:101'],
  ['question marks', '.customer-first.yaml', '? '.repeat(20_000), '1:'],
  [
    'indentation',
    '.customer-first.yaml',
    Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    '51:51',
  ],
  ['names of values', '.customer-first.yaml', `a: ${'&a '.repeat(5000)}1`, '1:'],
  ['brackets in JSON', '.customer-first.json', '['.repeat(100_000), '1:51'],
  ['braces in JSON', '.customer-first.json', `{"rules":${'{"a":'.repeat(20_000)}`, '1:'],
] as const;

it.each(depths)('%s in a configuration', (_, name, text, place) => {
  const { status, signal, said } = run({ [name]: text }, '.');
  expect(said).toContain(`${name}:${place}`);
  expect(said).toContain('This is nested more than 50 deep.');
  expect({ status, signal }).toEqual({ status: 2, signal: null });
});

it('aliases that stand for billions of values', () => {
  const lists = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(10)}]`).join('\n');
  const { status, said } = run({ '.customer-first.yaml': `a0: &a0 [x]\n${lists}\n` }, '.');
  expect(said).toContain('.customer-first.yaml:');
  expect(status).toBe(2);
});

it.each([
  ['JSON', '['.repeat(100_000)],
  ['JSON with keys', `\n{"a":${'{"a":'.repeat(50_000)}`],
])('a report given to merge (%s)', (_, text) => {
  const { status, signal, said } = run({ 'part.json': text }, 'merge', 'part.json');
  expect(said).toMatch(/“part\.json” is nested more than 50 deep in line [12]/);
  expect({ status, signal }).toEqual({ status: 2, signal: null });
});

it('a line of a baseline', () => {
  const { status, signal, said } = run({ '.customer-first-baseline.jsonl': '['.repeat(100_000) }, '.');
  expect(said).toContain('.customer-first-baseline.jsonl:1');
  expect({ status, signal }).toEqual({ status: 2, signal: null });
});

const markdown = [
  ['quotations', `${'> '.repeat(5_000)}${STORY}`],
  ['lists', Array.from({ length: 700 }, (_, depth) => `${'  '.repeat(depth)}- ${STORY}`).join('')],
] as const;

it.each(markdown)('%s in a document', (_, text) => {
  const { status, signal, said } = run({ 'b.md': text }, 'b.md');
  expect(said).toContain('b.md:1');
  expect({ status, signal }).toEqual({ status: 2, signal: null });
});

const readable = [
  ['emphasis', `${'*a _'.repeat(5_000)}${STORY.trim()}${'_b*'.repeat(5_000)}\n`],
  ['stars', `${'*'.repeat(9_000)}${STORY.trim()}${'*'.repeat(9_000)}\n`],
  ['images', `${STORY.trim()} ${'!['.repeat(5_000)}a${'](x)'.repeat(5_000)}\n`],
  ['brackets', `${STORY.trim()} ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`],
  ['front matter', `---\na: ${'['.repeat(5_000)}\n---\n\n${STORY}`],
] as const;

it.each(readable)('%s around a story are read past', (_, text) => {
  const personas = '# Personas\n\n## Tenant\n\n### Needs\n\n- heat\n';
  const { status, signal, said } = run({ 'b.md': `${STORY}\n${text}`, 'personas.md': personas }, 'b.md');
  expect(said).toMatch(/\d stor(?:y|ies) read/);
  expect({ status, signal }).toEqual({ status: 0, signal: null });
});

it.each([
  ['front matter', `---\nname: Tenant\nkind: ${'['.repeat(5_000)}\n---\n`],
  ['quotations', `# Personas\n\n## Tenant\n\n${'> '.repeat(5_000)}needs: heat\n`],
  ['emphasis', `# Personas\n\n## Tenant\n\n### Needs\n\n- ${'*a _'.repeat(5_000)}heat${'_b*'.repeat(5_000)}\n`],
])('%s in a file of personas', (_, text) => {
  const { signal, said } = run({ 'personas.md': text }, '.');
  expect(said).toMatch(/story read/);
  expect(signal).toBeNull();
});

const patterns = [
  ['braces in braces', `${'{'.repeat(200)}a${'}'.repeat(200)}`, 'is nested more than 5 deep; use fewer braces'],
  ['braces that never close', '{'.repeat(400), 'is nested more than 5 deep; use fewer braces'],
  ['choices', '{a,aa,aaa,aaaa,b}'.repeat(25), 'stands for more than 1000 patterns; use fewer braces'],
  ['stars', '*a'.repeat(200), 'has too many “*”'],
  ['folders', '**/a/'.repeat(90), 'has too many “*”'],
  ['great length', '*'.repeat(20_000), 'character'],
] as const;

it.each(patterns)('a pattern with %s, in the configuration and on the command line', async (_, pattern, message) => {
  const lines = [`files: "${pattern}"`, `overrides: [{ files: "${pattern}" }]`, `ignores: ["${pattern}"]`];
  for (const line of lines) {
    const { status, said } = await runHere({ '.customer-first.yaml': `${line}\n` }, '.');
    expect(said).toMatch(/\.customer-first\.yaml:1:\d+/);
    if (message !== 'character') expect(said).toContain(message);
    expect(status).toBe(2);
  }
  for (const argument of [pattern, `!${pattern}`]) {
    const { status, said } = await runHere({}, argument);
    expect(said).toContain(message);
    expect(status).toBe(2);
  }
});

it.each(['+(+(+('.repeat(60), '{1..100000000}', '[[[['.repeat(100), '!(!(!('.repeat(60)])(
  'the pattern %.9s… ends',
  (pattern) => {
    const { signal } = run(
      { '.customer-first.yaml': `ignores: ["${pattern}"]\n`, '.gitignore': `${pattern}\n` },
      '.',
      `${pattern}*.md`,
    );
    expect(signal).toBeNull();
  },
);

it('an ignore file with a thousand stars leaves the rest in force', () => {
  const name = `${'a'.repeat(200)}.md`;
  const files = { '.git/HEAD': '', '.gitignore': `${'*a'.repeat(1000)}b\nleft.md\n`, 'left.md': STORY, [name]: STORY };
  const { said } = run(files, '.');
  expect(said).toContain('2 stories read');
});
