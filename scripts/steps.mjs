// What demo, test and check share: install what is missing, run one step and tell how it went.
import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const node = process.execPath;

/** Runs the steps in order and ends the program at the first that fails; `say` is told of those that went well. */
export function runSteps(steps, say = console.log) {
  for (const { title, command, hint, cwd = root } of steps) {
    const started = performance.now();
    const { status, stdout, stderr, error } = spawnSync(command[0], command.slice(1), { cwd, encoding: 'utf8' });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (status === 0) {
      say(`✓ ${title} (${seconds} s)`);
      continue;
    }
    console.log([stdout, stderr, error?.message].filter(Boolean).join('\n').trimEnd());
    console.log(`✗ ${title} failed after ${seconds} s.${hint ? ` ${hint}` : ''}`);
    process.exit(1);
  }
}

/** The step that builds the command line. */
export const buildStep = { title: 'build', command: [node, 'scripts/build.mjs'] };

/** A step that runs the command `name` of an installed package, without a shell so that it works on every system. */
export function packageStep({ title, name, of = name, args, hint }) {
  const { bin } = readJson(`node_modules/${of}/package.json`);
  return {
    title,
    command: [node, join(root, 'node_modules', of, typeof bin === 'string' ? bin : bin[name]), ...args],
    hint,
  };
}

/** Installs exactly what the lock file of a folder names, if anything of it is missing here. */
export function installIfNeeded(folder = '.') {
  if (isInstalled(folder)) return;
  const place = join(root, folder, 'node_modules');
  if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) {
    // npm would empty what the link leads to, under the hands of whoever works there.
    console.error(`${place} is a link to packages of another checkout, and not to those that package-lock.json names.`);
    console.error('Take the link away, and this will install its own.');
    process.exit(1);
  }
  console.log(`Installing what ${join(folder, 'package-lock.json')} names …`);
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder];
  const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error('npm ci failed. Is the npm registry reachable from here?');
  process.exit(1);
}

function isInstalled(folder) {
  const wanted = readJson(join(folder, 'package-lock.json')).packages;
  const present = readJson(join(folder, 'node_modules/.package-lock.json'))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = present[path];
    return path === '' || (found ? found.version === version : optional === true);
  });
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
