// Changes the core in small ways and says which changes no test notices: npm run mutate -- [glob ...].
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installIfNeeded, root } from './steps.mjs';

const home = path.join(root, 'test', 'mutation');
/** Rooms whose decisions must be held by a test. */
const ROOMS = ['judgement/**/*.ts', 'personas/**/*.ts', 'engine/precedence.ts'];
/** Share of the changes that a test has to notice, in percent. */
const LEAST = 80;

function run(patterns) {
  const folder = mkdtempSync(path.join(tmpdir(), 'customer-first-mutants-'));
  const report = path.join(folder, 'mutation.json');
  const options = {
    testRunner: 'vitest',
    plugins: [path.join(home, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    mutate: patterns.map((pattern) => `server/src/core/${pattern}`),
    ignorePatterns: [
      'dist',
      'node_modules',
      '.tsbuild',
      'docs/pictures',
      'test/*/node_modules',
      'bench',
      'test/host',
      'test/webhost',
    ],
    coverageAnalysis: 'perTest',
    // Tables of the file's own are read when it is loaded: every test would have to run for each.
    ignoreStatic: true,
    // The compiler asks for "?." at every index, also where the word is always there.
    mutator: { excludedMutations: ['OptionalChaining'] },
    concurrency: 2,
    reporters: ['json', 'clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
    jsonReporter: { fileName: report },
    // Below this folder packages are found by going up, also where node_modules is a link, which would not be followed.
    tempDirName: path.join(root, 'dist', path.basename(folder)),
    symlinkNodeModules: false,
  };
  const config = path.join(folder, 'stryker.config.json');
  writeFileSync(config, JSON.stringify(options));
  try {
    const stryker = path.join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js');
    const { status } = spawnSync(process.execPath, [stryker, 'run', config], { cwd: root, stdio: 'inherit' });
    return status === 0 && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  } finally {
    for (const left of [folder, path.join(root, 'dist', path.basename(folder))])
      rmSync(left, { recursive: true, force: true });
  }
}

function scoreOf({ files }) {
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  return { noticed, all: noticed + count('Survived', 'NoCoverage') };
}

installIfNeeded('test/mutation');
const patterns = process.argv.slice(2);
const result = run(patterns.length === 0 ? ROOMS : patterns);
if (result === null) process.exitCode = 2;
else {
  const { noticed, all } = scoreOf(result);
  const percent = all === 0 ? 0 : (100 * noticed) / all;
  console.log(`${noticed} of ${all} changes were noticed: ${percent.toFixed(1)} %, at least ${LEAST} % are wanted.`);
  process.exitCode = percent < LEAST ? 1 : 0;
}
