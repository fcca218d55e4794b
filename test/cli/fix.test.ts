/** Safe fixes: repeated until nothing is left, written once, never over somebody else's change. */
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { drawChanges, fixStories, summarise } from '../../server/src/cli/fix.js';
import { defineRule, type Rule } from '../../server/src/core/rules/rule.js';
import { plainPalette } from '../../server/src/reporters/palette.js';
import { createFolder, readText, runIn } from './terminal.js';

/** Replaces every `from` by `to`, without changing the meaning, let us say. */
function replacing(from: string, to: string): Rule {
  return defineRule({
    id: `not-${from}`,
    requires: `Nobody writes “${from}”.`,
    part: 'document',
    stage: 'stable',
    severity: 'error',
    source: 'this test',
    options: z.object({}),
    messages: { found: [] },
    on: {
      document(document, { report }) {
        for (const match of document.text.matchAll(new RegExp(from, 'g'))) {
          const range = { start: match.index, end: match.index + from.length };
          report({
            message: 'found',
            range,
            fixes: [{ kind: 'fix', title: `Write “${to}”`, edits: [{ range, text: to }] }],
          });
        }
      },
    },
  });
}

const chain = [replacing('aaa', 'bbb'), replacing('bbb', 'ccc')];

function fix(cwd: string, rules: readonly Rule[], isDryRun = false) {
  return fixStories({ input: { cwd, paths: ['.'], rules }, isDryRun });
}

describe('fixing', () => {
  it('goes on until nothing is left, and keeps byte order mark and Windows line ends', async () => {
    const folder = createFolder({ 'a.md': '\uFEFFaaa\r\nbbb aaa\r\n', 'b.md': 'nothing here\n' });
    const { report, changes } = await fix(folder, chain);
    expect(readText(folder, 'a.md')).toBe('\uFEFFccc\r\nccc ccc\r\n');
    expect(readText(folder, 'b.md')).toBe('nothing here\n');
    expect(report.files.flatMap((file) => file.findings)).toEqual([]);
    expect(summarise(changes, 'fixed')).toBe('5 findings in 1 file fixed.');
    expect((await fix(folder, chain)).changes).toEqual([]);
  });

  it('stops when fixes undo each other', async () => {
    const folder = createFolder({ 'a.md': 'aaa\n' });
    const { report } = await fix(folder, [replacing('aaa', 'bbb'), replacing('bbb', 'aaa')]);
    expect(report.files[0]?.findings).toHaveLength(1);
  });

  it('shows what it would do, and does nothing, in a dry run', async () => {
    const folder = createFolder({ 'docs/a.md': 'one\naaa and more\ntwo\n' });
    const { report, changes } = await fix(folder, chain, true);
    expect(readText(folder, 'docs/a.md')).toBe('one\naaa and more\ntwo\n');
    expect(report.files[0]?.findings).toEqual([]);
    expect(drawChanges(changes, plainPalette)).toBe(`docs/a.md

    2 - aaa and more
    2 + ccc and more

2 findings in 1 file would be fixed. Nothing was changed.
`);
  });

  it('mends text from standard input in a dry run', async () => {
    const stdin = { text: 'aaa', fileName: 'new.md' };
    const { changes } = await fixStories({
      input: { cwd: createFolder(), paths: [], stdin, rules: chain },
      isDryRun: true,
    });
    expect(changes).toMatchObject([{ path: 'new.md', before: 'aaa', after: 'ccc' }]);
  });

  it('leaves a file alone that changed in the meantime, and says so', async () => {
    const folder = createFolder({ 'a.md': 'aaa\n', 'b.md': 'aaa\n' });
    let hasChanged = false;
    const meddling: Rule = {
      ...replacing('zzz', 'z'),
      on: {
        document() {
          if (!hasChanged) writeFileSync(join(folder, 'a.md'), 'aaa, says somebody else\n');
          hasChanged = true;
        },
      },
    };
    const { report, changes } = await fix(folder, [...chain, meddling]);
    expect(readText(folder, 'a.md')).toBe('aaa, says somebody else\n');
    expect(readText(folder, 'b.md')).toBe('ccc\n');
    expect(changes.map((change) => change.path)).toEqual(['b.md']);
    expect(report.problems).toMatchObject([{ path: 'a.md', message: expect.stringContaining('changed') }]);
    expect(report.files.find((file) => file.path === 'a.md')?.findings).toHaveLength(1);
  });
});

