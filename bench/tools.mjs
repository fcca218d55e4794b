// The tools that are compared: how each is started, its version, and how much room it takes when it is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const modules = path('node_modules/');
export const program = path('../dist/cli.cjs');

/** Folders get `.textlintrc.json` from here; the other tools need no settings. */
export const textlintSettings = JSON.stringify({ rules: { 'write-good': true } });

/** The first one is what the others are set beside. `isSlow`: gets a part of the files only. */
export const tools = [
  {
    name: 'customer-first',
    argv: [program, '--format', 'json', '--concurrency', '1', '.'],
    version: readJson(path('../package.json')).version,
    installed: packedSize,
  },
  tool('markdownlint-cli2', ['markdownlint-cli2/markdownlint-cli2-bin.mjs', '**/*.md']),
  tool('remark-cli', [
    'remark-cli/cli.js',
    '.',
    '--no-stdout',
    ...['--use', join(modules, 'remark-preset-lint-recommended/index.js')],
  ]),
  {
    ...tool('textlint', [
      'textlint/bin/textlint.js',
      ...['--config', '.textlintrc.json', '--rules-base-directory', modules, '-f', 'json', '**/*.md'],
    ]),
    name: 'textlint with write-good',
    isSlow: true,
  },
  { ...tool('alex', ['alex/cli.js', '.']), isSlow: true },
  { ...tool('harper.js', []), argv: [path('harper.mjs'), '.'], isSlow: true },
];

function tool(name, [file, ...argv]) {
  return {
    name,
    argv: file === undefined ? [] : [join(modules, file), ...argv],
    version: readJson(join(modules, name, 'package.json'))?.version ?? 'not installed',
    installed: () => sizeOf([name, ...(beside[name] ?? [])]),
  };
}

const beside = {
  'remark-cli': ['remark-preset-lint-recommended'],
  textlint: ['textlint-rule-write-good'],
};

/** Bytes of these packages and of everything that they need. */
function sizeOf(names) {
  const { packages } = readJson(path('package-lock.json'));
  const seen = new Set();
  const add = (name, from) => {
    const found = placesAbove(from, name).find((place) => place in packages);
    if (found === undefined || seen.has(found)) return;
    seen.add(found);
    for (const next of Object.keys(packages[found].dependencies ?? {})) add(next, found);
  };
  for (const name of names) add(name, '');
  return [...seen].reduce((sum, place) => sum + bytesIn(path(place)), 0);
}

/** Where Node looks for a package, the nearest first. */
function placesAbove(from, name) {
  const parts = from === '' ? [] : from.split('/node_modules/');
  return [
    ...parts.map((_, i) => `${parts.slice(0, parts.length - i).join('/node_modules/')}/node_modules/${name}`),
    `node_modules/${name}`,
  ];
}

function bytesIn(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .reduce((sum, entry) => {
      const inner = join(folder, entry.name);
      return sum + (entry.isDirectory() ? bytesIn(inner) : statSync(inner).size);
    }, 0);
}

/** What an installed copy of our own takes; it needs no other package. */
function packedSize() {
  const argv = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const { stdout } = spawnSync('npm', argv, { cwd: path('..'), encoding: 'utf8', shell: process.platform === 'win32' });
  const told = JSON.parse(stdout);
  return (Array.isArray(told) ? told[0] : Object.values(told)[0]).unpackedSize;
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
