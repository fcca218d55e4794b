// node bench/two-builds.mjs BEFORE AFTER FOLDER [runs]: how much processor time one lint of a folder takes with two builds
// (paths to their cli.cjs), and how they compare. They run in turn, in one thread and without a cache, and pairs are
// compared, so that whatever else the machine does falls on both. Needs Linux, which tells what a program used.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const [before, after, folder, runs = '7'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node bench/two-builds.mjs BEFORE/cli.cjs AFTER/cli.cjs FOLDER [runs]');
  process.exit(2);
}

/** Processor time of all programs that have ended, in hundredths of a second: user and system. */
function usedByChildren() {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[13]) + Number(fields[14]);
}

function secondsOf(cli) {
  const from = usedByChildren();
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve(cli), '--format', 'json', '--concurrency', '1', '.'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  if (status !== 0 && status !== 1) throw new Error(`${cli} ended with ${status}: ${stderr.slice(0, 500)}`);
  return (usedByChildren() - from) / 100;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const times = { before: [], after: [] };
for (let run = 0; run < Number(runs); run++) {
  const pair = [
    ['before', before],
    ['after', after],
  ];
  for (const [name, cli] of run % 2 === 0 ? pair : pair.toReversed()) times[name].push(secondsOf(cli));
}
const ratios = times.after.map((time, i) => time / times.before[i]);
console.log('| before | after | ratio |\n| --- | --- | --- |');
console.log(`| ${median(times.before)} s | ${median(times.after)} s | ${median(ratios).toFixed(2)} |`);
