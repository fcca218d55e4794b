// npm run same -- DIR...: reads folders of Markdown with two builds, and tells every difference by rule and by cause.
// The other build is that of a commit (`--base REF`, HEAD where nothing is said) or a file (`--against path/to/cli.cjs`).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareReadings, tableOf } from './same/compare.mjs';
import { root } from './steps.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string', default: 'HEAD' },
    against: { type: 'string' },
    show: { type: 'string', default: '3' },
  },
});
if (positionals.length === 0) {
  console.error('Usage: npm run same -- [--base REF | --against path/to/cli.cjs] [--show N] DIR...');
  process.exit(2);
}
const after = join(root, 'dist/cli.cjs');
if (!existsSync(after)) {
  console.error('There is no dist/cli.cjs yet: npm run build makes it.');
  process.exit(2);
}

const places = Number(values.show);
let isSame = true;
const scratch = mkdtempSync(join(tmpdir(), 'customer-first-same-'));
try {
  const before = values.against === undefined ? buildOf(values.base, scratch) : resolve(values.against);
  for (const folder of positionals) {
    const differences = compareReadings(readingOf(before, folder), readingOf(after, folder));
    isSame &&= differences.length === 0;
    console.log(`${folder}: ${differences.length === 0 ? 'the same' : `${differences.length} differences`}`);
    if (differences.length > 0) console.log(tableOf(differences, places));
  }
} finally {
  spawnSync('git', ['worktree', 'remove', '--force', join(scratch, 'tree')], { cwd: root });
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = isSame ? 0 : 1;

/** Builds a commit beside this checkout, with the packages that are installed here. */
function buildOf(ref, folder) {
  const tree = join(folder, 'tree');
  run('git', ['worktree', 'add', '--detach', '--force', tree, ref], root);
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'dir');
  run(process.execPath, ['scripts/build.mjs'], tree);
  return join(tree, 'dist/cli.cjs');
}

function readingOf(cli, folder) {
  const ask = (command, ...more) => run(process.execPath, [cli, command, '--format', 'json', ...more, '.'], folder);
  return { report: ask('lint', '--min-severity', 'info'), listing: ask('stories') };
}

/** What a command prints; ends the program where it fails. */
function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (error === undefined && (status === 0 || status === 1)) return stdout;
  console.error(`${command} ${args.join(' ')}, in ${cwd}:\n${error?.message ?? stderr}`);
  process.exit(2);
}
