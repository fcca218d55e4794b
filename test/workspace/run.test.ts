/** What a person gets from one run over a folder: findings where they belong, and a word about what was not read. */
import { expect, test } from 'vitest';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { nodeFileSystem } from '../../server/src/workspace/node-file-system.js';
import type { RunOptions } from '../../server/src/workspace/read-workspace.js';
import { runLint, runStories } from '../../server/src/workspace/run.js';
import { makeFolder } from './folders.js';

const bare = 'As a tenant, I want to see who comes.\n';
const full = 'As a tenant, I want to see who comes, so that I let nobody else in.\n';
const personas = '# Personas\n\n## Tenant\n\n### Needs\n- to get home on time\n';
const onlyOutcome = 'extends: []\nrules: { missing-outcome: warning }\n';

async function lint(cwd: string, options: Partial<RunOptions> = {}) {
  const { report, ...run } = await runLint({ cwd, paths: [], ...options });
  return {
    ...run,
    report,
    files: report.files.map(({ path }) => path),
    findings: report.files.flatMap((file) =>
      file.findings.map((finding) => `${file.path} ${finding.ruleId} ${finding.severity}`),
    ),
    problems: report.problems.map(({ path, line, column, message }) => `${[path, line, column].join(':')} ${message}`),
  };
}

test('lints every document with its own settings', async () => {
  const cwd = makeFolder({
    'personas.md': personas,
    'a.md': bare,
    'docs/b.md': full,
    'old/.customer-first.yaml': onlyOutcome,
    'old/c.md': bare,
  });
  const { files, findings, problems, settings } = await lint(cwd);
  expect(files).toEqual(['a.md', 'docs/b.md', 'old/c.md', 'personas.md']);
  expect(findings).toEqual(['a.md missing-outcome error', 'old/c.md missing-outcome warning']);
  expect(problems).toEqual([]);
  expect(settings('old/c.md').rules['missing-outcome']?.severity).toBe('warning');
  expect(settings('new.md').rules['missing-outcome']?.severity).toBe('error');
});

test('the stories that were read are listed where they are in the file', async () => {
  const cwd = makeFolder({ 'a.md': `# One\n\nText.\n\n## Two\n\n${full}` });
  const [document] = (await runStories({ cwd, paths: [] })).documents;
  const [story] = document === undefined ? [] : placedStories(document.model);
  const text = document?.model.text;
  const { persona } = story ?? {};
  expect(text?.slice(persona?.range.start, persona?.range.end)).toBe('tenant');
  const [word] = persona?.words ?? [];
  expect(text?.slice(word?.range.start, word?.range.end)).toBe('tenant');
});

test('a missing list of personas is told once for each root, on the first document that names one', async () => {
  const cwd = makeFolder({
    'about.md': '# About\n',
    'b.md': full,
    'c.md': full.replace('tenant', 'caretaker'),
    'shop/.customer-first.yaml': 'language: en',
    'shop/d.md': full,
    'rent/personas.md': personas,
    'rent/e.md': full,
  });
  const { report } = await lint(cwd);
  const missing = report.files.flatMap(({ path, findings }) =>
    findings
      .filter(({ ruleId }) => ruleId === 'persona-registry-missing')
      .map(({ message }) => `${path} ${message.split(',')[0] ?? ''}`),
  );
  expect(missing).toEqual(['b.md 2 stories name 2 personas', 'shop/d.md 1 story names 1 persona']);
});

test('what cannot be read is told, and the rest is linted', async () => {
  const cwd = makeFolder({
    'bad.md': Buffer.concat([Buffer.from(`# T\n\nK`), Buffer.from([0xe4]), Buffer.from(`se\n\n${bare}`)]),
    'picture.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
    'utf16.md': Buffer.from(`\uFEFF${bare}`, 'utf16le'),
    'bom.md': `\uFEFF${bare}`,
    '.customer-first.yaml': onlyOutcome.replace('warning', 'warn'),
  });
  const { findings, problems } = await lint(cwd, { paths: ['.', 'nowhere.md'] });
  expect(findings).toEqual([]);
  expect(problems).toEqual([
    '.customer-first.yaml:2:27 “rules.missing-outcome” must be off, info, warning or error, not “warn”. Did you mean “warning”?',
    'nowhere.md:: There is no such file or folder. Check the spelling.',
    'bad.md:3:2 Some characters of this file cannot be read, because it is not saved as UTF-8. Save it again as UTF-8.',
    'picture.md:1: This is not plain text, so it was not read. Save it as plain text in UTF-8.',
  ]);
  const mended = makeFolder({ 'bad.md': Buffer.from(`\uFEFF${bare}`, 'utf16le'), '.customer-first.yaml': onlyOutcome });
  expect((await lint(mended)).findings).toEqual(['bad.md missing-outcome warning']);
});

