/** With a cache, a run says the same as without one, whatever happened to the files, the personas or the cache itself. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openResultCache, type ResultCache } from '../../server/src/workspace/cache.js';
import { runLint } from '../../server/src/workspace/run.js';
import { makeBacklog } from '../support/backlog.js';
import { runs } from '../support/runs.js';
import { makeFolder } from './folders.js';

const story = 'As a tenant, I want to see who comes, so that I let nobody else in.\n';
const define = (name: string, more = ''): string => `# Personas\n\n## ${name}\n\n${more}\n### Needs\n\n- to get home\n`;

interface Outcome {
  readonly findings: readonly string[];
  /** How many texts were really checked. */
  readonly checked: number;
  readonly notes: readonly string[];
}

/** Runs with the cache of this folder, and holds the result against a run without. */
async function lint(cwd: string, version = '1', limit?: number): Promise<Outcome> {
  const notes: string[] = [];
  const open = { folder: join(cwd, '.cache'), version, limit, onNote: (note: string) => void notes.push(note) };
  let checked = 0;
  const cache = openResultCache(open);
  const counting: ResultCache = { ...cache, put: (...entry) => (checked++, cache.put(...entry)) };
  const { report } = await runLint({ cwd, paths: [], cache: counting });
  expect(report).toEqual((await runLint({ cwd, paths: [] })).report);
  const findings = report.files.flatMap((file) => file.findings.map(({ ruleId }) => `${file.path} ${ruleId}`));
  return { findings, checked, notes };
}

test('what has not changed is not checked again, wherever it is', async () => {
  const cwd = makeFolder({ ...makeBacklog({ files: 12 }), 'personas.md': define('Tenant') });
  const first = await lint(cwd);
  expect(first.checked).toBe(13);
  expect(await lint(cwd)).toEqual({ ...first, checked: 0 });
  renameSync(join(cwd, 'backlog 000.md'), join(cwd, 'moved.md'));
  appendFileSync(join(cwd, 'backlog 003.md'), `\n${story}`);
  expect(await lint(cwd)).toMatchObject({ checked: 1, notes: [] });
});

test('findings follow the personas: defined, renamed, given another name, deleted', async () => {
  const cwd = makeFolder({ 'docs/a.md': story, 'docs/b.md': story.replace('tenant', 'caretaker') });
  const write = (text: string): void => writeFileSync(join(cwd, 'personas.md'), text);
  await lint(cwd);
  const undefinedIn = async (): Promise<readonly string[]> =>
    (await lint(cwd)).findings.filter((finding) => finding.endsWith(' undefined-persona'));
  expect(await undefinedIn()).toEqual([]);
  write(define('Caretaker'));
  expect(await undefinedIn()).toEqual(['docs/a.md undefined-persona']);
  write(define('Tenant'));
  expect(await undefinedIn()).toEqual(['docs/b.md undefined-persona']);
  write(define('Tenant', '- aliases: caretaker\n'));
  expect(await undefinedIn()).toEqual([]);
  write(define('Owner', '- aliases: caretaker\n'));
  expect(await undefinedIn()).toEqual(['docs/a.md undefined-persona']);
  rmSync(join(cwd, 'personas.md'));
  expect(await undefinedIn()).toEqual([]);
  write(define('Caretaker'));
  expect(await lint(cwd)).toMatchObject({ checked: 0 });
});

test('personas of another folder matter to nobody else', async () => {
  const cwd = makeFolder({
    'shop/.customer-first.yaml': 'extends: recommended\n',
    'shop/a.md': story,
    'shop/personas.md': define('Tenant'),
    'club/.customer-first.yaml': 'extends: recommended\n',
    'club/b.md': story,
    'club/personas.md': define('Tenant'),
  });
  await lint(cwd);
  writeFileSync(join(cwd, 'club/personas.md'), define('Owner'));
  expect(await lint(cwd)).toMatchObject({ checked: 2, findings: ['club/b.md undefined-persona'] });
});

test('a finding about the whole workspace counts the stories that are there now', async () => {
  const cwd = makeFolder({ 'a.md': story, 'b.md': story });
  const hint = async (): Promise<string> => {
    await lint(cwd);
    const cache = openResultCache({ folder: join(cwd, '.cache'), version: '1', onNote: () => undefined });
    const { report } = await runLint({ cwd, paths: [], cache });
    return report.files.flatMap((file) => file.findings.map(({ message }) => message)).join();
  };
  expect(await hint()).toMatch(/^2 stories name 1 persona,/);
  rmSync(join(cwd, 'a.md'));
  expect(await hint()).toMatch(/^1 story names 1 persona,/);
});

