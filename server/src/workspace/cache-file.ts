/** One file of remembered results: read lazily, checked entry by entry, replaced as a whole, kept below a size. */
import { mkdirSync, readdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { sync as writeAtomically } from 'write-file-atomic';
import { readBytes } from './node-file-system.js';

export interface CacheFile {
  /** What was stored under `key`; undefined where there is nothing, or it cannot be trusted. */
  readonly get: (key: string) => unknown;
  /** Stores plain data for the next run. */
  readonly put: (key: string, value: unknown) => void;
  /** Writes what is new; does nothing where nothing is. Returns why it could not be written, or null. */
  readonly save: () => string | null;
}

export interface CacheFileOptions {
  /** A folder of its own; it is made when there is something to write. */
  readonly folder: string;
  /** Told once when something in the file is not as it was written. */
  readonly onDamage: () => void;
  /** In bytes; what was not used for longest is left out. */
  readonly limit?: number | undefined;
}

/** One line each: key, checksum of key and data, data as JSON. */
const HEADER = 'customer-first results 1\n';
const ANY_HEADER = /^customer-first results \d+\n/;
const KEY_LENGTH = 32;
const CHECKSUM_LENGTH = 8;
const DATA_START = KEY_LENGTH + CHECKSUM_LENGTH + 2;
const LINE_FEED = 10;
const SPACE = 32;
const FILE_NAME = 'results';
/** What a killed run may leave behind; a living one needs its own for a moment only. */
const LEFT_OVER = /^results\.\d+$/;
const LEFT_OVER_AFTER_MS = 60_000;
const MOST_BYTES = 128 * 1024 * 1024;

/** Lines of the file by key, as bytes without their line end. */
type Lines = Map<string, Buffer>;

export function openCacheFile({ folder, onDamage, limit = MOST_BYTES }: CacheFileOptions): CacheFile {
  const path = join(folder, FILE_NAME);
  let isDamaged = false;
  const damaged = (): undefined => {
    if (!isDamaged) onDamage();
    isDamaged = true;
  };
  const lines = readLines(path, damaged);
  const used: Lines = new Map();
  let isChanged = false;
  return {
    get: (key) => {
      const line = lines.get(key);
      if (line === undefined) return undefined;
      const value = readLine(line);
      if (value === undefined) return damaged();
      used.set(key, line);
      return value;
    },
    put: (key, value) => {
      used.set(key, writeLine(key, value));
      isChanged = true;
    },
    save: () => {
      if (!isChanged && !isDamaged) return null;
      try {
        // Another run may have written meanwhile: what it learnt stays.
        const all = new Map([...used, ...[...readLines(path, () => undefined)].filter(([key]) => !used.has(key))]);
        writeLines(folder, withinLimit(all, limit));
        isChanged = false;
        return null;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
  };
}

function readLines(path: string, damaged: () => void): Lines {
  const lines: Lines = new Map();
  const bytes = readIfThere(path);
  if (bytes === null) return lines;
  const header = ANY_HEADER.exec(bytes.toString('latin1', 0, HEADER.length + 10))?.[0];
  if (header !== HEADER) {
    // Another version of this program has its own way to write; what is no header at all is damage.
    if (header === undefined) damaged();
    return lines;
  }
  for (let start = HEADER.length; start < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (end !== -1 && hasShape(line)) lines.set(line.toString('latin1', 0, KEY_LENGTH), line);
    else damaged();
    start += line.length + 1;
  }
  return lines;
}

/** Null where there is no file, or none that can be opened: then there is nothing to remember. */
function readIfThere(path: string): Buffer | null {
  const bytes = readBytes(path, Infinity);
  return 'failure' in bytes ? null : bytes;
}

function hasShape(line: Buffer): boolean {
  return line.length > DATA_START && line[KEY_LENGTH] === SPACE && line[DATA_START - 1] === SPACE;
}

function readLine(line: Buffer): unknown {
  const data = line.subarray(DATA_START);
  const sum = line.toString('latin1', KEY_LENGTH + 1, DATA_START - 1);
  if (sum !== checksum(line.subarray(0, KEY_LENGTH), data)) return undefined;
  try {
    return JSON.parse(data.toString('utf8'));
  } catch {
    return undefined;
  }
}

function writeLine(key: string, value: unknown): Buffer {
  const data = Buffer.from(JSON.stringify(value), 'utf8');
  const sum = checksum(Buffer.from(key, 'latin1'), data);
  return Buffer.concat([Buffer.from(`${key} ${sum} `, 'latin1'), data]);
}

function checksum(key: Buffer, data: Buffer): string {
  return crc32(data, crc32(key)).toString(16).padStart(CHECKSUM_LENGTH, '0');
}

/** What was used last comes first, so that the rest falls off the end. */
function withinLimit(lines: Lines, limit: number): readonly Buffer[] {
  const kept: Buffer[] = [];
  let size = HEADER.length;
  for (const line of lines.values()) {
    size += line.length + 1;
    if (size > limit) break;
    kept.push(line);
  }
  return kept;
}

function writeLines(folder: string, lines: readonly Buffer[]): void {
  mkdirSync(folder, { recursive: true });
  keepOutOfGit(folder);
  const lineEnd = Buffer.from('\n');
  const bytes = Buffer.concat([Buffer.from(HEADER), ...lines.flatMap((line) => [line, lineEnd])]);
  // Every entry is checked when it is read, so nobody has to wait until the disk has it.
  writeAtomically(join(folder, FILE_NAME), bytes, { fsync: false });
  removeLeftOvers(folder);
}

function keepOutOfGit(folder: string): void {
  try {
    writeFileSync(join(folder, '.gitignore'), '*\n', { flag: 'wx' });
  } catch {
    // It is there already, or somebody made it differently on purpose.
  }
}

function removeLeftOvers(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => LEFT_OVER.test(each))) {
    try {
      const path = join(folder, name);
      if (Date.now() - statSync(path).mtimeMs > LEFT_OVER_AFTER_MS) unlinkSync(path);
    } catch {
      // Another run was faster, or is at work with it.
    }
  }
}
