/** The server at the level of bytes: what is written to it, what it answers, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';
import { speakTo } from '../support/bytes.js';

export interface Answer {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Talk {
  readonly exitCode: number | null;
  readonly stderr: string;
  readonly answers: readonly Answer[];
}

export function frame(message: unknown): string {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  return `Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
}

let ids = 0;

export function request(method: string, params?: unknown): { readonly id: number; readonly method: string } {
  return { jsonrpc: '2.0', id: ++ids, method, ...(params === undefined ? {} : { params }) } as never;
}

export function note(method: string, params?: unknown): object {
  return { jsonrpc: '2.0', method, ...(params === undefined ? {} : { params }) };
}

export const greeting = () => request('initialize', { processId: null, rootUri: null, capabilities: {} });

export function startBare(): ChildProcess {
  return spawn(process.execPath, [join(inject('built'), 'cli.cjs'), 'lsp', '--stdio'], { stdio: 'pipe' });
}

/** Writes `bytes`; closes the input afterwards unless `staysOpen`; answers when the server has ended. */
export async function talk(bytes: readonly (string | Uint8Array)[], staysOpen = false): Promise<Talk> {
  const { exitCode, stdout, stderr } = await speakTo(startBare(), bytes, staysOpen);
  return { exitCode, stderr, answers: readAnswers(stdout) };
}

function readAnswers(bytes: Buffer): readonly Answer[] {
  const answers: Answer[] = [];
  for (let at = 0; at < bytes.length;) {
    const start = bytes.indexOf('\r\n\r\n', at) + 4;
    const length = Number(/Content-Length: (\d+)/.exec(bytes.subarray(at, start).toString())?.[1]);
    answers.push(JSON.parse(bytes.subarray(start, start + length).toString()) as Answer);
    at = start + length;
  }
  return answers;
}