test('the configuration and the version of the program count', async () => {
  const cwd = makeFolder({ 'a.md': story.replace(/, so that.*/, '.') });
  expect((await lint(cwd)).findings).toContain('a.md missing-outcome');
  writeFileSync(join(cwd, '.customer-first.yaml'), 'rules: { missing-outcome: off }\n');
  expect(await lint(cwd)).toMatchObject({ checked: 1, findings: ['a.md persona-registry-missing'] });
  expect((await lint(cwd, '2')).checked).toBe(1);
});

/** Where it is damaged, and cut off. */
const PLACES = runs(10, 40);

test('a cache that was damaged anywhere is not believed, told once, and whole again after the run', async () => {
  const cwd = makeFolder(makeBacklog({ files: 2 }));
  const file = join(cwd, '.cache/results');
  await lint(cwd);
  const whole = readFileSync(file);
  const flip = (at: number): Buffer => {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };
  const places = Array.from({ length: PLACES }, (_, i) => Math.floor((i / PLACES) * whole.length));
  const damaged = [
    Buffer.alloc(0),
    Buffer.from('not a cache at all'),
    Buffer.alloc(5000, 10),
    Buffer.alloc(5000),
    Buffer.concat([whole, Buffer.from('half a li')]),
    ...places.map(flip),
    ...places.slice(1).map((at) => whole.subarray(0, at)),
  ];
  for (const bytes of damaged) {
    writeFileSync(file, bytes);
    const { notes } = await lint(cwd);
    expect(notes.length).toBeLessThanOrEqual(1);
    expect(await lint(cwd)).toMatchObject({ checked: 0, notes: [] });
  }
  writeFileSync(file, flip(whole.length - 20));
  expect((await lint(cwd)).notes).toEqual(['The cache was damaged. It is not used, and made anew.']);
});

test('a cache of a later version of this program is left out without a word', async () => {
  const cwd = makeFolder({ 'a.md': story });
  await lint(cwd);
  writeFileSync(join(cwd, '.cache/results'), 'customer-first results 2\n\u0000\u0001');
  expect(await lint(cwd)).toMatchObject({ checked: 1, notes: [] });
});

test('where the cache cannot be written, the run says so and goes on', async () => {
  const cwd = makeFolder({ 'a.md': story, '.cache': 'a file where the folder should be' });
  const { notes, findings } = await lint(cwd);
  expect(findings).toEqual(['a.md persona-registry-missing']);
  expect(notes).toEqual([expect.stringMatching(/^The cache could not be written \(.+\)\.$/)]);
});

test('it stays below its size, and forgets what was not used for longest', async () => {
  const cwd = makeFolder(makeBacklog({ files: 30 }));
  await lint(cwd);
  const limit = Math.floor(statSync(join(cwd, '.cache/results')).size / 2);
  const used = makeFolder({ 'a.md': story });
  renameSync(join(cwd, '.cache'), join(used, '.cache'));
  await lint(used, '1', limit);
  expect(statSync(join(used, '.cache/results')).size).toBeLessThanOrEqual(limit);
  expect((await lint(used, '1', limit)).checked).toBe(0);
});

test('two runs at the same time keep what the other has learnt', async () => {
  const [one, two] = [makeFolder({ 'a.md': story }), makeFolder({ 'b.md': story.replace('tenant', 'nurse') })];
  const folder = join(makeFolder({}), 'shared');
  const open = (): ResultCache => openResultCache({ folder, version: '1', onNote: () => undefined });
  const [first, second] = [open(), open()];
  await runLint({ cwd: one, paths: [], cache: first });
  await runLint({ cwd: two, paths: [], cache: second });
  const third = open();
  let asked = 0;
  const cache: ResultCache = { ...third, put: () => void asked++ };
  await runLint({ cwd: one, paths: [], cache });
  await runLint({ cwd: two, paths: [], cache });
  expect(asked).toBe(0);
});

test('git does not see it, and a .gitignore of one’s own in there stays', async () => {
  const cwd = makeFolder({ 'a.md': story });
  await lint(cwd);
  expect(readFileSync(join(cwd, '.cache/.gitignore'), 'utf8')).toBe('*\n');
  rmSync(join(cwd, '.cache'), { recursive: true });
  mkdirSync(join(cwd, '.cache'));
  writeFileSync(join(cwd, '.cache/.gitignore'), '!results\n');
  await lint(cwd);
  expect(readFileSync(join(cwd, '.cache/.gitignore'), 'utf8')).toBe('!results\n');
  expect(existsSync(join(cwd, '.cache/results'))).toBe(true);
});
