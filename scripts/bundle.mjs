// Bundles the command line, the two servers and the VS Code client into one file each, so that an installed copy needs nothing else.
import { build } from 'esbuild';
import { buildLibrary } from './build-library.mjs';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeNotices } from './notices.mjs';
import { publicAddress } from './published.mjs';

/** Error texts in forty languages that nothing asks for: a quarter of the bundle, and of the time to start it. */
const withoutLocales = {
  name: 'without-locales',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: dirname(path),
    }));
  },
};

/** The servers stay files of their own: the command line starts faster without them. */
const serversApart = {
  name: 'servers-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:lsp\/)?node\.js$/ }, () => ({ path: './lsp.cjs', external: true }));
    onResolve({ filter: /\/mcp\/stdio\.js$/ }, () => ({ path: './mcp.cjs', external: true }));
  },
};

/** Names of signs, for references to links, which no import draws: a fifth of what it weighs. */
const withoutSignNames = {
  name: 'without-sign-names',
  setup({ onLoad }) {
    onLoad({ filter: /decode-named-character-reference[\\/]index\.js$/ }, () => ({
      contents: 'export const decodeNamedCharacterReference = () => false;',
    }));
  },
};

/** What few people ask for stays apart, too. */
const importApart = {
  name: 'import-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/backlog\/import-backlog\.js$/ }, () => ({ path: './backlog.cjs', external: true }));
  },
};

/** It would check what a person answers to a form, and nobody is shown one: a third of what the protocol's kit weighs. */
const withoutForms = {
  name: 'without-forms',
  setup({ onLoad }) {
    onLoad({ filter: /sdk[\\/]dist[\\/]esm[\\/]validation[\\/]ajv-provider\.js$/ }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}',
    }));
  },
};

/** The thread pool starts its threads from a file of its own, which here is a bundle like the others. */
const threadsBeside = {
  name: 'threads-beside',
  setup({ onLoad }) {
    onLoad({ filter: /tinypool[\\/]dist[\\/]index\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const place = 'fileURLToPath(import.meta.url + "/../entry/worker.js")';
      if (!source.includes(place)) throw new Error('tinypool no longer starts its threads the way this build knows.');
      return { contents: source.replace(place, '`${__dirname}/worker-thread.cjs`') };
    });
  },
};

/** Changes with every source file, so that nothing remembered by another build is taken for its own. */
function digestOfSources() {
  const folder = fileURLToPath(new URL('../server/src', import.meta.url));
  const hash = createHash('sha256');
  for (const path of readdirSync(folder, { recursive: true }).sort()) {
    if (path.endsWith('.ts')) hash.update(path).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex').slice(0, 16);
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const settings = {
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  target: 'node20',
  format: 'cjs',
  minify: true,
  keepNames: false,
  // Their words stand in THIRD-PARTY-NOTICES.txt.
  legalComments: 'none',
  metafile: true,
  define: {
    CUSTOMER_FIRST_VERSION: JSON.stringify(version),
    CUSTOMER_FIRST_BUILD: JSON.stringify(digestOfSources()),
    CUSTOMER_FIRST_ADDRESS: publicAddress === null ? 'undefined' : JSON.stringify(publicAddress),
    'import.meta.url': 'undefined',
    'import.meta.dirname': '__dirname',
  },
  logLevel: 'warning',
};
/** For VS Code in a browser. */
const inBrowser = {
  ...settings,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  // Some packages have one version for pages and another for workers, which have no document.
  conditions: ['worker', 'module'],
  target: 'es2022',
  outExtension: {},
};

/** Writes every bundle into the folder. */
export async function bundleAll(outdir) {
  const common = { ...settings, outdir };
  const page = { ...inBrowser, outdir };
  const worker = { ...page, format: 'iife', plugins: [withoutLocales] };
  const onServer = { ...common, plugins: [withoutLocales, threadsBeside] };
  const poolThread = fileURLToPath(new URL('../node_modules/tinypool/dist/entry/worker.js', import.meta.url));
  const banner = { js: '#!/usr/bin/env node' };
  const built = await Promise.all([
    build({
      ...onServer,
      entryPoints: { cli: 'server/src/cli/main.ts' },
      banner,
      plugins: [...onServer.plugins, serversApart, importApart],
    }),
    build({ ...common, entryPoints: { client: 'client/src/extension.ts' }, external: ['vscode'] }),
    build({ ...common, entryPoints: { task: 'client/src/task.ts' } }),
    build({ ...common, entryPoints: { lsp: 'server/src/lsp/node.ts' }, plugins: [withoutLocales, importApart] }),
    build({
      ...common,
      entryPoints: { backlog: 'server/src/service/backlog/import-backlog.ts' },
      plugins: [withoutSignNames],
    }),
    build({
      ...onServer,
      entryPoints: { mcp: 'server/src/mcp/stdio.ts' },
      plugins: [...onServer.plugins, withoutForms],
    }),
    build({ ...common, entryPoints: { server: 'server/src/lsp/ipc.ts' }, plugins: [serversApart] }),
    build({ ...worker, entryPoints: { 'web/server': 'server/src/lsp/web.ts' } }),
    build({ ...page, entryPoints: { 'web/client': 'client/src/web.ts' }, external: ['vscode'] }),
    build({ ...page, format: 'iife', entryPoints: { 'web/page': 'client/page/page.ts' } }),
    build({ ...common, entryPoints: { worker: 'server/src/workspace/worker.ts' }, plugins: [withoutLocales] }),
    build({ ...common, entryPoints: { 'worker-thread': poolThread } }),
    buildLibrary(common, onServer.plugins),
  ]);
  writeNotices(
    outdir,
    built.map(({ metafile }) => metafile),
  );
}
