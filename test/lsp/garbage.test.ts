/** Random bytes and random messages: the reader never throws, and the server lives on as long as it is understood. */
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFramed } from '../../server/src/lsp/wiring/framed-input.js';
import { cut, pieceSizes } from '../support/bytes.js';
import { openProcess, prepareServer } from './editor.js';
import { frame } from './wire.js';

prepareServer();

interface Read {
  readonly messages: readonly unknown[];
  readonly reasons: readonly string[];
  readonly ends: number;
}

async function read(chunks: readonly Uint8Array[]): Promise<Read> {
  const input = new PassThrough();
  const messages: unknown[] = [];
  const reasons: string[] = [];
  let ends = 0;
  const closed = new Promise((resolve) => input.once('close', resolve));
  const reader = readFramed(input, { onBroken: (reason) => reasons.push(reason), onEnd: () => ends++ });
  reader.listen((message) => messages.push(message));
  for (const chunk of chunks) input.write(chunk);
  input.end();
  await closed;
  return { messages, reasons, ends };
}

const messages = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 6 });

const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize' });
const short = String(body.length - 9);

describe('the reader', () => {
  it('understands messages however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(messages, pieceSizes, async (all, pieces) => {
        const bytes = Buffer.from(all.map((message) => frame(message)).join(''));
        const told = JSON.parse(JSON.stringify(all)) as unknown;
        expect(await read(cut(bytes, pieces))).toEqual({ messages: told, reasons: [], ends: 1 });
      }),
    );
  });

  it.each([
    ['bytes without meaning', [Buffer.from([0, 255, 254, 1, 2, 13, 10, 200])], 'starts with “Content-Length'],
    ['a message without a header', [`${body}\n`], 'starts with “Content-Length'],
    ['an empty header', [`\r\n\r\n${body}`], 'starts with “Content-Length'],
    ['a header without a length', [`Content-Type: application/json\r\n\r\n${body}`], 'needs one Content-Length'],
    ['two lengths', [`Content-Length: 5\r\nContent-Length: 6\r\n\r\n${body}`], 'needs one Content-Length'],
    ['a length that is no number', [`Content-Length: many\r\n\r\n${body}`], 'is a number, not “many”'],
    ['a negative length', [`Content-Length: -5\r\n\r\n${body}`], 'is a number, not “-5”'],
    ['a length of ten gigabytes', ['Content-Length: 10737418240\r\n\r\n'], 'longer than any document'],
    ['a length beyond all numbers', [`Content-Length: ${'9'.repeat(400)}\r\n\r\n`], 'is a number'],
    ['line ends of one sign', [`Content-Length: ${String(body.length)}\n\n${body}`], 'starts with “Content-Length'],
    ['a header without end', Array<string>(40).fill(`X-${'a'.repeat(30)}: ${'b'.repeat(200)}\r\n`), 'has no end'],
    ['a name without end', ['a'.repeat(100_000)], 'starts with “Content-Length'],
    ['another encoding', [`Content-Length: 2\r\nContent-Type: x; charset=utf-16\r\n\r\n{}`], 'written in UTF-8'],
    ['no JSON', [frame('{"jsonrpc": "2.0", "id": 1')], 'no JSON'],
    ['an empty message', [frame('')], 'no JSON'],
    ['a length that is too small', [`Content-Length: ${short}\r\n\r\n${body}`], 'not as long as its Content-Length'],
    ['a second message without header', [frame(body) + body], 'starts with “Content-Length'],
  ])('says what is wrong: %s', async (_what, bytes, reason) => {
    const { reasons, ends } = await read(bytes.map((part) => Buffer.from(part)));
    expect({ reasons, ends }).toEqual({ reasons: [expect.stringContaining(reason)], ends: 0 });
  });

  it('says once that it does not understand, and hands out nothing afterwards', async () => {
    const damage = fc.record({ at: fc.nat(), gone: fc.nat({ max: 30 }), put: fc.uint8Array({ maxLength: 30 }) });
    await fc.assert(
      fc.asyncProperty(messages, damage, pieceSizes, async (all, { at, gone, put }, pieces) => {
        const bytes = Buffer.from(all.map((message) => frame(message)).join(''));
        const place = at % (bytes.length + 1);
        const damaged = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + gone)]);
        const { messages: told, reasons, ends } = await read(cut(damaged, pieces));
        expect(reasons.length + ends).toBe(1);
        expect(told.length).toBeLessThanOrEqual(all.length + 1);
        for (const reason of reasons) expect(reason).toMatch(/^[ -~“”…]{10,200}$/);
      }),
      { numRuns: 500 },
    );
  });
});

const METHODS = [
  ...['hover', 'completion', 'rename', 'codeAction', 'diagnostic', 'didOpen', 'didChange', 'didClose', 'didSave'],
  ...['semanticTokens/range', 'semanticTokens/full/delta', 'selectionRange', 'inlayHint', 'codeLens', 'references'],
].map((name) => `textDocument/${name}`);
const OTHERS = [
  ...['workspace/symbol', 'workspace/executeCommand', 'workspace/didChangeWatchedFiles', 'codeLens/resolve'],
  ...['workspace/willRenameFiles', 'workspace/didChangeConfiguration', 'notebookDocument/didChange', '$/setTrace'],
  ...['$/cancelRequest', 'initialize', 'customerFirst/definePersona', 'window/workDoneProgress/cancel'],
];
const place = fc.record({ line: fc.integer({ min: -1, max: 9 }), character: fc.integer({ min: -1, max: 99 }) });
const given = (uri: string) =>
  fc.record(
    {
      textDocument: fc.oneof(
        fc.constant({ uri }),
        fc.record({ uri: fc.constantFrom(uri, 'x:', '', 'file:///%'), version: fc.integer(), text: fc.string() }),
      ),
      position: place,
      range: fc.oneof(fc.record({ start: place, end: place }), fc.jsonValue()),
      positions: fc.array(place, { maxLength: 3 }),
      contentChanges: fc.array(fc.record({ range: fc.record({ start: place, end: place }), text: fc.string() })),
      files: fc.array(fc.record({ oldUri: fc.constantFrom(uri, 'a'), newUri: fc.webUrl() })),
      ...{ newName: fc.string(), query: fc.string(), command: fc.string(), previousResultId: fc.string() },
      ...{ context: fc.jsonValue(), settings: fc.jsonValue(), changes: fc.jsonValue(), uri: fc.jsonValue() },
    },
    { requiredKeys: [] },
  );

describe('the server', () => {
  it('answers or refuses a thousand random questions, and then a sensible one', async () => {
    const editor = await openProcess({ files: { 'a.md': 'As a nurse, I want to rest.\n' } });
    const { uri } = editor.open('a.md');
    const params = fc.oneof({ weight: 4, arbitrary: given(uri) }, { weight: 1, arbitrary: fc.object() });
    const [some] = fc.sample(
      fc.array(fc.tuple(fc.constantFrom(...METHODS, ...OTHERS), params), { minLength: 1000, maxLength: 1000 }),
      1,
    );
    const ends = (some ?? []).map(([method, value], i) => {
      if (i % 3 === 0 || /\/did|^\$|cancel$/.test(method)) return editor.connection.sendNotification(method, value);
      return editor.connection.sendRequest(method, value).catch(() => undefined);
    });
    await Promise.all(ends);
    const fresh = editor.open('b.md', 'As a nurse, I want to report a leak.\n');
    expect(await editor.pull(fresh)).toContain('missing-outcome “report a leak”');
    expect(editor.process.exitCode).toBeNull();
  });
});
