// Writes every generated file anew: word lists, the configuration's schema, the editor's settings, what the rules say about themselves, and the
// picture of the rooms.
// `--check` writes nothing, names the files that differ and exits with 1.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { generateRooms } from './generate-rooms.mjs';
import { generateRuleDocs } from './generate-rule-docs.mjs';
import { generateSchema } from './generate-schema.mjs';
import { generateSettings } from './generate-settings.mjs';
import { generateTechnology } from './generate-technology.mjs';
import { generateWords } from './generate-words.mjs';

const root = new URL('..', import.meta.url);

/** All generated files as `{ path, text }`, in the order in which they build on each other. */
async function generateAll() {
  return [
    ...(await generateTechnology()),
    ...generateWords(),
    ...(await generateSchema()),
    ...(await generateSettings()),
    ...(await generateRuleDocs()),
    ...generateRooms(),
  ];
}

function isUpToDate({ path, text }) {
  const file = new URL(path, root);
  return existsSync(file) && readFileSync(file, 'utf8') === text;
}

/** Brings every generated file up to date; returns the paths that differed. `check` leaves them as they are. */
export async function generate({ check }) {
  const outdated = (await generateAll()).filter((file) => !isUpToDate(file));
  for (const { path, text } of check ? [] : outdated) {
    const file = new URL(path, root);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, text);
  }
  return outdated.map(({ path }) => path);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const check = process.argv.includes('--check');
  const outdated = await generate({ check });
  for (const path of outdated)
    console.log(check ? `${path} is not up to date: run npm run generate.` : `wrote ${path}`);
  if (outdated.length === 0) console.log('Every generated file is up to date.');
  if (check && outdated.length > 0) process.exitCode = 1;
}
