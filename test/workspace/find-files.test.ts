/** Which documents a person gets for what they type: files, folders, quoted patterns. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createConfigFinder } from '../../server/src/workspace/config-discovery.js';
import { findFiles } from '../../server/src/workspace/find-files.js';
import { nodeFileSystem as fileSystem } from '../../server/src/workspace/node-file-system.js';
import { relativePath } from '../../server/src/workspace/paths.js';
import { rules } from '../core/config/fake-rules.js';
import { makeFolder } from './folders.js';

async function find(cwd: string, ...paths: string[]) {
  const configs = createConfigFinder({ fileSystem, rules, cwd });
  const found = await findFiles({ fileSystem, configs, cwd, paths });
  return {
    files: found.files.map((file) => relativePath(cwd, file)),
    skipped: found.skipped.map((file) => relativePath(cwd, file)),
    problems: found.problems.map(({ path, message }) => `${path}: ${message}`),
  };
}

test('lists the Markdown files below a folder, sorted, with /', async () => {
  const cwd = makeFolder({
    'b.md': '',
    'a/z.markdown': '',
    'a/B.MDOWN': '',
    'a/c.txt': '',
    'B.md': '',
    '.kiro/specs/x.md': '',
  });
  expect(await find(cwd)).toEqual({
    files: ['.kiro/specs/x.md', 'B.md', 'a/B.MDOWN', 'a/z.markdown', 'b.md'],
    skipped: [],
    problems: [],
  });
  expect((await find(cwd, '.')).files).toEqual((await find(cwd)).files);
});

test('lists a file once, however often it is named', async () => {
  const cwd = makeFolder({ 'docs/a.md': '', 'docs/b.md': '' });
  expect((await find(cwd, 'docs/b.md', 'docs', './docs/../docs/a.md', 'docs/*.md')).files).toEqual([
    'docs/a.md',
    'docs/b.md',
  ]);
});

test('leaves out the folders of tools and of other people', async () => {
  const folders = [
    'node_modules/p',
    'vendor/p',
    '.claude',
    '.cursor/rules',
    '.bmad-core',
    '.specify',
    '.github/ISSUE_TEMPLATE',
  ];
  const files = Object.fromEntries(folders.map((folder) => [`packages/one/${folder}/a.md`, '']));
  const cwd = makeFolder({ ...files, '.git/a.md': '', '.github/story.md': '', 'dist/story.md': '' });
  expect((await find(cwd)).files).toEqual(['.github/story.md', 'dist/story.md']);
});

test('reads a file of any ending when it is named, ignored or not', async () => {
  const cwd = makeFolder({ 'story.txt': '', 'node_modules/p/a.md': '', 'build/a.md': '', '.gitignore': 'build' });
  const { files, problems } = await find(cwd, 'story.txt', 'node_modules/p/a.md', 'build/a.md');
  expect(files).toEqual(['build/a.md', 'node_modules/p/a.md', 'story.txt']);
  expect(problems).toEqual([]);
});

test('honours .gitignore files, the inner ones over the outer ones', async () => {
  const cwd = makeFolder({
    '.gitignore': 'drafts/\n*.tmp.md\n/top.md\nkeep/*\n!keep/me.md',
    'drafts/a.md': '',
    'docs/drafts/a.md': '',
    'docs/a.tmp.md': '',
    'docs/top.md': '',
    'top.md': '',
    'keep/me.md': '',
    'keep/not.md': '',
    'docs/inner/.gitignore': '!b.tmp.md\nsecret.md',
    'docs/inner/b.tmp.md': '',
    'docs/inner/secret.md': '',
    'docs/secret.md': '',
  });
  expect((await find(cwd)).files).toEqual(['docs/inner/b.tmp.md', 'docs/secret.md', 'docs/top.md', 'keep/me.md']);
});

test('honours the .gitignore files above the folder, up to the repository', async () => {
  const cwd = makeFolder({ '.gitignore': 'old.md\nbuild/', 'docs/old.md': '', 'docs/new.md': '', 'build/a.md': '' });
  expect((await find(`${cwd}/docs`)).files).toEqual(['new.md']);
  expect((await find(cwd, 'build')).files).toEqual(['build/a.md']);
});

test('takes quoted patterns, with ** and {}, and takes away those with !', async () => {
  const cwd = makeFolder({
    'docs/a/one.md': '',
    'docs/b/two.md': '',
    'docs/b/three.txt': '',
    'docs/b/img.png': '',
    'x.md': '',
  });
  expect((await find(cwd, 'docs/**/*.md')).files).toEqual(['docs/a/one.md', 'docs/b/two.md']);
  expect((await find(cwd, 'docs/**')).files).toEqual(['docs/a/one.md', 'docs/b/two.md']);
  expect((await find(cwd, 'docs/{a,b}/*.{md,txt}')).files).toEqual([
    'docs/a/one.md',
    'docs/b/three.txt',
    'docs/b/two.md',
  ]);
  expect((await find(cwd, '.', '!docs/b')).files).toEqual(['docs/a/one.md', 'x.md']);
  expect((await find(cwd, '.', '!**/one.md')).files).toEqual(['docs/b/two.md', 'x.md']);
});

