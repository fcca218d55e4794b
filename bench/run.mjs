// npm run bench [-- options]: measures everything and writes docs/performance.md; bench/README.md names the options.
// Part of it alone is printed and not written.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installIfNeeded } from '../scripts/steps.mjs';

const PARTS = ['cold', 'warm', 'keys', 'around', 'growth', 'memory'];
const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    files: { type: 'string', default: '1000' },
    keys: { type: 'string', default: '30' },
    longest: { type: 'string', default: '100000' },
    around: { type: 'string', default: '2000' },
  },
});
const number = (name) => {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} is a number, not “${values[name]}”.`);
};
const options = {
  folder: values.folder === undefined ? undefined : resolve(values.folder),
  ...Object.fromEntries(['rounds', 'files', 'keys', 'longest', 'around'].map((name) => [name, number(name)])),
};
const only = values.only?.split(',') ?? PARTS;
const unknown = only.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) throw new Error(`There is no part “${unknown[0]}”. There are: ${PARTS.join(', ')}.`);

const here = fileURLToPath(new URL('.', import.meta.url));
installIfNeeded('bench');
if (!existsSync(join(here, '../dist/cli.cjs'))) throw new Error('First: npm run build.');
// They import what was installed just now.
const { measureCold, measureWarm } = await import('./batch.mjs');
const { measureAround, measureKeystrokes } = await import('./keystroke.mjs');
const { measureMemory } = await import('./memory.mjs');
const { writePage } = await import('./page.mjs');

const scratch = mkdtempSync(join(tmpdir(), 'customer-first-bench-'));
const started = performance.now();
const say = (what) => console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}`);
const measures = {
  cold: () => measureCold(scratch, options, say),
  warm: () => measureWarm(scratch, options, say),
  keys: () => measureKeystrokes(options, say),
  around: () => measureAround(scratch, options, say),
  growth: () => measureGrowth(),
  memory: () => measureMemory(scratch, options, say),
};

/** In a process of its own, so that nothing else lies in its memory. */
function measureGrowth() {
  say('growth');
  const argv = [join(here, 'growth.mjs')];
  return JSON.parse(
    spawnSync(process.execPath, argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).stdout,
  );
}

try {
  const measured = { options };
  for (const part of PARTS.filter((name) => only.includes(name))) measured[part] = await measures[part]();
  say('done');
  writePage(measured, { isPartial: only.length < PARTS.length });
} finally {
  rmSync(scratch, { recursive: true });
}
