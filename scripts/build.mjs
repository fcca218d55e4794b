// Bundles the command line, the language server and the VS Code client into one file each, so that an installed copy needs nothing else.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

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

/** The server stays a file of its own: the command line starts faster without it. */
const serverApart = {
  name: 'server-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:lsp\/)?node\.js$/ }, () => ({ path: './lsp.cjs', external: true }));
  },
};

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const common = {
  outdir: process.argv[2] ?? 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  target: 'node20',
  format: 'cjs',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  define: { CUSTOMER_FIRST_VERSION: JSON.stringify(version), 'import.meta.url': 'undefined' },
  logLevel: 'warning',
};
await build({
  ...common,
  entryPoints: { cli: 'server/src/cli/main.ts' },
  banner: { js: '#!/usr/bin/env node' },
  plugins: [withoutLocales, serverApart],
});
await build({ ...common, entryPoints: { client: 'client/src/extension.ts' }, external: ['vscode'] });
await build({ ...common, entryPoints: { task: 'client/src/task.ts' } });
await build({ ...common, entryPoints: { lsp: 'server/src/lsp/node.ts' }, plugins: [withoutLocales] });
await build({ ...common, entryPoints: { server: 'server/src/lsp/ipc.ts' }, plugins: [serverApart] });
const inBrowser = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  // Some packages have one version for pages and another for workers, which have no document.
  conditions: ['worker', 'module'],
  target: 'es2022',
  outExtension: {},
};
const worker = { ...inBrowser, format: 'iife', plugins: [withoutLocales] };
await build({ ...worker, entryPoints: { 'web/server': 'server/src/lsp/web.ts' } });
await build({ ...inBrowser, entryPoints: { 'web/client': 'client/src/web.ts' }, external: ['vscode'] });