test('a file whose name looks like a pattern is that file', async () => {
  const cwd = makeFolder({ '[draft].md': '', 'd.md': '' });
  expect((await find(cwd, '[draft].md')).files).toEqual(['[draft].md']);
});

test('says so when a path or a pattern gives nothing; an empty folder is no mistake', async () => {
  const cwd = makeFolder({ 'a.md': '', 'empty/x.txt': '' });
  const { files, problems } = await find(cwd, 'a.md', 'b.md', 'docs/*.md', 'empty');
  expect(files).toEqual(['a.md']);
  expect(problems).toEqual([
    'b.md: There is no such file or folder. Check the spelling.',
    'docs/*.md: No file fits this pattern. Files that “ignores” or a .gitignore names are left out.',
  ]);
});

test.skipIf(process.platform === 'win32')('a device is no file, and the way to read a pipe is named', async () => {
  const { problems } = await find(makeFolder({}), '/dev/null');
  expect(problems).toEqual(['/dev/null: This is neither a file nor a folder. To read from a pipe, write “-” instead.']);
});

test('does not run in circles with links, nor list a file twice', async () => {
  const cwd = makeFolder({ 'docs/a.md': '' });
  symlinkSync('..', `${cwd}/docs/up`);
  symlinkSync('a.md', `${cwd}/docs/same.md`);
  symlinkSync('nowhere', `${cwd}/docs/broken.md`);
  symlinkSync('loop', `${cwd}/loop`);
  expect((await find(cwd)).files).toEqual(['docs/a.md']);
  expect((await find(cwd, 'docs/same.md')).files).toEqual(['docs/same.md']);
  expect((await find(cwd, 'loop')).problems).toHaveLength(1);
});

test('the configuration says which files are documents and which are left out', async () => {
  const cwd = makeFolder({
    '.customer-first.yaml':
      'files: [specs/**/*.txt, specs]\nignores: [archive, "*.draft.md", "!specs/kept.draft.md", /top.md]',
    'specs/a.txt': '',
    'specs/b.md': '',
    'specs/c.draft.md': '',
    'specs/kept.draft.md': '',
    'specs/archive/d.md': '',
    'specs/top.md': '',
    'other.md': '',
  });
  expect((await find(cwd)).files).toEqual(['specs/a.txt', 'specs/b.md', 'specs/kept.draft.md', 'specs/top.md']);
  expect(await find(cwd, 'other.md', 'specs/archive/d.md')).toEqual({
    files: ['other.md'],
    skipped: ['specs/archive/d.md'],
    problems: [],
  });
});

test('every folder follows its own configuration', async () => {
  const cwd = makeFolder({
    '.customer-first.yaml': 'ignores: [old.md]',
    'old.md': '',
    'team/.customer-first.json': '{ "ignores": ["new.md"] }',
    'team/old.md': '',
    'team/new.md': '',
  });
  expect((await find(cwd)).files).toEqual(['team/old.md']);
});

test('lists 10,000 files in well under a second of work, and does not look into what is left out', async () => {
  const cwd = makeFolder({ '.gitignore': '*.tmp\nbuild/\n**/generated/**\n!important.md' });
  for (let folder = 0; folder < 100; folder++) {
    mkdirSync(`${cwd}/docs/part ${String(folder)}`, { recursive: true });
    for (let file = 0; file < 100; file++) writeFileSync(`${cwd}/docs/part ${String(folder)}/${String(file)}.md`, '');
  }
  // Other programs take time, too, but not of this one's.
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const started = process.cpuUsage();
    expect((await find(cwd)).files).toHaveLength(10_000);
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
  }
  expect(Math.min(...times)).toBeLessThan(700);
});
