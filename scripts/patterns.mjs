// npm run patterns: looks at every regular expression of the program, those that it makes while it runs too, for texts that
// could keep it busy: with recheck, and where that says no or gives up, by the time that the pattern takes.
// What was looked at before is noted in scripts/patterns/verdicts.txt; `--check` writes nothing, `--sources` leaves out what is made.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { patternsInSources, patternsMade } from './patterns/collect.mjs';
import { isLinear } from './patterns/measure.mjs';
import { installIfNeeded, root } from './steps.mjs';

const FILE = join(root, 'scripts/patterns/verdicts.txt');
const PATIENCE_MS = 6000;
const isCheck = process.argv.includes('--check');
const isSources = process.argv.includes('--sources');

const digestOf = ({ source, flags }) => createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);

/** By digest: `safe`; `bounded`, where an attack is known that takes no more than its share; `measured`, where recheck gives up; `slow`. */
function readVerdicts() {
  if (!existsSync(FILE)) return new Map();
  const lines = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => line.split(' ')));
}

/** By file: what keeps the texts short that a slow pattern there gets; and what those get that are still to be mended. */
const { short, open } = JSON.parse(readFileSync(join(root, 'scripts/patterns/short-texts.json'), 'utf8'));
const known = { ...short, ...open };
const reasonFor = (place) => known[place.replace(/:\d+$/, '')];

async function judge(pattern) {
  process.env.RECHECK_BACKEND = 'pure';
  installIfNeeded('scripts/patterns');
  const { checkSync } = await import('./patterns/node_modules/recheck/lib/main.js');
  const { status, attack } = checkSync(pattern.source, pattern.flags, { timeout: PATIENCE_MS });
  if (status === 'safe') return 'safe';
  if (!isLinear(pattern, attack)) return 'slow';
  return status === 'unknown' ? 'measured' : 'bounded';
}

const { literals, makers } = patternsInSources();
const made = isSources ? [] : patternsMade();
const before = readVerdicts();
const verdicts = new Map();
const slow = [];
for (const pattern of [...literals, ...made]) {
  const digest = digestOf(pattern);
  if (!verdicts.has(digest)) verdicts.set(digest, before.get(digest) ?? (await judge(pattern)));
  if (verdicts.get(digest) === 'slow') slow.push(pattern);
}

const refused = slow.filter(({ place }) => reasonFor(place) === undefined);
const unused = Object.keys(known).filter((path) => !slow.some(({ place }) => place.startsWith(`${path}:`)));
const reached = new Set(made.map(({ place }) => place));
const unreached = isSources ? [] : makers.filter((place) => !reached.has(place) && reasonFor(place) === undefined);
const counted = ['safe', 'bounded', 'measured', 'slow'].map(
  (verdict) => `${[...verdicts.values()].filter((one) => one === verdict).length} ${verdict}`,
);
const left = slow.filter(({ place }) => open[place.replace(/:\d+$/, '')] !== undefined);
console.log(`${verdicts.size} patterns: ${counted.join(', ')}; ${left.length} of these are still to be mended.`);

for (const { place, source, flags } of process.argv.includes('--open') ? left : [])
  console.log(`to be mended: ${place} /${source.slice(0, 150)}/${flags}`);
for (const { place, source, flags } of refused) console.log(`slow: ${place} /${source.slice(0, 150)}/${flags}`);
for (const place of unreached) console.log(`never made by the tests that lead through: ${place}`);
if (!isSources) for (const path of unused) console.log(`no longer needed in short-texts.json: ${path}`);
if (!isCheck) {
  // Without the tests that make patterns, what is known of those stays.
  const kept = isSources ? new Map([...before, ...verdicts]) : verdicts;
  const lines = [...kept].map((entry) => entry.join(' ')).sort();
  writeFileSync(
    FILE,
    `# Written by npm run patterns: what is known of each pattern, by the first digits of its digest.\n${lines.join('\n')}\n`,
  );
}
if (refused.length > 0 || unreached.length > 0 || (!isSources && unused.length > 0)) process.exitCode = 1;
