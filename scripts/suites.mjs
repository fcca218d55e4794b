// The suites of tests, what each of them needs, and how many of its tests passed.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { codeProgram, isHostPossible } from '../test/host/paths.mjs';
import { provideChromium } from './chromium.mjs';
import { installIfNeeded, packageStep, root, runSteps } from './steps.mjs';

/** By name, in the order in which they run. Each returns its counts, or the reason why it is left out. */
const suites = {
  units: { title: 'everything but VS Code itself', run: () => runVitest() },
  editor: { title: 'inside VS Code on a computer', run: runOnComputer },
  web: { title: 'inside VS Code in a browser', run: runInBrowser },
  window: { title: 'in the window of VS Code', run: runInWindow },
};

/** A suite that takes longer than this hangs; in milliseconds. */
const patience = 20 * 60_000;

const noChromium = 'no Chromium on this machine, and apt-get could not install one (CHROMIUM names one elsewhere)';

/** Runs these suites, or all; ends the program when there is no suite of a name. */
export async function runSuites(names = []) {
  const unknown = names.filter((name) => !(name in suites));
  if (unknown.length > 0) {
    console.error(`There is no suite “${unknown.join('”, “')}”. There are: ${Object.keys(suites).join(', ')}.`);
    process.exit(2);
  }
  const chosen = names.length === 0 ? Object.keys(suites) : names;
  const total = { passed: 0, failed: 0, skipped: [], ok: true };
  for (const name of chosen) {
    const { title, run } = suites[name];
    console.log(`\n── ${title} (npm test -- ${name})`);
    const { passed = 0, failed = 0, skipped = 0, reason, ok = true } = await run();
    total.passed += passed;
    total.failed += failed;
    total.ok &&= ok;
    if (reason !== undefined) total.skipped.push(`${name}: ${reason}`);
    else if (skipped > 0) total.skipped.push(`${name}: ${skipped} of its tests do not apply here`);
    if (reason === undefined) console.log(`${title}: ${passed} good, ${failed} bad`);
  }
  return total;
}

/** Prints the line that closes a run, alone and last, and sets the exit code. */
export function closeWithCount({ passed, failed, skipped, ok }) {
  console.log();
  for (const each of skipped) console.log(`skipped: ${each}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = ok && failed === 0 && passed > 0 ? 0 : 1;
}

/** Runs what vitest finds, with its own output. */
function runVitest(more = []) {
  const folder = mkdtempSync(join(tmpdir(), 'customer-first-tests-'));
  const file = join(folder, 'result.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...more];
  const { command } = packageStep({ title: 'tests', name: 'vitest', args });
  const { status } = spawnSync(command[0], command.slice(1), { cwd: root, stdio: 'inherit' });
  try {
    return { ...countTests(file), ok: status === 0 };
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

async function runOnComputer() {
  if (process.env.VSCODE_EXECUTABLE || !isHostPossible) return runMocha('run-on-computer.mjs');
  if (!provideChromium()) return { reason: noChromium };
  installIfNeeded('test/host');
  return runMocha('run-on-computer.mjs', { VSCODE_EXECUTABLE: codeProgram });
}

async function runInBrowser() {
  if (!provideChromium()) return { reason: noChromium };
  installIfNeeded('test/webhost');
  return runMocha('run-in-browser.mjs');
}

async function runInWindow() {
  if (!isHostPossible) return { reason: 'the VS Code it is tried in runs on Linux only' };
  if (!provideChromium()) return { reason: noChromium };
  installIfNeeded('test/host');
  runSteps([{ title: 'packages', command: [process.execPath, 'scripts/package.mjs'] }]);
  return runVitest(['--config', 'test/window/vitest.config.ts']);
}

/** Starts VS Code with the suites in test/editor; they tell their counts in lines that begin with "@tests". */
async function runMocha(script, env = {}) {
  const child = spawn(process.execPath, [join('test/editor', script)], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: patience,
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const counts = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('@tests ')) counts.push(JSON.parse(line.slice('@tests '.length)));
    else console.log(line);
  }
  const ok = (await ended) === 0 && counts.length > 0;
  const sum = (kind) => counts.reduce((total, count) => total + count[kind], 0);
  const failed = sum('failed');
  // An editor that does not even come to the tests is a failure that nobody has counted.
  return { passed: sum('passed'), failed: ok || failed > 0 ? failed : 1, skipped: sum('skipped'), ok };
}
