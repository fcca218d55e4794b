/** Stands before the connection: lets through only what the protocol allows at this moment, in the form it allows. */
import { ErrorCodes, type Message, type MessageReader, type MessageWriter } from 'vscode-languageserver';
import { problemWith } from './message-params.js';

export interface GuardOptions {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Called before each message is handed on. */
  readonly beforeEach?: () => void;
}

export interface Guarded {
  /** Hands on what may pass; the rest is answered here. */
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Whether the editor has asked the server to shut down. */
  readonly isShutDown: () => boolean;
  /** Settles when nothing that was asked waits for an answer, apart from what may wait for ever. */
  readonly answered: () => Promise<void>;
}

interface Incoming {
  readonly method: string;
  readonly params?: unknown;
  /** Absent in notifications. */
  readonly id?: unknown;
}

/** Before the greeting, between the two, after the farewell. */
type Phase = 'before' | 'open' | 'after';

/** Its answer waits until there is something new. */
const PATIENT = 'workspace/diagnostic';

export function guardMessages({ reader, writer, beforeEach }: GuardOptions): Guarded {
  let phase: Phase = 'before';
  const [asked, farewell] = [createAsked(), createAsked()];
  const send = (message: object): void => sendTo(writer, message);
  /** Whether the message may be handed on. */
  const pass = (message: Incoming): boolean => {
    const { method, params, id } = message;
    const refusal = id === undefined ? null : refuse(phase, message);
    if (refusal !== null) send({ id: isId(id) ? id : null, error: refusal });
    if (refusal !== null) return false;
    if (id === undefined) return phase === 'open' ? passNote(method, params, send) : method === 'exit';
    if (method === 'initialize') phase = 'open';
    if (method !== PATIENT) asked.add(id);
    if (method !== 'shutdown') return true;
    phase = 'after';
    farewell.add(id);
    return true;
  };
  const listen: MessageReader['listen'] = (callback) =>
    reader.listen((message) => {
      beforeEach?.();
      if (isIncoming(message)) {
        if (!pass(message)) return;
        // Whoever says goodbye without waiting is answered all the same.
        if (message.method === 'exit') void farewell.settled().then(() => callback(message));
        else callback(withoutNull(message));
      } else if (isAnswer(message)) callback(message);
      else send({ id: idOf(message), error: NO_MESSAGE });
    });
  return {
    reader: {
      ...{ listen, dispose: () => reader.dispose() },
      ...{ onError: reader.onError, onClose: reader.onClose, onPartialMessage: reader.onPartialMessage },
    },
    writer: noteAnswers(writer, [asked, farewell]),
    isShutDown: () => phase === 'after',
    answered: asked.settled,
  };
}

function sendTo(writer: MessageWriter, message: object): void {
  writer.write({ jsonrpc: '2.0', ...message }).catch(() => undefined);
}

function noteAnswers(writer: MessageWriter, waiting: readonly Asked[]): MessageWriter {
  return {
    ...{ onError: writer.onError, onClose: writer.onClose, end: () => writer.end(), dispose: () => writer.dispose() },
    write: async (message) => {
      await writer.write(message);
      if (isAnswer(message)) for (const { delete: note } of waiting) note(idOf(message));
    },
  };
}

interface Refusal {
  readonly code: number;
  readonly message: string;
}

const NO_MESSAGE: Refusal = { code: ErrorCodes.InvalidRequest, message: 'This is neither a question nor an answer.' };

function refuse(phase: Phase, { method, params, id }: Incoming): Refusal | null {
  const { InvalidRequest, ServerNotInitialized, InvalidParams } = ErrorCodes;
  if (!isId(id)) return { code: InvalidRequest, message: 'The id of a request is a text or a number.' };
  if (phase === 'before' && method !== 'initialize') {
    return { code: ServerNotInitialized, message: `“${method}” comes before “initialize”.` };
  }
  if (phase === 'after') return { code: InvalidRequest, message: `“${method}” comes after “shutdown”.` };
  if (phase === 'open' && method === 'initialize') {
    return { code: InvalidRequest, message: 'The editor has introduced itself already.' };
  }
  const problem = problemWith(method, params);
  return problem === null ? null : { code: InvalidParams, message: `This cannot be answered: ${problem}` };
}

/** Nobody waits for an answer to a notification, so the log has to do. */
function passNote(method: string, params: unknown, send: (message: object) => void): boolean {
  const problem = problemWith(method, params);
  if (problem === null) return true;
  const message = `customer-first: “${method}” was left alone: ${problem}`;
  send({ method: 'window/logMessage', params: { type: 2, message } });
  return false;
}

interface Asked {
  readonly add: (id: unknown) => void;
  readonly delete: (id: unknown) => void;
  readonly settled: () => Promise<void>;
}

function createAsked(): Asked {
  const open = new Set<unknown>();
  let waiting: (() => void)[] = [];
  return {
    add: (id) => void open.add(id),
    delete: (id) => {
      open.delete(id);
      if (open.size > 0) return;
      for (const resume of waiting) resume();
      waiting = [];
    },
    settled: () => (open.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}

function isIncoming(message: unknown): message is Message & Incoming {
  if (!isObject(message) || typeof message.method !== 'string') return false;
  return message.params === undefined || typeof message.params === 'object';
}

/** An answer to a question. */
function isAnswer(message: unknown): boolean {
  return isObject(message) && message.method === undefined && ('result' in message || 'error' in message);
}

function idOf(message: unknown): unknown {
  return isObject(message) && isId(message.id) ? message.id : null;
}

function isId(id: unknown): id is string | number {
  return typeof id === 'string' || typeof id === 'number';
}

/** Some editors write that there are no parameters. */
function withoutNull(message: Message & Incoming): Message {
  if (message.params !== null) return message;
  const { params: _none, ...rest } = message;
  return rest;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
