/** Finds the folder that a path belongs to, and refuses what is outside of all. */
import { lstatSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { shorten } from '../core/text/shorten.js';
import { hasGlob } from '../workspace/find-files.js';
import { toAbsolutePath, toSlashes } from '../workspace/node-file-system.js';
import { isInside, relativePath } from '../workspace/paths.js';
import { isWithin, realPath } from './fence.js';
import type { Folder } from './folders.js';
import { Refusal } from './refusal.js';

/** What is to be read in one folder: paths and patterns as seen from there, everything where there are none. */
export interface Part {
  readonly folder: Folder;
  readonly paths: readonly string[];
}

/** What is said where nothing may be read. */
export const NO_FOLDER =
  'No folder may be read: the client has none open. Open one, or start the server with “--root” and a folder.';

const LONGEST_SHOWN = 200;

/** Sorts `typed` by folder. Patterns that take away, as in `!drafts/**`, hold in every folder. */
export function locate(typed: readonly string[], folders: readonly Folder[]): readonly Part[] {
  if (folders.length === 0) throw new Refusal(NO_FOLDER);
  const excluding = typed.filter((path) => path.startsWith('!'));
  const including = typed.filter((path) => !path.startsWith('!'));
  if (including.length === 0) return folders.map((folder) => ({ folder, paths: excluding }));
  const byFolder = new Map<Folder, string[]>();
  for (const path of including) {
    const { folder, inside } = locateOne(path, folders);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), inside]);
  }
  return [...byFolder].map(([folder, paths]) => ({ folder, paths: [...paths, ...excluding] }));
}

export interface Place {
  readonly folder: Folder;
  /** As seen from the folder. */
  readonly inside: string;
}

/** Nothing need be there: a text may be checked as the file that it is going to be. */
export function locateOne(typed: string, folders: readonly Folder[]): Place {
  if (typed.trim() === '' || typed.includes('\0')) throw new Refusal(`“${shorten(typed, LONGEST_SHOWN)}” is no path.`);
  const path = toSlashes(typed);
  const [base, pattern] = splitPattern(path);
  if (pattern.split('/').includes('..')) throw outside(typed, folders);
  const candidates = folders.flatMap((folder) => placesIn(folder, base));
  const place = candidates.find(({ absolute }) => isThere(absolute)) ?? candidates[0] ?? placeOfLink(base, folders);
  if (place === null) throw outside(typed, folders);
  if (!staysInside(place.absolute, folders)) {
    throw new Refusal(
      `“${shorten(typed, LONGEST_SHOWN)}” leads out of the folders that may be read, by way of a link. ${names(folders)}`,
    );
  }
  const within = relativePath(place.folder.path, place.absolute);
  const inside = [within === '.' && pattern !== '' ? '' : within, pattern].filter((part) => part !== '').join('/');
  return { folder: place.folder, inside: inside.startsWith('!') ? `./${inside}` : inside };
}

interface Candidate {
  readonly folder: Folder;
  /** Below the folder, as it is without links. */
  readonly absolute: string;
}

function placesIn(folder: Folder, base: string): readonly Candidate[] {
  const start = isAbsolute(base) ? base : toAbsolutePath(folder.path, base);
  return [folder.path, folder.named].flatMap((home) => {
    const absolute = toAbsolutePath(home, start);
    if (absolute !== home && !isInside(home, absolute)) return [];
    return [{ folder, absolute: toAbsolutePath(folder.path, relativePath(home, absolute)) }];
  });
}

/** An absolute path that comes to the folder another way, as through `/tmp` where that is a link. */
function placeOfLink(base: string, folders: readonly Folder[]): Candidate | null {
  const real = isAbsolute(base) ? realPath(base) : null;
  const folder = real === null ? undefined : folders.find((one) => isWithin([one], real));
  return real === null || folder === undefined ? null : { folder, absolute: real };
}

/** What is not there yet is where the folder above it is. */
function staysInside(absolute: string, folders: readonly Folder[]): boolean {
  for (let path = absolute; ; path = dirname(path)) {
    const real = realPath(path);
    if (real !== null) return isWithin(folders, real);
    // A link that leads to nothing could lead anywhere as soon as there is something.
    if (isThere(path)) return true;
    if (dirname(path) === path) return false;
  }
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** "docs/a*" -> "docs" and "a*". */
function splitPattern(path: string): readonly [base: string, pattern: string] {
  const parts = path.split('/');
  const first = parts.findIndex(hasGlob);
  if (first < 0) return [path, ''];
  const base = parts.slice(0, first).join('/');
  return [base === '' ? (path.startsWith('/') ? '/' : '.') : base, parts.slice(first).join('/')];
}

function outside(typed: string, folders: readonly Folder[]): Refusal {
  return new Refusal(
    `“${shorten(typed, LONGEST_SHOWN)}” is outside of the folders that may be read. ${names(folders)}`,
  );
}

function names(folders: readonly Folder[]): string {
  return `These are: ${folders.map(({ path }) => path).join(', ')}.`;
}
