/** Reads the messages of an editor from a stream of bytes: headers with a length, then JSON. Anything else ends it. */
import type { Readable } from 'node:stream';
import { type DataCallback, Emitter, type Message, type MessageReader } from 'vscode-languageserver';

export interface FramedInputEnds {
  /** The other end speaks another language, or has lost the thread: what comes after it cannot be understood either. */
  readonly onBroken: (reason: string) => void;
  /** There is nothing more to come. */
  readonly onEnd: () => void;
}

/** Longer than any document an editor would send, in bytes. */
const LONGEST_MESSAGE = 200_000_000;
const LONGEST_HEADER = 4_000;
/** How long the end of a message may be missing that is complete without it, in milliseconds. */
const PATIENCE = 2_000;

const HEADER_END = '\r\n\r\n';
/** As far as it has come, a header is lines of "Name: value". */
const HEADER_START = /^(?:[\w-]{1,40}:[\t\x20-\x7e]*\r\n)*(?:\r\n?|[\w-]{1,40}(?::[\t\x20-\x7e]*\r?)?)?$/;

interface State {
  chunks: Buffer[];
  /** In bytes, over all chunks. */
  size: number;
  /** In bytes, of the message whose header has been read; null where a header comes next. */
  length: number | null;
  /** Set when the stream is broken: nothing that comes afterwards is looked at. */
  isOver: boolean;
}

export function readFramed(input: Readable, { onBroken, onEnd }: FramedInputEnds): MessageReader {
  const [errors, closes, parts] = [new Emitter<Error>(), new Emitter<void>(), new Emitter<never>()];
  const state: State = { chunks: [], size: 0, length: null, isOver: false };
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = (reason: string): void => {
    state.isOver = true;
    onBroken(reason);
  };
  const finish = (): void => {
    if (state.isOver) return;
    state.isOver = true;
    if (state.size > 0 || state.length !== null) onBroken('The last message has no end.');
    else onEnd();
  };
  const waitForRest = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer =
      state.length === null || state.isOver ? null : setTimeout(() => isWhole(state) && stop(TOO_SHORT), PATIENCE);
  };
  const listen = (callback: DataCallback) => {
    const onData = (chunk: Buffer): void => {
      if (state.isOver) return;
      state.chunks.push(chunk);
      state.size += chunk.length;
      const broken = takeMessages(state, callback);
      if (broken !== null) stop(broken);
      waitForRest();
    };
    input.on('data', onData).on('end', finish).on('close', finish).on('error', finish);
    return { dispose: () => void input.off('data', onData) };
  };
  return {
    listen,
    onError: errors.event,
    onClose: closes.event,
    onPartialMessage: parts.event,
    dispose: () => undefined,
  };
}

const TOO_SHORT = 'A message is shorter than its Content-Length says.';

/** Hands out all messages that are complete; answers with what is wrong with the next one, if anything. */
function takeMessages(state: State, callback: DataCallback): string | null {
  for (;;) {
    if (state.length === null) {
      const header = takeHeader(state);
      if (header === null) return null;
      if (typeof header === 'string') return header;
      state.length = header.length;
    }
    if (state.size < state.length) return null;
    const message = parse(take(state, state.length));
    state.length = null;
    if (message === undefined) return 'A message is no JSON, or not as long as its Content-Length says.';
    callback(message as Message);
  }
}

/** Null where its end has not come yet; otherwise what it says, or what is wrong with it. */
function takeHeader(state: State): { readonly length: number } | string | null {
  const text = peek(state, LONGEST_HEADER).toString('latin1');
  const end = text.indexOf(HEADER_END);
  const header = end < 0 ? text : text.slice(0, end + HEADER_END.length);
  if (!HEADER_START.test(header)) return `Each message starts with “Content-Length: …”, not with ${show(header)}.`;
  if (end < 0) return text.length < LONGEST_HEADER ? null : 'The header of a message has no end.';
  take(state, header.length);
  return readHeader(header);
}

function readHeader(header: string): { readonly length: number } | string {
  const fields = header
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(/:(.*)/s));
  const valuesOf = (wanted: string): readonly string[] =>
    fields.flatMap(([name = '', value = '']) => (name.toLowerCase() === wanted ? [value.trim()] : []));
  const [length, ...others] = valuesOf('content-length');
  if (length === undefined || others.length > 0) return `A message needs one Content-Length; it has ${show(header)}.`;
  if (!/^\d{1,15}$/.test(length)) return `The Content-Length of a message is a number, not ${show(length)}.`;
  if (Number(length) > LONGEST_MESSAGE) return `A message of ${length} bytes is longer than any document.`;
  const [type = ''] = valuesOf('content-type');
  const [, charset = 'utf-8'] = /charset=["']?([\w-]*)/i.exec(type) ?? [];
  if (!/^utf-?8$/i.test(charset)) return `Messages are written in UTF-8, not in ${show(charset)}.`;
  return { length: Number(length) };
}

/** Whether what has come of a message is all of it, although its length says that there is more. */
function isWhole(state: State): boolean {
  return state.size > 0 && parse(peek(state, state.size)) !== undefined;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Up to `length` bytes, which stay. */
function peek(state: State, length: number): Buffer {
  const [first = Buffer.alloc(0)] = state.chunks;
  if (first.length < length && state.chunks.length > 1) state.chunks = [Buffer.concat(state.chunks)];
  return (state.chunks[0] ?? first).subarray(0, length);
}

function take(state: State, length: number): Buffer {
  const whole = state.chunks.length === 1 ? state.chunks[0]! : Buffer.concat(state.chunks);
  const rest = whole.subarray(length);
  state.chunks = rest.length === 0 ? [] : [rest];
  state.size = rest.length;
  return whole.subarray(0, length);
}

/** The start of it, in one line of plain letters. */
function show(text: string): string {
  const start = text.slice(0, 60).trimEnd();
  return `“${start.replace(/[^\x20-\x7e]+/g, ' ')}${text.length > 60 ? '…' : ''}”`;
}
