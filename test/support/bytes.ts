/** Servers at the level of bytes: messages in pieces of random sizes, and a program that is spoken to until it ends. */
import type { ChildProcess } from 'node:child_process';
import fc from 'fast-check';

/** Sizes of pieces, in bytes; none for one piece. */
export const pieceSizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 });

/** The bytes in pieces of these sizes, over and over. */
export function cut(bytes: Buffer, sizes: readonly number[]): readonly Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes.length === 0 ? bytes.length : (sizes[i % sizes.length] ?? 1);
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Writes `bytes`; closes the input afterwards unless it stays open; answers when the program has ended. */
export async function speakTo(
  program: ChildProcess,
  bytes: readonly (string | Uint8Array)[],
  staysOpen: boolean,
): Promise<Ended> {
  const out: Buffer[] = [];
  let stderr = '';
  program.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  program.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  // It may be gone before all is written.
  program.stdin?.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve) => program.once('close', resolve));
  for (const part of bytes) program.stdin?.write(part);
  if (!staysOpen) program.stdin?.end();
  const exitCode = await ended;
  return { exitCode, stdout: Buffer.concat(out), stderr };
}
