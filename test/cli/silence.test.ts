/** A run that judged nothing says so: what was not read, why, and what to do about it. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLanguages } from '../../server/src/reporters/read-languages.js';
import { createFolder, type Files, runIn } from './terminal.js';

const good = 'As a tenant, I want to report a leak at night so that the damage stays small.\n';
const notes = '# Notes\n\nThe hut is open until October.\n';
const german = '- Als Leserin möchte ich mein Buch verlängern, damit ich es zu Ende lesen kann.\n';

async function say(files: Files, argv: readonly string[] = []): Promise<string> {
  const { stdout, stderr } = await runIn(createFolder(files), argv);
  return stdout + stderr;
}

describe('where no story was read', () => {
  it('says so, and what a story looks like', async () => {
    const said = await say({ 'a.md': notes, 'b.md': '' });
    expect(said).toContain('No story was found in the 2 files that were read. 1 of them is empty.');
    expect(said).toContain('A story looks like this: “As a nurse');
  });

  it('counts what was read besides', async () => {
    const text = '# Club\n\n## Requirements\n\n- The system shall print a card.\n- The system shall say the price.\n';
    const said = await say({ 'a.md': `${text}\n## Goals\n\n- Members come back\n` });
    expect(said).toContain('Nothing to report in 1 file; 2 requirements, 1 goal, no story read.');
    expect(said).toContain(
      'No story was found in the 1 file that was read. Requirements, goals and other points in it',
    );
  });

  it.each<[string, Files]>([
    ['1 .mdx file was not read', { 'page.mdx': good }],
    ['2 .docx files were not read, only Markdown is. Stories in them have to be saved', { 'a.docx': '', 'b.docx': '' }],
    ['1 Markdown file is left out: “ignores”', { 'a.md': good, '.customer-first.yaml': 'ignores: "*.md"\n' }],
    ['1 Markdown file is left out: a .gitignore', { 'a.md': good, '.git/HEAD': '', '.gitignore': 'a.md\n' }],
    ['1 Markdown file is left out: “files”', { 'a.md': good, '.customer-first.yaml': 'files: docs/**\n' }],
    ['1 Markdown file is left out: folders of tools', { 'vendor/a.md': good }],
    ['There is nothing to read here.', {}],
    ['The 1 file that was read'.replace('The', 'the'), { 'a.md': ' \n' }],
    ['1 story was read, but not judged', { 'a.md': `---\ntype: task\n---\n\n${good}` }],
    ['1 story was read, but not judged', { 'a.md': good, '.customer-first.yaml': 'extends: []\n' }],
  ])('says “%s”', async (words, files) => {
    expect(await say(files)).toContain(words);
    expect(await say(files, ['--format', 'json'])).toContain(words);
    expect(await say(files, ['stories'])).toContain(words);
  });

  it('says that links are not followed', async () => {
    const folder = createFolder({});
    symlinkSync(join(createFolder({ 'a.md': good }), 'a.md'), join(folder, 'a.md'));
    expect((await runIn(folder, [])).stdout).toContain('1 Markdown file is left out: links are not followed');
  });
});

describe('a pattern that fits nothing', () => {
  it('is named with its place, also when there are stories, and changes no exit code', async () => {
    const config =
      'ignores: [drafts/**, node_modules]\noverrides:\n  - files: legacy/*.md\n    rules: { generic-persona: off }\n';
    const { exitCode, stderr } = await runIn(createFolder({ 'a.md': good, '.customer-first.yaml': config }), []);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('.customer-first.yaml:1:11: “ignores” names “drafts/**”, but nothing fits.');
    expect(stderr).toContain('.customer-first.yaml:3:12: “overrides” names “legacy/*.md”');
    expect(stderr).not.toContain('node_modules');
  });

  it('is not named where it fits, or where only a part was looked at', async () => {
    const config = 'files: "**/*.md"\nignores: drafts/**\noverrides:\n  - files: docs/*.md\n';
    const files = { 'docs/a.md': good, 'drafts/b.md': good, 'other/c.md': good, '.customer-first.yaml': config };
    const folder = createFolder(files);
    for (const argv of [[], ['other'], ['other/c.md']]) expect((await runIn(folder, argv)).stderr).toBe('');
  });
});

describe('a configuration under a name that is not read', () => {
  it.each([
    ['customer-first.yaml', 'Call it “.customer-first.yaml”.'],
    ['.customerfirst.yml', 'Call it “.customer-first.yaml”.'],
    ['.customer-first.yaml.txt', 'Call it “.customer-first.yaml”.'],
    ['.custmer-first.yaml', 'Call it “.customer-first.yaml”.'],
    ['.customer-first.jsonc', 'Call it “.customer-first.json”'],
    ['.customer-first.toml', 'Write the settings as YAML'],
    ['docs/.customer-first.ymal', 'Call it “.customer-first.yaml”.'],
  ])('%s is named beside the findings', async (name, advice) => {
    const { stderr } = await runIn(
      createFolder({ [name]: 'rules:\n  generic-persona: error\n', 'docs/a.md': good }),
      [],
    );
    expect(stderr).toContain(`${name}: This configuration is not read, because of its name. ${advice}`);
  });

  it('is not every file with that name', async () => {
    const files = {
      '.github/workflows/customer-first.yml': 'on: push\njobs:\n  stories:\n    rules:\n      - if: always\n',
      'customer-first.md': notes,
      '.customer-first-baseline.jsonl': '',
      'shared/customer-first.yaml': 'rules:\n  generic-persona: error\n',
      '.customer-first.yaml': 'extends: ./shared/customer-first.yaml\n',
      'shared/a.md': good,
    };
    expect((await runIn(createFolder(files), [])).stderr).toBe('');
  });
});

