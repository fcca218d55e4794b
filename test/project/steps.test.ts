/** Installing what is missing takes nothing away that belongs to another checkout. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFolder } from '../cli/terminal.js';

const root = join(import.meta.dirname, '../..');

it('leaves packages alone that a link leads to', () => {
  const others = createFolder({ 'node_modules/theirs/package.json': '{}' });
  const lock = JSON.stringify({ packages: { '': {}, 'node_modules/missing': { version: '1.0.0' } } });
  const checkout = createFolder({
    'package.json': '{ "name": "checkout", "type": "module" }',
    'package-lock.json': lock,
  });
  cpSync(join(root, 'scripts/steps.mjs'), join(checkout, 'scripts/steps.mjs'));
  symlinkSync(join(others, 'node_modules'), join(checkout, 'node_modules'), 'junction');
  const code = "import { installIfNeeded } from './scripts/steps.mjs'; installIfNeeded();";
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, npm_config_offline: 'true' },
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('Take the link away') });
  expect(readdirSync(join(others, 'node_modules'))).toEqual(['theirs']);
});