test('a very large file is not read', async () => {
  const cwd = makeFolder({ 'a.md': full, 'huge.md': '' });
  const stat: typeof nodeFileSystem.stat = async (path) => {
    const found = await nodeFileSystem.stat(path);
    return found !== null && path.endsWith('huge.md') ? { ...found, size: 60_000_000 } : found;
  };
  const { files, problems } = await lint(cwd, { fileSystem: { ...nodeFileSystem, stat } });
  expect(files).toEqual(['a.md']);
  expect(problems).toEqual([
    'huge.md:: This file is larger than 50 MB, so it was not read. Split it, or add it to “ignores”.',
  ]);
});

test('a file that disappears meanwhile is told', async () => {
  const cwd = makeFolder({ 'a.md': full, 'gone.md': full });
  const readFile: typeof nodeFileSystem.readFile = (path) =>
    path.endsWith('gone.md')
      ? Promise.resolve({ failure: 'This file does not exist.' })
      : nodeFileSystem.readFile(path);
  expect(await lint(cwd, { fileSystem: { ...nodeFileSystem, readFile } })).toMatchObject({
    files: ['a.md'],
    problems: ['gone.md:: This file does not exist.'],
  });
});

test('a text from standard input is linted as the file it stands for', async () => {
  const cwd = makeFolder({
    'docs/.customer-first.yaml': `${onlyOutcome}ignores: [left.md]`,
    'docs/a.md': full,
    'b.md': bare,
  });
  const stdin = { text: `\uFEFF${bare}`, fileName: 'docs/a.md' };
  expect(await lint(cwd, { paths: ['-'], stdin })).toMatchObject({
    findings: ['docs/a.md missing-outcome warning'],
    problems: [],
  });
  expect(await lint(cwd, { stdin })).toMatchObject({ files: ['docs/a.md'] });
  expect(await lint(cwd, { stdin: { ...stdin, fileName: 'docs/left.md' } })).toMatchObject({
    files: [],
    skipped: ['docs/left.md'],
  });
});

test('texts can stand in for files', async () => {
  const cwd = makeFolder({ '.customer-first.yaml': onlyOutcome, 'a.md': bare, 'b.md': bare });
  expect((await lint(cwd, { texts: new Map([['a.md', full]]) })).findings).toEqual(['b.md missing-outcome warning']);
});

test('a configuration that is named must exist', async () => {
  const cwd = makeFolder({ 'a.md': bare, 'my.yaml': onlyOutcome });
  expect((await lint(cwd, { configFile: 'my.yaml' })).findings).toEqual(['a.md missing-outcome warning']);
  expect(await lint(cwd, { configFile: 'your.yaml' })).toMatchObject({
    files: [],
    problems: ['your.yaml:: This file does not exist.'],
  });
});

test('paths are seen from where the run started', async () => {
  const cwd = makeFolder({ '.customer-first.yaml': `${onlyOutcome}ruls: 1`, 'team/a.md': bare, 'docs/b.md': bare });
  const { files, problems } = await lint(`${cwd}/team`, { paths: ['.', '../docs'] });
  expect(files).toEqual(['../docs/b.md', 'a.md']);
  expect(problems).toEqual(['../.customer-first.yaml:3:1 “ruls” is not a setting. Did you mean “rules”?']);
});

test('tells how far it is', async () => {
  const cwd = makeFolder({ 'a.md': '', 'b.md': '', 'c.md': '' });
  const steps: string[] = [];
  await lint(cwd, { onProgress: (done, total) => steps.push(`${String(done)}/${String(total)}`) });
  expect(steps).toEqual(['1/3', '2/3', '3/3']);
});

test('a rule that fails on one file does not stop the others', async () => {
  const cwd = makeFolder({ 'a.md': bare, 'b.md': full });
  const [rule] = (await import('../../server/src/core/rules/index.js')).rules;
  if (rule === undefined) throw new Error('there are rules');
  const broken = {
    ...rule,
    on: {
      document: () => {
        throw new Error('oops');
      },
    },
  };
  const { files, report } = await lint(cwd, { rules: [broken] });
  expect(files).toEqual(['a.md', 'b.md']);
  expect(JSON.stringify(report)).toContain('oops');
});

test('lists what was read, with the personas that hold', async () => {
  const cwd = makeFolder({ 'personas.md': personas, 'a.md': full });
  const { documents, problems } = await runStories({ cwd, paths: ['a.md'] });
  expect(documents.map(({ path, registry }) => [path, registry.isDeclared])).toEqual([['a.md', true]]);
  expect(problems).toEqual([]);
});
