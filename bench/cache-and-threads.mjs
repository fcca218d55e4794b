// node bench/cache-and-threads.mjs: what --cache and --concurrency bring, and from how much text on threads are worth it.
// First: `npm run build`. The smallest of several times is shown, because other programs only ever add to it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSyntheticCorpus } from './synthetic-corpus.mjs';

const RUNS = Number(process.argv[2] ?? 5);
const SIZES = [50, 100, 150, 200, 300, 500, 2000];
const program = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));

function seconds(folder, argv) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, '--format', 'json', ...argv], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0 && status !== 1) throw new Error(`It ended with ${status}: ${stderr.slice(0, 500)}`);
  return (performance.now() - started) / 1000;
}

function measure(folder) {
  const cache = join(folder, '.customer-first-cache');
  const columns = [
    ['--concurrency', '1'],
    ['--concurrency', '2'],
    ['--concurrency', '1', '--cache'],
    ['--concurrency', '1', '--cache'],
  ];
  const best = columns.map(() => Infinity);
  for (let run = 0; run < RUNS; run++) {
    rmSync(cache, { recursive: true, force: true });
    columns.forEach((argv, i) => (best[i] = Math.min(best[i], seconds(folder, argv))));
  }
  return best;
}

const scratch = mkdtempSync(join(tmpdir(), 'customer-first-bench-'));
try {
  console.log(`Node ${process.version}, ${availableParallelism()} cores, ${cpus()[0].model}, best of ${RUNS}\n`);
  console.log('| files | million characters | one thread | two threads | cache, cold | cache, warm |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const count of SIZES) {
    const folder = join(scratch, String(count));
    writeSyntheticCorpus(folder, count);
    const size = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1e6;
    const times = measure(folder).map((time) => `${time.toFixed(2)} s`);
    console.log(`| ${[count, size.toFixed(2), ...times].join(' | ')} |`);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
