// Lets scripts use the TypeScript sources: bundles them into one temporary module and imports it.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the lines of `source` export; their imports are relative to the root of the project. */
export async function loadTypeScript(source) {
  const folder = mkdtempSync(join(tmpdir(), 'customer-first-'));
  const outfile = join(folder, 'module.mjs');
  try {
    await build({
      stdin: { contents: source.join('\n'), resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
