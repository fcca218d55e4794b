// node bench/read-corpus.mjs [folder]: how long one lint of all Markdown files below a folder takes, beside
// markdownlint-cli2 on the same files. Without a folder, a made-up backlog of 500 files is read.
// First: `npm run build`, and `npm ci` in bench/.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSyntheticCorpus } from './synthetic-corpus.mjs';

const RUNS = 5;
const command = (path) => fileURLToPath(new URL(path, import.meta.url));
const tools = [
  {
    name: 'customer-first',
    args: [command('../dist/cli.cjs'), '--format', 'json', '.'],
    countFiles: ({ stdout }) => JSON.parse(stdout).summary.files,
  },
  {
    name: 'markdownlint-cli2',
    args: [command('node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), '*.md'],
    countFiles: ({ stdout }) => Number(/^Linting: (\d+) file/m.exec(stdout)?.[1]),
  },
];

/** Copies every Markdown file side by side into `target`, so that no ignore file or configuration of theirs has a say. */
function copyMarkdown(source, target) {
  mkdirSync(target);
  const paths = readdirSync(source, { recursive: true }).filter((path) => path.endsWith('.md'));
  const files = paths.map((path) => join(source, path)).filter((path) => statSync(path).isFile());
  files.sort().forEach((path, index) => copyFileSync(path, join(target, `${String(index).padStart(5, '0')}.md`)));
}

function run({ name, args }, folder) {
  const started = performance.now();
  const result = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const seconds = (performance.now() - started) / 1000;
  if (result.status === 0 || result.status === 1) return { ...result, seconds };
  throw new Error(`${name} ended with ${result.status}: ${result.stderr.slice(0, 500)}`);
}

/** Runs the tools in turn, so that a busy moment of the machine does not fall on one of them alone. */
function measure(folder, expected) {
  for (const tool of tools) {
    const counted = tool.countFiles(run(tool, folder));
    if (counted !== expected)
      throw new Error(`${tool.name} read ${counted} of ${expected} files; the times would not compare.`);
  }
  const times = new Map(tools.map((tool) => [tool, []]));
  for (let round = 0; round < RUNS; round++) for (const tool of tools) times.get(tool).push(run(tool, folder).seconds);
  return tools.map((tool) => summarise(tool.name, times.get(tool)));
}

function summarise(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  return { name, median: sorted[Math.floor(sorted.length / 2)], min: sorted[0] };
}

function printTable(rows) {
  console.log('| tool | median s | min s | of markdownlint-cli2 |\n| --- | --- | --- | --- |');
  const peer = rows.at(-1).median;
  for (const { name, median, min } of rows) {
    console.log(`| ${name} | ${median.toFixed(2)} | ${min.toFixed(2)} | ${(median / peer).toFixed(2)} |`);
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'customer-first-bench-'));
try {
  const folder = join(scratch, 'corpus');
  const [source] = process.argv.slice(2);
  if (source) copyMarkdown(source, folder);
  else writeSyntheticCorpus(folder, 500);
  const files = readdirSync(folder);
  const size = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 2 ** 20;
  console.log(`${files.length} files, ${size.toFixed(1)} MiB, ${RUNS} runs each, in turn`);
  console.log(`Node ${process.version}, ${availableParallelism()} cores, ${cpus()[0].model}\n`);
  printTable(measure(folder, files.length));
} finally {
  rmSync(scratch, { recursive: true });
}
