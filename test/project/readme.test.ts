/** The README is true: its story gets that message, and its commands work, pasted in order into a fresh copy. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitEnvironment } from '../adoption/repository.js';
import { createFolder, runIn } from '../cli/terminal.js';
import { findFiles, readText } from '../support/project-files.js';

const readme = readText('README.md');
const root = join(import.meta.dirname, '../..');

/** The blocks of a language in the order of the page, indented ones in lists too. */
function blocksIn(language: string): readonly string[] {
  const fence = new RegExp(`^( *)\`\`\`${language}\\n(.*?)^\\1\`\`\``, 'gms');
  return [...readme.matchAll(fence)].map(([, indent = '', block = '']) => block.replaceAll(`\n${indent}`, '\n').trim());
}

describe('the story at the top', () => {
  const [before = '', message = '', after = ''] = blocksIn('text');
  const personas = '# Personas\n\n## Tenant\n\n### Needs\n\n- a dry flat\n';
  const messagesOn = async (story: string): Promise<readonly string[]> => {
    const folder = createFolder({ 'personas.md': personas, 'a.md': `${story}\n` });
    const { files } = JSON.parse((await runIn(folder, ['--format', 'json', 'a.md'])).stdout);
    return files[0].findings.map((finding: { readonly message: string }) => finding.message);
  };

  it('gets the message that stands there', async () => expect(await messagesOn(before)).toEqual([message]));
  it('gets none after it was rewritten', async () => {
    expect(after).toMatch(/^As a tenant, I want /);
    expect(await messagesOn(after)).toEqual([]);
  });
});

describe('the commands', () => {
  const lines = blocksIn('bash').flatMap((block) => block.split('\n').map((line) => line.trim()));
  let home: string;

  /** As after `git clone` and a first `npm ci`, on the branch “main”; without what only tests need, which takes long to copy and to read. */
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'customer-first-readme-'));
    const clone = join(home, 'clone');
    for (const path of findFiles(['**/*', '!{test,learning,bench}/**'])) {
      mkdirSync(dirname(join(clone, path)), { recursive: true });
      cpSync(join(root, path), join(clone, path));
    }
    symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
    for (const argv of [
      ['init', '--quiet', '--initial-branch=main'],
      ['add', '--all'],
      ['commit', '--quiet', '-m', 'x'],
    ])
      spawnSync('git', argv, { cwd: clone, env: gitEnvironment });
  }, 120_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }), 120_000);

  /** Without a registry: what is not here cannot be had. */
  function paste(line: string): { readonly status: number | null; readonly said: string } {
    const env = { ...process.env, npm_config_offline: 'true', npm_config_audit: 'false' };
    const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
      cwd: join(home, 'clone'),
      encoding: 'utf8',
      env,
    });
    return { status, said: `${stdout}${stderr}` };
  }

  it('are there', () => {
    expect(lines.slice(0, 2)).toEqual([expect.stringMatching(/^npm run demo\b/), expect.stringMatching(/^npm test\b/)]);
    expect(lines.length).toBeGreaterThan(6);
  });

  // This test is part of “npm test”, which therefore is the only one that is not tried here.
  it.each(lines.filter((line) => !line.startsWith('npm test')))(
    '%s',
    (line) => {
      const { status, said } = paste(line);
      // Findings are what one looks for; anything else that is not 0 is a mistake.
      const isFound = status === 1 && /^\d+ errors?\b/m.test(said);
      expect(status === 0 || isFound, `${String(status)}: ${said}`).toBe(true);
      if (line.startsWith('npm run demo')) expect(said).toMatch(/What next\?[^]*exit code 0\. .* ends with 1, because/);
    },
    300_000,
  );

  it('leave the command in the project that the README speaks of', () => {
    const [, project = ''] = /--prefix (\S+)/.exec(readme) ?? [];
    const line = `cd ${project} && npx --no-install customer-first --version`;
    expect(paste(line)).toEqual({ status: 0, said: `${JSON.parse(readText('package.json')).version}\n` });
  });
});
