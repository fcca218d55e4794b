/** Connects the server to standard input and output: lets through what is a message, and answers what is none. */
import type { Readable, Writable } from 'node:stream';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ErrorCode, type JSONRPCMessage, JSONRPCMessageSchema } from '@modelcontextprotocol/sdk/types.js';
import { toJsonLine } from '../reporters/well-formed.js';
import { readLines } from './line-input.js';

export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

export interface TransportEnds {
  readonly onBroken: (reason: string) => void;
  readonly onEnd: () => void;
}

export interface Guarded extends Transport {
  /** Settles when nothing that was asked waits for an answer. */
  readonly answered: () => Promise<void>;
}

export function openTransport({ input, output }: Streams, { onBroken, onEnd }: TransportEnds): Guarded {
  const open = new Set<unknown>();
  let waiting: (() => void)[] = [];
  const write = (message: object): Promise<void> => {
    return new Promise((resolve) => output.write(toJsonLine(message), () => resolve()));
  };
  const settle = (id: unknown): void => {
    open.delete(id);
    if (open.size > 0) return;
    for (const resume of waiting) resume();
    waiting = [];
  };
  const transport: Guarded = {
    start: () => {
      const onMessage = (message: unknown): void => {
        const { passed, refusal } = look(message);
        if (refusal !== null) void write(refusal);
        if (passed === null) return;
        if (isRequest(passed)) open.add(passed.id);
        // Whoever no longer wants an answer gets none.
        if ('method' in passed && passed.method === 'notifications/cancelled') settle(passed.params?.['requestId']);
        transport.onmessage?.(passed);
      };
      const onNoise = (reason: string): void => void write(refuse(null, ErrorCode.ParseError, reason));
      readLines(input, { onMessage, onNoise, onBroken, onEnd });
      return Promise.resolve();
    },
    send: async (message) => {
      await write(inPlainWords(message));
      if (!isRequest(message) && 'id' in message) settle(message.id);
    },
    close: () => {
      transport.onclose?.();
      return Promise.resolve();
    },
    answered: () => (open.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
  return transport;
}

interface Looked {
  readonly passed: JSONRPCMessage | null;
  readonly refusal: object | null;
}

const NO_MESSAGE = 'This is neither a question nor an answer of JSON-RPC 2.0.';
const NO_CALL =
  'A call names a tool, and its arguments are an object: {"name": "lint_text", "arguments": {"text": "…"}}.';

function look(value: unknown): Looked {
  const parsed = JSONRPCMessageSchema.safeParse(value);
  const id = idOf(value);
  if (!parsed.success) return { passed: null, refusal: refuse(id, ErrorCode.InvalidRequest, NO_MESSAGE) };
  const message = parsed.data;
  if (!isRequest(message) || message.method !== 'tools/call' || isCall(message.params)) {
    return { passed: message, refusal: null };
  }
  return { passed: null, refusal: refuse(id, ErrorCode.InvalidParams, NO_CALL) };
}

function refuse(id: string | number | null, code: ErrorCode, message: string): object {
  return { jsonrpc: '2.0', ...(id === null ? {} : { id }), error: { code, message } };
}

function isCall(params: unknown): boolean {
  if (!isObject(params) || typeof params['name'] !== 'string') return false;
  const { arguments: given } = params;
  return given === undefined || (isObject(given) && !Array.isArray(given));
}

function isRequest(message: JSONRPCMessage): message is Extract<JSONRPCMessage, { id: unknown; method: string }> {
  return 'method' in message && 'id' in message;
}

function idOf(value: unknown): string | number | null {
  if (!isObject(value)) return null;
  const { id } = value;
  return typeof id === 'string' || Number.isSafeInteger(id) ? (id as string | number) : null;
}

/** The kit answers wrong parameters with the issues of its schemas as JSON. */
function inPlainWords(message: JSONRPCMessage): JSONRPCMessage {
  if (!('error' in message) || !/^\s*\[\s*\{/.test(message.error.message)) return message;
  const [issue] = parseIssues(message.error.message);
  if (issue === undefined) return message;
  const where = issue.path.length === 0 ? 'they' : `“${issue.path.join('.')}”`;
  const said = `These parameters cannot be used; look at ${where}. ${issue.message}.`;
  return { ...message, error: { code: ErrorCode.InvalidParams, message: said } };
}

interface Issue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function parseIssues(text: string): readonly Issue[] {
  try {
    const issues = JSON.parse(text) as readonly Partial<Issue>[];
    return issues.flatMap(({ path, message }) =>
      Array.isArray(path) && typeof message === 'string' ? [{ path: path as Issue['path'], message }] : [],
    );
  } catch {
    return [];
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