describe('text in another language', () => {
  it.each([
    ['German', `# Rückgabe\n\n${german}- Als Nutzer möchte ich einen Chatbot.\n`],
    [
      'French',
      '# Retour\n\nEn tant que lectrice, je veux prolonger mon livre afin de le finir.\n\nLes livres sont dans la salle.\n',
    ],
    [
      'Spanish',
      'Como lectora, quiero prolongar mi libro para que pueda terminarlo.\n\nLos libros que están en la sala.\n',
    ],
    ['Chinese', '作为读者，我希望延长借阅时间，以便看完这本书。\n'],
    ['Russian', 'Как читатель, я хочу продлить книгу, чтобы дочитать её. Это мы.\n'],
  ])('%s is named', async (language, text) => {
    const words = `a.md reads like ${language}; stories are read in ${readLanguages()} only so far.`;
    expect(await say({ 'a.md': text })).toContain(words);
    expect(await say({ 'a.md': text, 'b.md': good }, ['--format', 'github'])).toContain(words);
    const { stdout } = await runIn(createFolder({ 'a.md': text }), ['--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ language }],
      summary: { unread: 1 + Number(language === 'German') },
    });
  });

  it.each([
    ['German', 'Als Mieter möchte ich die Miete sehen, damit ich zahlen kann.\n'],
    ['Spanish', 'Como inquilino, quiero ver la renta para pagar.\n'],
    ['Italian', 'Come inquilino, voglio vedere l’affitto.\n'],
  ])('%s is named by a single story', async (language, text) => {
    expect(await say({ 'a.md': text })).toContain(`a.md reads like ${language};`);
  });

  it('is not named where the text is English with foreign words', async () => {
    const text = `# The café\n\nAs we say, “das ist gut und nicht schlecht” is what the owner said when we met.\n\n${good}`;
    expect(await say({ 'a.md': text })).not.toContain('reads like');
  });
});

describe('lines that look like stories', () => {
  const text = `${good}
As a tenant, my repairs so that I can plan.

${german}
\`\`\`
As a tenant, I want tea so that I can sit.
\`\`\`

> “As a tenant, I want tea so that I can sit”, she said to everybody in the room that day.

As a <role>, I want <goal> so that <benefit>.

<!-- As a tenant, I want tea so that I can sit. -->

As a result, we want to move on so that nobody waits.
`;
  it('are counted where their writer takes them for stories', async () => {
    expect(await say({ 'a.md': text })).toContain('1 story read; 2 lines look like stories and were not read');
  });

  it('are not those that say what the columns of a table hold', async () => {
    const table =
      '| # | As a | I want | So that |\n|---|---|---|---|\n| 1 | tenant | the bill | I can pay it in time |\n';
    expect(await say({ 'a.md': table })).not.toContain('not read');
  });

  it('are listed by stories --unread, with the reason', async () => {
    const { stdout } = await runIn(createFolder({ 'a.md': text }), ['stories', '--unread', '--format', 'json']);
    const unread = JSON.parse(stdout).files[0].unread as { why: string; range: { start: { line: number } } }[];
    const found = unread.map(({ why, range }) => [range.start.line, why]);
    expect(found.slice(0, 3)).toEqual([
      [3, 'noWish'],
      [5, 'language'],
      [8, 'code'],
    ]);
    expect(new Set(found.map(([, why]) => why))).not.toContain(null);
    const shown = await runIn(createFolder({ 'a.md': text }), ['stories', '--unread']);
    expect(shown.stdout).toContain('    3  As a tenant, my repairs so that I can plan.\n       has no wish in it');
    expect(shown.stdout).toMatch(/\n2 lines look like stories and were not read; \d lines in code/);
  });
});

describe('--require-stories', () => {
  it.each([[[]], [['--cache']], [['--concurrency', '2']], [['--format', 'json']], [['stories']], [['--fix']]])(
    'makes a run about nothing exit 2 (%j)',
    async (argv) => {
      const run = (files: Files) => runIn(createFolder(files), [...argv, '--require-stories']);
      const empty = await run({ 'a.md': notes });
      expect(empty).toMatchObject({ exitCode: 2 });
      expect(empty.stderr).toContain('No story was judged, but --require-stories asks for at least one.');
      expect(await run({ 'a.md': notes, 'b.md': good })).toMatchObject({ exitCode: 0 });
    },
  );

  it('looks at all parts together: one part without stories is no failure', async () => {
    const folder = createFolder({ 'a.md': notes, 'b.md': good, 'c.md': notes, 'd.md': notes });
    const merge = async (paths: readonly string[], files: Files) => {
      const parts = [];
      for (const part of ['1/2', '2/2']) {
        const { exitCode, stdout } = await runIn(folder, [
          ...paths,
          '--shard',
          part,
          '--format',
          'json',
          '--require-stories',
        ]);
        expect(exitCode).toBe(0);
        parts.push(stdout);
      }
      const [first = '', second = ''] = parts;
      return runIn(createFolder({ ...files, '1.json': first, '2.json': second }), [
        'merge',
        '1.json',
        '2.json',
        '--require-stories',
      ]);
    };
    expect(await merge([], {})).toMatchObject({ exitCode: 0 });
    expect(await merge(['c.md', 'd.md'], {})).toMatchObject({ exitCode: 2 });
  });
});
