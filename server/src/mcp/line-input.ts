/** Reads the messages of a client from a stream of bytes: each is JSON on a line of its own. */
import type { Readable } from 'node:stream';

export interface LineInputEnds {
  readonly onMessage: (message: unknown) => void;
  /** A line is no JSON, as when something else writes to the same stream; the next one may be. */
  readonly onNoise: (reason: string) => void;
  /** No end of a line comes: what comes after it cannot be understood either. */
  readonly onBroken: (reason: string) => void;
  /** There is nothing more to come. */
  readonly onEnd: () => void;
}

/** Longer than any document that may be checked, in bytes, even if every sign of it is escaped. */
const LONGEST_MESSAGE = 200_000_000;
const LINE_FEED = 10;

export function readLines(input: Readable, { onMessage, onNoise, onBroken, onEnd }: LineInputEnds): void {
  let chunks: Buffer[] = [];
  let size = 0;
  let isOver = false;
  const stop = (reason: string): void => {
    isOver = true;
    chunks = [];
    onBroken(reason);
  };
  const take = (rest: Buffer): void => {
    const line = Buffer.concat([...chunks, rest]);
    chunks = [];
    size = 0;
    const message = parse(line);
    if (message === undefined) onNoise(`Each message is JSON on a line of its own, not ${show(line)}.`);
    else if (message !== EMPTY) onMessage(message);
  };
  input.on('data', (chunk: Buffer) => {
    let from = 0;
    if (isOver) return;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, at));
      from = at + 1;
    }
    if (from === chunk.length) return;
    chunks.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > LONGEST_MESSAGE) stop('A message is longer than any document.');
  });
  const finish = (): void => {
    if (isOver) return;
    // The last line need not be ended.
    if (size > 0) take(Buffer.alloc(0));
    isOver = true;
    onEnd();
  };
  input.on('end', finish).on('close', finish).on('error', finish);
}

const EMPTY = Symbol('empty line');

function parse(line: Buffer): unknown {
  try {
    const text = line.toString('utf8');
    return text.trim() === '' ? EMPTY : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** The start of it, in one line of plain letters. */
function show(line: Buffer): string {
  const start = line.subarray(0, 60).toString('latin1').trimEnd();
  return `“${start.replace(/[^\x20-\x7e]+/g, ' ')}${line.length > 60 ? '…' : ''}”`;
}
