// npm run package: builds, and writes the VS Code extension (.vsix) and the npm package (.tgz) into dist/packages/.
// `--help` says so too; another folder can be named as the only argument.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildStep, installIfNeeded, packageStep, root, runSteps } from './steps.mjs';

/** What the extension holds; it needs nothing else on the computer it is installed on. */
const extensionFiles = [
  ['dist/client.cjs', 'the extension on a computer'],
  ['dist/server.cjs', 'the language server on a computer'],
  ['dist/lsp.cjs', 'what it is made of'],
  ['dist/cli.cjs', 'the command line, for tasks'],
  ['dist/task.cjs', 'what a task runs'],
  ['dist/web', 'extension and language server in a browser'],
  ['media', 'icon, and pictures of the walkthrough'],
  ['docs/rules', 'the pages that the command line explains rules with'],
  ['schema', 'completion and checks in configuration files'],
  ['syntaxes', 'colours'],
  ['CHANGELOG.md', 'a tab of the extension’s page'],
  ['LICENSE', 'asked for by every gallery'],
].map(([path]) => path);

/** What VS Code reads of package.json; the rest is for npm and for building. */
const extensionFacts = [
  ...['name', 'displayName', 'description', 'version', 'publisher', 'license', 'repository', 'icon', 'galleryBanner'],
  ...['categories', 'keywords', 'main', 'browser', 'activationEvents', 'capabilities', 'contributes'],
];

const docs = 'https://github.com/customer-first/customer-first/blob/main/docs/';
/** As a script where npm has started us: Windows runs no `npm` without a shell. */
const npm = process.env.npm_execpath === undefined ? ['npm'] : [process.execPath, process.env.npm_execpath];
const help = `npm run package [-- <folder>]

Builds, and writes two files into <folder> (dist/packages/ unless you name another one):
  customer-first-<version>.vsix   the extension, for “Extensions: Install from VSIX…” in VS Code
  customer-first-<version>.tgz    the command line and language server, for npm install`;

/** Copies what the extension holds into `folder`, with a manifest that says no more than VS Code needs. */
function stageExtension(folder) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const facts = extensionFacts.filter((key) => key in manifest).map((key) => [key, manifest[key]]);
  const staged = { ...Object.fromEntries(facts), engines: { vscode: manifest.engines.vscode } };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(staged, null, 2)}\n`);
  for (const path of extensionFiles) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  cpSync(join(root, 'docs/marketplace.md'), join(folder, 'README.md'));
  return manifest;
}

/** vsce runs in the staged folder, npm in the project: an npm package is what `npm publish` would send. */
function packageAll(into) {
  const folder = mkdtempSync(join(tmpdir(), 'customer-first-package-'));
  try {
    const { name, version } = stageExtension(folder);
    const vsix = join(into, `${name}-${version}.vsix`);
    const urls = ['--baseContentUrl', docs, '--baseImagesUrl', docs];
    const args = ['package', '--no-dependencies', '--no-update-package-json', '--out', vsix, ...urls];
    const vsce = packageStep({ title: 'extension', name: 'vsce', of: '@vscode/vsce', args });
    const pack = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', into];
    runSteps([
      { ...vsce, cwd: folder },
      { title: 'npm package', command: [...npm, ...pack] },
    ]);
    return [vsix, join(into, `${name}-${version}.tgz`)];
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
  if (!existsSync(into)) mkdirSync(into, { recursive: true });
  installIfNeeded();
  runSteps([buildStep]);
  packageAll(into).forEach(tellSize);
}
