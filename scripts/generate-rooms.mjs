// Draws the rooms of the house into ARCHITECTURE.md, from the imports as they are: who knows whom.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { readImports } from './imports.mjs';
import { replaceBlock } from './replace-block.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = 'ARCHITECTURE.md';

/** `server/src/lsp/features/hover.ts` stands in `lsp`; a file that lies beside the rooms is one of its own, such as `index`. */
function roomOf(file) {
  if (file.startsWith('client/')) return 'client';
  return file.replace(/^server\/src\//, '').replace(/(?:\/.*|\.ts)$/, '');
}

/** `server/src/core/rules/rule.ts` stands in `rules`; null for what is no part of the core, or lies beside its rooms. */
function roomInCore(file) {
  return /^server\/src\/core\/([^/]+)\//.exec(file)?.[1] ?? null;
}

/** Who imports from whom, each pair once. */
function doorsOf(imports, roomOf) {
  const doors = new Set();
  for (const [file, targets] of imports) {
    for (const target of targets) {
      const [from, to] = [roomOf(file), roomOf(target)];
      if (from !== null && to !== null && from !== to) doors.add(`${from} ${to}`);
    }
  }
  return [...doors].sort().map((door) => door.split(' '));
}

/** A door is left out where one can go through another room: the picture shows what stands on what. */
function withoutDetours(doors) {
  const next = new Map();
  for (const [from, to] of doors) next.set(from, [...(next.get(from) ?? []), to]);
  const leads = (from, to, seen = new Set()) =>
    (next.get(from) ?? []).some((room) => {
      if (room === to) return true;
      if (seen.has(room)) return false;
      seen.add(room);
      return leads(room, to, seen);
    });
  const isDetour = ([from, to]) => next.get(from).some((room) => room !== to && !leads(room, from) && leads(room, to));
  return doors.filter((door) => !isDetour(door));
}

function draw(doors) {
  const lines = doors.map(([from, to]) => `  ${from} --> ${to}`);
  return ['', '```mermaid', 'flowchart TD', ...lines, '```', ''].join('\n');
}

/** ARCHITECTURE.md as it should be, as `{ path, text }`, in a list like those of the other generators. */
export function generateRooms() {
  const files = globSync(['{server,client}/src/**/*.ts'], { cwd: root }).sort();
  const imports = readImports(new Map(files.map((file) => [file, readFileSync(`${root}${file}`, 'utf8')])));
  const page = readFileSync(`${root}${path}`, 'utf8');
  const house = { path, name: 'rooms', text: draw(withoutDetours(doorsOf(imports, roomOf))) };
  const core = { path, name: 'rooms of the core', text: draw(withoutDetours(doorsOf(imports, roomInCore))) };
  return [{ path, text: replaceBlock(replaceBlock(page, house), core) }];
}
