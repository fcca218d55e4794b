// Provides the browser in which the tests show VS Code's window.
import { spawnSync } from 'node:child_process';
import { findChromium } from '../test/host/chromium.mjs';

/** Whether there is a Chromium, now at the latest: where we may, it is installed. */
export function provideChromium() {
  if (findChromium() !== null) return true;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!mayInstall) return false;
  console.log('Installing Chromium with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  run('update');
  run('install', '-y', '--no-install-recommends', 'chromium');
  return findChromium() !== null;
}
