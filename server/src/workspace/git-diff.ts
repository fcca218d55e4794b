/** Reads what `git diff` prints into changed lines and deletions, file by file. */
import type { Change, Deletion } from '../core/engine/changed.js';

interface Draft {
  readonly lines: Set<number>;
  readonly deletions: Deletion[];
}

interface Reading {
  readonly files: Map<string, Draft>;
  /** Null before the first file, and in a file that is gone. */
  draft: Draft | null;
  /** The next line of the new file. */
  line: number;
  /** How much of the hunk is still to come. */
  oldLeft: number;
  newLeft: number;
  deleted: string;
}

/** By path in the repository, as it is called now. Any number of lines of context will do. */
export function parseDiff(diff: string): ReadonlyMap<string, Change> {
  const reading: Reading = { files: new Map(), draft: null, line: 0, oldLeft: 0, newLeft: 0, deleted: '' };
  for (const text of diff.split('\n')) {
    if (reading.oldLeft > 0 || reading.newLeft > 0) readBody(text, reading);
    else readHead(text, reading);
  }
  endDeletion(reading);
  return reading.files;
}

function readHead(text: string, reading: Reading): void {
  // "\ No newline at end of file" belongs to what was before.
  if (text.startsWith('\\')) return;
  endDeletion(reading);
  const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text);
  if (hunk !== null) {
    const [, oldCount = '1', start = '0', newCount = '1'] = hunk;
    reading.oldLeft = Number(oldCount);
    reading.newLeft = Number(newCount);
    // A hunk without new lines names the line before it.
    reading.line = reading.newLeft === 0 ? Number(start) + 1 : Number(start);
  } else if (text.startsWith('diff --git ')) {
    reading.draft = null;
  } else if (text.startsWith('+++ ')) {
    const path = readPath(text.slice(4));
    reading.draft = path === null ? null : (reading.files.get(path) ?? { lines: new Set(), deletions: [] });
    if (path !== null && reading.draft !== null) reading.files.set(path, reading.draft);
  }
}

function readBody(text: string, reading: Reading): void {
  const mark = text[0] ?? ' ';
  if (mark === '\\') return;
  if (mark === '-') {
    reading.deleted += `${text.slice(1)}\n`;
    reading.oldLeft--;
    return;
  }
  endDeletion(reading);
  if (mark === '+') reading.draft?.lines.add(reading.line);
  else reading.oldLeft--;
  reading.newLeft--;
  reading.line++;
}

function endDeletion(reading: Reading): void {
  if (reading.deleted === '') return;
  reading.draft?.deletions.push({ after: reading.line - 1, text: reading.deleted });
  reading.deleted = '';
}

/** `b/docs/a.md`; git puts strange names into quotes, and a tab behind names with spaces. */
function readPath(written: string): string | null {
  const name = written.startsWith('"') ? unquote(written) : written.replace(/\t$/, '');
  return name.startsWith('b/') ? name.slice(2) : null;
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' },
};

/** Git writes names like strings of C: `\n`, `\"`, and bytes in octal. */
function unquote(written: string): string {
  const bytes: number[] = [];
  const inside = written.replace(/^"|"\t?$/g, '');
  for (const [, octal, escaped, plain = ''] of inside.matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/g)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else bytes.push(...Buffer.from(escaped === undefined ? plain : (ESCAPES[escaped] ?? escaped)));
  }
  return Buffer.from(bytes).toString('utf8');
}
