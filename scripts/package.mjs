// npm run package: builds, and writes the VS Code extension (.vsix) and the npm package (.tgz) into dist/packages/.
// `--help` says so too; another folder can be named as the only argument.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { publicAddress } from './published.mjs';
import { buildStep, installIfNeeded, packageStep, root, runSteps } from './steps.mjs';

/** What the extension holds; it needs nothing else on the computer it is installed on. */
const extensionFiles = [
  ['dist/client.cjs', 'the extension on a computer'],
  ['dist/server.cjs', 'the language server on a computer'],
  ['dist/lsp.cjs', 'what it is made of'],
  ['dist/cli.cjs', 'the command line, for tasks'],
  ['dist/backlog.cjs', 'what reads exports of trackers'],
  ['dist/worker.cjs', 'what its threads run, in large workspaces'],
  ['dist/worker-thread.cjs', 'how its threads start'],
  ['dist/task.cjs', 'what a task runs'],
  ['dist/web', 'extension and language server in a browser'],
  ['dist/THIRD-PARTY-NOTICES.txt', 'whose code it holds, and under which licences'],
  ['dist/sbom.cdx.json', 'the same for programs'],
  ['media', 'icon, and pictures of the walkthrough'],
  ['docs/rules', 'the pages that explain the rules'],
  ['docs/guides', 'what these lead on to'],
  ['schema/customer-first.schema.json', 'completion and checks in configuration files'],
  ['syntaxes', 'colours'],
  ['CHANGELOG.md', 'a tab of the extension’s page'],
  ['LICENSE', 'asked for by every gallery'],
].map(([path]) => path);

/** What VS Code reads of package.json; the rest is for npm and for building. */
const extensionFacts = [
  ...['name', 'displayName', 'description', 'version', 'publisher', 'license', 'repository', 'icon', 'galleryBanner'],
  ...['categories', 'keywords', 'main', 'browser', 'activationEvents', 'capabilities', 'contributes'],
];

/** What npm reads of it. In the repository, `main` and `browser` belong to the extension. */
const npmFacts = [
  ...['name', 'version', 'private', 'description', 'keywords', 'license', 'repository', 'type', 'bin', 'files'],
  ...['types', 'exports'],
];

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** As a script where npm has started us: Windows runs no `npm` without a shell. */
const npmCommand = process.env.npm_execpath === undefined ? ['npm'] : [process.execPath, process.env.npm_execpath];
const help = `npm run package [-- <folder>]

Builds, and writes two files into <folder> (dist/packages/ unless you name another one):
  customer-first-<version>.vsix   the extension, for “Extensions: Install from VSIX…” in VS Code
  customer-first-<version>.tgz    the command line and language server, for npm install`;

/** The manifest says no more than VS Code needs: vsce takes neither `files` nor what npm is told. */
function stageExtension(folder, built) {
  copyAll(extensionFiles, folder, built);
  const page = readFileSync(join(root, 'docs/marketplace.md'), 'utf8');
  // VS Code opens no page beside this one: as long as there is none on the web, links are words.
  writeFileSync(
    join(folder, 'README.md'),
    publicAddress === null ? page.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1') : page,
  );
  writeManifest(folder, { ...choose(extensionFacts), engines: { vscode: manifest.engines.vscode } });
}

function stageNpm(folder, built) {
  const named = manifest.files.flatMap((pattern) => globSync(pattern, { cwd: join(built, '..') }));
  const others = manifest.files.filter((pattern) => !pattern.startsWith('dist/'));
  copyAll([...named, ...others, 'README.md', 'LICENSE'], folder, built);
  const { require: main } = manifest.exports['.'];
  writeManifest(folder, { ...choose(npmFacts), main: main.default, engines: { node: manifest.engines.node } });
}

/** These facts of the manifest; no address that does not exist yet. */
function choose(keys) {
  const isTrue = (key) => key in manifest && (key !== 'repository' || publicAddress !== null);
  return Object.fromEntries(keys.filter(isTrue).map((key) => [key, manifest[key]]));
}

function writeManifest(folder, facts) {
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(facts, null, 2)}\n`);
}

/** What is built comes from the folder `built`, so that nothing old comes along. */
function copyAll(paths, folder, built) {
  for (const path of paths) {
    const from = path.startsWith('dist/') ? join(built, path.slice('dist/'.length)) : join(root, path);
    cpSync(from, join(folder, path), { recursive: true });
  }
}

function packageAll(into) {
  const folder = mkdtempSync(join(tmpdir(), 'customer-first-package-'));
  const [built, extension, npm] = ['dist', 'extension', 'npm'].map((name) => join(folder, name));
  const { name, version } = manifest;
  const [vsix, tgz] = ['vsix', 'tgz'].map((ending) => join(into, `${name}-${version}.${ending}`));
  const docs = `${publicAddress}docs/`;
  const urls = ['--baseContentUrl', docs, '--baseImagesUrl', docs];
  const where = publicAddress === null ? ['--allow-missing-repository', '--no-rewrite-relative-links'] : urls;
  const vsce = ['package', '--no-dependencies', '--no-update-package-json', '--out', vsix, ...where];
  try {
    runSteps([{ ...buildStep, command: [...buildStep.command, built] }]);
    for (const stage of [extension, npm]) mkdirSync(stage);
    stageExtension(extension, built);
    stageNpm(npm, built);
    const pack = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', into];
    runSteps([
      { ...packageStep({ title: 'extension', name: 'vsce', of: '@vscode/vsce', args: vsce }), cwd: extension },
      { title: 'npm package', command: [...npmCommand, ...pack], cwd: npm },
    ]);
    return [vsix, tgz];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tellSize(path) {
  console.log(`${path}  ${Math.ceil(statSync(path).size / 1024)} KB`);
}

if (process.argv.includes('--help')) console.log(help);
else {
  const into = resolve(root, process.argv[2] ?? 'dist/packages');
  mkdirSync(into, { recursive: true });
  installIfNeeded();
  packageAll(into).forEach(tellSize);
}
