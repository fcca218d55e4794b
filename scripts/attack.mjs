// npm run attack: random texts, settings, folders, signals and keys against the whole program, once through.
// `npm run attack -- --minutes 60` goes on with other numbers in every round, and through every other test that tries random
// texts as well; `--round N` begins with that one, which repeats what was found in it; `--only texts` takes some of the tests.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { installIfNeeded, root } from './steps.mjs';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '0' }, round: { type: 'string' }, only: { type: 'string' } },
});
const minutes = Number(values.minutes);
/** Where nobody says where to begin, every long run begins elsewhere. */
const first = Number(values.round ?? (minutes > 0 ? Math.floor(Date.now() / 1000) % 1_000_000 : 0));
if (!(minutes >= 0) || !Number.isInteger(first)) {
  console.error('--minutes and --round are numbers.');
  process.exit(2);
}

/** Tests with random texts, apart from those that attack. */
const OTHERS = [
  'test/robustness/mutations.test.ts',
  'test/core/{exact-places,gates,incremental,markup-around,plain-markdown,sections}.test.ts',
  'test/lsp/{any-text,garbage,typing}.test.ts',
  'test/mcp/{frames,hostile}.test.ts',
  'test/reporters/{code-frame,github,html,markdown,sarif,xml}.test.ts',
];
const all = globSync(['test/attack/*.test.ts', ...(minutes > 0 ? OTHERS : [])], { cwd: root }).sort();
const files = values.only === undefined ? all : all.filter((path) => path.includes(values.only));

installIfNeeded();
const end = performance.now() + minutes * 60_000;
let round = first;
do {
  const env = { ...process.env, CUSTOMER_FIRST_ROUND: String(round) };
  const argv = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter', 'dot', ...files];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) {
    console.log(`${stdout}${stderr}`);
    console.log(
      `Found in round ${round}. This repeats it: npm run attack -- --minutes ${minutes > 0 ? 1 : 0} --round ${round}`,
    );
    console.log('What is found stays: a text in test/attack/kept.ts, anything else as a test where it is mended.');
    process.exit(1);
  }
  console.log(`round ${round}: nothing found`);
  round++;
} while (performance.now() < end);
console.log(`${round - first} rounds, nothing found.`);
