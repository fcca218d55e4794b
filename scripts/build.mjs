// Bundles the command line into one file, so that an installed copy needs nothing else.
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

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
await build({
  entryPoints: { cli: 'server/src/cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  target: 'node20',
  format: 'cjs',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  banner: { js: '#!/usr/bin/env node' },
  define: { CUSTOMER_FIRST_VERSION: JSON.stringify(version), 'import.meta.url': 'undefined' },
  plugins: [withoutLocales],
  logLevel: 'warning',
});
