/** A real client of the protocol, at the other end of the server: in this process, or in one of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterEach, expect, inject } from 'vitest';
import { type Ended, speakTo } from '../support/bytes.js';
import { tools } from '../../server/src/mcp/tools/index.js';
import { connectTo, startHere } from './in-process.js';

const cleanUps: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleanUps.splice(0).reverse()) await clean();
});

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with these files, without links on the way to it; gone after the test. */
export function makeFolder(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'customer-first-mcp-')));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export interface Said {
  readonly isError: boolean;
  readonly text: string;
  // Each tool has a shape of its own, which is checked before anybody looks.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

export interface Agent {
  readonly client: Client;
  readonly call: (name: string, given?: Readonly<Record<string, unknown>>, signal?: AbortSignal) => Promise<Said>;
  /** The client has these folders from now on. */
  readonly open: (folders: readonly string[]) => Promise<void>;
  readonly stderr: () => string;
}

export interface AgentOptions {
  readonly cwd: string;
  /** Folders that the command line names. */
  readonly named?: readonly string[];
  /** Whether the program is started, with its threads and its pipes. */
  readonly asProgram?: boolean;
  /** Folders or addresses that the client names; it does not speak of any where this is absent. */
  readonly roots?: readonly string[] | 'no answer';
}

const program = (): string => join(inject('built'), 'cli.cjs');

function openProgram(cwd: string, named: readonly string[]) {
  const args = [program(), 'mcp', ...named.flatMap((folder) => ['--root', folder])];
  const transport = new StdioClientTransport({ command: process.execPath, args, cwd, stderr: 'pipe' });
  let stderr = '';
  transport.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return { transport, stderr: () => stderr };
}

function openHere(cwd: string, named: readonly string[]) {
  const here = startHere(cwd, named);
  return { transport: connectTo(here), stderr: here.stderr };
}

export async function startAgent({ cwd, named = [], roots, asProgram = false }: AgentOptions): Promise<Agent> {
  const { transport, stderr } = asProgram ? openProgram(cwd, named) : openHere(cwd, named);
  const capabilities = roots === undefined ? {} : { roots: { listChanged: true } };
  const client = new Client({ name: 'test', version: '1.0.0' }, { capabilities });
  let folders = roots;
  if (roots !== undefined) {
    client.setRequestHandler(ListRootsRequestSchema, () => {
      if (folders === 'no answer' || folders === undefined) throw new Error('no folders');
      return {
        roots: folders.map((folder) => ({ uri: /^[\w+-]+:/.test(folder) ? folder : pathToFileURL(folder).href })),
      };
    });
  }
  const broken: unknown[] = [];
  client.onerror = (error) => broken.push(error);
  await client.connect(transport);
  cleanUps.push(async () => {
    await client.close();
    expect(broken).toEqual([]);
  });
  // From here on, the client itself holds every answer against the shape that the tool has declared.
  await client.listTools();
  const call: Agent['call'] = async (name, given = {}, signal) => {
    const result = await client.callTool({ name, arguments: given }, undefined, signal === undefined ? {} : { signal });
    const [first] = result.content as readonly { readonly type: string; readonly text: string }[];
    const isError = result.isError === true;
    if (!isError) tools.find((tool) => tool.name === name)?.gives.parse(result.structuredContent);
    return { isError, text: first?.text ?? '', data: result.structuredContent };
  };
  const open = (next: readonly string[]): Promise<void> => {
    folders = next;
    return client.sendRootsListChanged();
  };
  return { client, call, open, stderr };
}

export interface Talk {
  readonly exitCode: number | null;
  readonly stderr: string;
  /** Every line of the output, as the JSON that it has to be. */
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly jsonrpc: string;
  readonly id?: number | string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string };
}

export function startBare(cwd: string): ChildProcess {
  return spawn(process.execPath, [program(), 'mcp'], { cwd, stdio: 'pipe' });
}

/** Writes `bytes`; closes the input afterwards unless `staysOpen`; answers when the server has ended. */
export async function talk(
  bytes: readonly (string | Uint8Array)[],
  { cwd = '.', staysOpen = false, asProgram = false } = {},
): Promise<Talk> {
  const { exitCode, stdout, stderr } = asProgram
    ? await speakTo(startBare(cwd), bytes, staysOpen)
    : await speakHere(cwd, bytes, staysOpen);
  const lines = stdout.toString().split('\n');
  expect(lines.pop()).toBe('');
  return { exitCode, stderr, answers: lines.map((line) => JSON.parse(line) as Answer) };
}

async function speakHere(cwd: string, bytes: readonly (string | Uint8Array)[], staysOpen: boolean): Promise<Ended> {
  const { input, output, stderr, ended } = startHere(cwd);
  const out: Buffer[] = [];
  output.on('data', (chunk: Buffer) => out.push(chunk));
  for (const part of bytes) input.write(part);
  if (!staysOpen) input.end();
  const exitCode = await ended;
  // What was written before the end is still on its way.
  await new Promise((resolve) => output.end(resolve));
  return { exitCode, stdout: Buffer.concat(out), stderr: stderr() };
}

let ids = 0;

export function line(message: unknown): string {
  return `${JSON.stringify(message)}\n`;
}

export function request(method: string, params?: unknown): string {
  return line({ jsonrpc: '2.0', id: ++ids, method, ...(params === undefined ? {} : { params }) });
}

export const greeting = (): string =>
  request('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1.0.0' },
  }) + line({ jsonrpc: '2.0', method: 'notifications/initialized' });

/** What is in a folder, to the byte and the second: nothing of it may change. */
export function snapshot(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => {
      const stats = lstatSync(join(folder, path));
      const digest = stats.isFile()
        ? createHash('sha256')
            .update(readFileSync(join(folder, path)))
            .digest('hex')
        : '';
      return `${path} ${stats.mode.toString(8)} ${stats.mtimeMs.toString()} ${digest}`;
    });
}
