// The suites of tests, what each of them needs, and how many of its tests passed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { codeProgram, isHostPossible } from '../test/host/paths.mjs';
import { provideChromium } from './chromium.mjs';
import { installIfNeeded, packageStep, root, runSteps } from './steps.mjs';

const isOtherCode = Boolean(process.env.VSCODE_EXECUTABLE) || !isHostPossible;
const ownCode = isOtherCode ? {} : { VSCODE_EXECUTABLE: codeProgram };

/**
 * By name. `prepare` makes ready what the suite needs, and returns the reason why it is left out, if there is one. Those
 * with a `window` wait for it most of the time: they run one after another, beside the one without.
 */
const suites = {
  units: { title: 'everything but VS Code itself', run: (say) => runVitest(say) },
  editor: {
    title: 'inside VS Code on a computer',
    hasWindow: true,
    prepare: () => (isOtherCode ? undefined : needBrowser('test/host')),
    run: (say) => runMocha('run-on-computer.mjs', say, ownCode),
  },
  web: {
    title: 'inside VS Code in a browser',
    hasWindow: true,
    prepare: () => needBrowser('test/webhost'),
    run: (say) => runMocha('run-in-browser.mjs', say),
  },
  window: {
    title: 'in the window of VS Code',
    hasWindow: true,
    prepare: () => (isHostPossible ? needBrowser('test/host') : 'the VS Code it is tried in runs on Linux only'),
    run: (say) => {
      runSteps([{ title: 'packages', command: [process.execPath, 'scripts/package.mjs'] }], say);
      return runVitest(say, ['--config', 'test/window/vitest.config.ts']);
    },
  },
};

/** A suite that takes longer than this hangs; in milliseconds. */
const patience = 20 * 60_000;

const noChromium = 'no Chromium on this machine, and apt-get could not install one (CHROMIUM names one elsewhere)';

function needBrowser(folder) {
  if (!provideChromium()) return noChromium;
  installIfNeeded(folder);
  return undefined;
}

/** Runs these suites, or all; ends the program when there is no suite of a name. */
export async function runSuites(names = []) {
  const unknown = names.filter((name) => !(name in suites));
  if (unknown.length > 0) {
    console.error(`There is no suite “${unknown.join('”, “')}”. There are: ${Object.keys(suites).join(', ')}.`);
    process.exit(2);
  }
  const chosen = (names.length === 0 ? Object.keys(suites) : names).map((name) => ({ name, ...suites[name] }));
  const ready = chosen.map((suite) => ({ ...suite, reason: suite.prepare?.() }));
  const windows = ready.filter(({ hasWindow }) => hasWindow);
  const others = ready.filter(({ hasWindow }) => !hasWindow);
  // Only the first of both speaks while it runs; what the other one says is told when its suite has ended.
  const isAside = others.length > 0;
  const results = await Promise.all([runInTurn(others, false), runInTurn(windows, isAside)]);
  return results.flat().reduce(add, { passed: 0, failed: 0, skipped: [], ok: true });
}

async function runInTurn(list, isAside) {
  const results = [];
  for (const suite of list) results.push(await runSuite(suite, isAside));
  return results;
}

async function runSuite({ name, title, reason, run }, isAside) {
  const lines = [];
  const say = isAside ? (text) => lines.push(text) : (text) => console.log(text);
  say(`\n── ${title} (npm test -- ${name})`);
  const result = reason === undefined ? await run(say) : { passed: 0, failed: 0, skipped: 0, ok: true };
  const { passed, failed } = result;
  if (reason === undefined) say(`${title}: ${passed} good, ${failed} bad`);
  if (isAside) console.log(lines.join('\n'));
  return { name, reason, ...result };
}

function add(total, { name, passed, failed, skipped, ok, reason }) {
  const left = skipped === 0 ? [] : [`${name}: ${skipped} of its tests do not apply here`];
  const told = reason === undefined ? left : [`${name}: ${reason}`];
  return {
    passed: total.passed + passed,
    failed: total.failed + failed,
    skipped: [...total.skipped, ...told],
    ok: total.ok && ok,
  };
}

/** Prints the line that closes a run, alone and last, and sets the exit code. */
export function closeWithCount({ passed, failed, skipped, ok }) {
  console.log();
  for (const each of skipped) console.log(`skipped: ${each}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = ok && failed === 0 && passed > 0 ? 0 : 1;
}

/** Runs what vitest finds. */
async function runVitest(say, more = []) {
  const folder = mkdtempSync(join(tmpdir(), 'customer-first-tests-'));
  const file = join(folder, 'result.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...more];
  const { command } = packageStep({ title: 'tests', name: 'vitest', args });
  try {
    const { ok } = await runProgram(command, { onLine: say });
    return { ...countTests(file), ok };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function countTests(file) {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const unloadable = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloadable.length, skipped: numPendingTests };
}

/** Starts VS Code with the suites in test/editor; they tell their counts in lines that begin with "@tests". */
async function runMocha(script, say, env = {}) {
  const counts = [];
  const onLine = (line) => {
    if (line.startsWith('@tests ')) counts.push(JSON.parse(line.slice('@tests '.length)));
    else say(line);
  };
  const result = await runProgram([process.execPath, join('test/editor', script)], { onLine, env });
  const ok = result.ok && counts.length > 0;
  const sum = (kind) => counts.reduce((total, count) => total + count[kind], 0);
  const failed = sum('failed');
  // An editor that does not even come to the tests is a failure that nobody has counted.
  return { passed: sum('passed'), failed: ok || failed > 0 ? failed : 1, skipped: sum('skipped'), ok };
}

/** Runs a program to its end, and hands on what it says, line by line. */
async function runProgram([program, ...args], { onLine, env = {} }) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience,
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', onLine);
  return { ok: (await ended) === 0 };
}