describe('the command', () => {
  it('says so when there is nothing to fix', async () => {
    const folder = createFolder({ 'a.md': 'As a tenant, I want to report a leak.\n' });
    expect(await runIn(folder, ['--fix'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('nothing to fix'),
    });
    expect(await runIn(folder, ['--fix-dry-run'])).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('nothing to fix'),
    });
    expect(readText(folder, 'a.md')).toBe('As a tenant, I want to report a leak.\n');
  });

  const unused = '<!-- customer-first-disable-next-line missing-outcome -- old -->\r\n';
  const story = 'As a tenant, I want to report a leak so that my floor stays dry.';

  it('leaves byte order mark, line ends, last line, mode and links as they are, and has nothing to do twice', async () => {
    const before = `\uFEFF# Leak\r\n\r\n${unused}${story}`;
    const folder = createFolder({ 'real/a.md': before });
    chmodSync(join(folder, 'real/a.md'), 0o640);
    symlinkSync('real/a.md', join(folder, 'link.md'));
    const { exitCode, stderr } = await runIn(folder, ['link.md', '--fix']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '1 finding in 1 file fixed.\n' });
    expect(readText(folder, 'real/a.md')).toBe(`\uFEFF# Leak\r\n\r\n${story}`);
    expect(statSync(join(folder, 'real/a.md')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    const again = await runIn(folder, ['link.md', '--fix']);
    expect(again.stderr).toContain('nothing to fix');
    expect(readdirSync(join(folder, 'real'))).toEqual(['a.md']);
  });

  it('mends a file once that is reached under two names', async () => {
    const folder = createFolder({ 'a.md': `${unused}${story}` });
    symlinkSync('a.md', join(folder, 'link.md'));
    expect(await runIn(folder, ['a.md', 'link.md', '--fix'])).toMatchObject({ exitCode: 0 });
    expect(readText(folder, 'a.md')).toBe(story);
  });

  it('mends only what --fix-rule names, repeated or with commas', async () => {
    const text = `${unused}${story}\n`;
    const folder = createFolder({ 'a.md': text });
    const other = await runIn(folder, ['--fix-rule', 'undefined-persona,missing-outcome']);
    expect(other.stderr).toContain('There is nothing to fix for undefined-persona or missing-outcome');
    expect(readText(folder, 'a.md')).toBe(text);
    const dry = await runIn(folder, ['--fix-dry-run', '--fix-rule', 'suppression']);
    expect(dry.stdout).toContain('1 finding in 1 file would be fixed');
    expect(readText(folder, 'a.md')).toBe(text);
    const both = await runIn(folder, ['--fix-rule', 'undefined-persona', '--fix-rule', 'missing-outcome, suppression']);
    expect(both).toMatchObject({ exitCode: 0, stderr: '1 finding in 1 file fixed.\n' });
    expect(readText(folder, 'a.md')).toBe(`${story}\n`);
  });

  it('does not know a rule that is misspelt, and cannot mend what came through the pipe', async () => {
    const folder = createFolder({ 'a.md': story });
    expect(await runIn(folder, ['--fix-rule', 'supression'])).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('There is no rule “supression”. Did you mean “suppression”?'),
    });
    const piped = await runIn(folder, ['-', '--fix-rule', 'suppression'], { stdin: story });
    expect(piped).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('keeps the report on standard output a report', async () => {
    const folder = createFolder({ 'a.md': `${unused}${story}\n` });
    const { stdout, stderr } = await runIn(folder, ['--fix', '--format', 'json']);
    expect(JSON.parse(stdout).summary.warnings).toBe(0);
    expect(stderr).toBe('1 finding in 1 file fixed.\n');
  });
});
