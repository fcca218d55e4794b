// Runs programs in turn and says what each took.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const preloaded = fileURLToPath(new URL('report-usage.cjs', import.meta.url));

/** Runs a Node program to its end: seconds on the clock, seconds of processor time, MiB of memory at its highest. */
export function runOnce({ name, argv, allowed = [0, 1] }, cwd) {
  const folder = mkdtempSync(join(tmpdir(), 'customer-first-usage-'));
  const usage = join(folder, 'usage.json');
  const env = { ...process.env, CUSTOMER_FIRST_BENCH_USAGE: usage, NO_COLOR: '1' };
  try {
    const started = performance.now();
    const given = ['--require', preloaded, ...argv];
    const { status, stdout, stderr } = spawnSync(process.execPath, given, { cwd, env, maxBuffer: 2 ** 30 });
    const seconds = (performance.now() - started) / 1000;
    if (!allowed.includes(status)) throw new Error(`${name} ended with ${status}: ${stderr.toString().slice(0, 800)}`);
    return { seconds, ...JSON.parse(readFileSync(usage, 'utf8')), stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Medians for each, by name. Every round runs all of them once, the order turning, so that what else the machine does
 * falls on all; `ratio` is the median over the rounds of the processor time beside the first one's.
 */
export function inTurns(programs, { rounds, cwd, beforeEach = () => undefined }) {
  const all = new Map(programs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const program of round % 2 === 0 ? programs : programs.toReversed()) {
      beforeEach(program);
      const { seconds, cpu, mib } = runOnce(program, program.cwd ?? cwd);
      all.get(program.name).push({ seconds, cpu, mib });
    }
  }
  const [first] = all.values();
  return new Map(
    [...all].map(([name, runs]) => {
      const of = (key) => median(runs.map((run) => run[key]));
      const ratio = median(runs.map(({ cpu }, i) => cpu / first[i].cpu));
      return [name, { seconds: of('seconds'), cpu: of('cpu'), mib: of('mib'), ratio }];
    }),
  );
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** How what it takes grows with what it is given: 1 is in proportion. The slope of the logarithms, by least squares. */
export function exponentOf(points) {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)]);
  const mean = (i) => logs.reduce((sum, point) => sum + point[i], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return above / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
