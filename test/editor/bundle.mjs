// Bundles the tests that run inside VS Code, one file for each kind of host, into .tsbuild/editor/.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Where the bundles are. */
export const bundles = fileURLToPath(new URL('../../.tsbuild/editor/', import.meta.url));

const common = {
  absWorkingDir: here,
  outdir: bundles,
  bundle: true,
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
};

await build({
  ...common,
  entryPoints: ['one-folder.ts', 'two-folders.ts'],
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  target: 'node20',
  external: ['vscode', 'mocha'],
});
await build({ ...common, entryPoints: ['web.ts'], platform: 'browser', target: 'es2022', external: ['vscode'] });
