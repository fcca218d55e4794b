// npm run build: writes every bundle into dist/, or into the folder that is named. What was built of the same sources before is used again.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = join(root, 'node_modules/.cache/customer-first-bundles');
const HOUR = 3_600_000;
/** Everything that a bundle is made of. */
const SOURCES = [
  '{server,client}/src/**/*',
  'scripts/{build*,bundle,notices,published}.mjs',
  ...['package.json', 'package-lock.json', 'tsconfig*.json'],
];

/** A folder with all bundles, which nobody may change. */
export async function provideBundles() {
  const folder = join(home, digestOfSources());
  if (existsSync(folder)) return touched(folder);
  mkdirSync(home, { recursive: true });
  for (const old of readdirSync(home).filter(isForgotten)) rmSync(join(home, old), { recursive: true, force: true });
  const fresh = mkdtempSync(join(home, 'building-'));
  // Only where it is needed: the bundler takes a while to load.
  const { bundleAll } = await import('./bundle.mjs');
  await bundleAll(fresh);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another run has built the same meanwhile.
    if (!existsSync(folder)) throw error;
    rmSync(fresh, { recursive: true });
  }
  return folder;
}

function touched(folder) {
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

/** Several checkouts may share the folder, and a run that is at work still needs what it has begun with. */
function isForgotten(name) {
  const { mtimeMs } = statSync(join(home, name), { throwIfNoEntry: false }) ?? {};
  return mtimeMs !== undefined && Date.now() - mtimeMs > HOUR;
}

function digestOfSources() {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: root }).sort()) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  cpSync(await provideBundles(), resolve(root, process.argv[2] ?? 'dist'), { recursive: true });
}
