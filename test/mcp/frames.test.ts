/** The server at the level of bytes: what is no message is answered, and its output is the protocol alone. */
import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../server/src/mcp/line-input.js';
import { cut, pieceSizes } from '../support/bytes.js';
import { connectTo, startHere } from './in-process.js';
import { greeting, line, makeFolder, request, startBare, talk } from './agent.js';

interface Read {
  readonly messages: readonly unknown[];
  readonly noise: readonly string[];
  readonly reasons: readonly string[];
  readonly ends: number;
}

async function read(chunks: readonly (Uint8Array | string)[]): Promise<Read> {
  const input = new PassThrough();
  const messages: unknown[] = [];
  const noise: string[] = [];
  const reasons: string[] = [];
  let ends = 0;
  const closed = new Promise((resolve) => input.once('close', resolve));
  readLines(input, {
    onMessage: (message) => messages.push(message),
    onNoise: (reason) => noise.push(reason),
    onBroken: (reason) => reasons.push(reason),
    onEnd: () => ends++,
  });
  for (const chunk of chunks) input.write(chunk);
  input.end();
  await closed;
  return { messages, noise, reasons, ends };
}

const messages = fc.array(fc.jsonValue(), { maxLength: 6 });

describe('the reader', () => {
  it('understands messages however they are cut, with or without a last line end', async () => {
    await fc.assert(
      fc.asyncProperty(
        messages,
        pieceSizes,
        fc.constantFrom('\n', '\r\n', '\n\n'),
        fc.boolean(),
        async (all, pieces, end, isEnded) => {
          const text = all.map((message) => JSON.stringify(message)).join(end) + (isEnded ? end : '');
          const told = JSON.parse(JSON.stringify(all)) as unknown;
          expect(await read(cut(Buffer.from(text), pieces))).toEqual({
            messages: told,
            noise: [],
            reasons: [],
            ends: 1,
          });
        },
      ),
    );
  });

  it('says of each line what it does not understand, and goes on with the next', async () => {
    const damage = fc.record({ at: fc.nat(), gone: fc.nat({ max: 30 }), put: fc.uint8Array({ maxLength: 30 }) });
    await fc.assert(
      fc.asyncProperty(messages, damage, pieceSizes, async (all, { at, gone, put }, pieces) => {
        const bytes = Buffer.from(all.map((message) => line(message)).join(''));
        const place = at % (bytes.length + 1);
        const damaged = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + gone)]);
        const last = Buffer.from(`\n${line('sensible')}`);
        const { messages: told, noise, ...rest } = await read(cut(Buffer.concat([damaged, last]), pieces));
        expect(rest).toEqual({ reasons: [], ends: 1 });
        expect(told.at(-1)).toBe('sensible');
        const lines = Buffer.concat([damaged, last]).toString('latin1').split('\n');
        expect(told.length + noise.length).toBe(
          lines.filter((one) => Buffer.from(one, 'latin1').toString().trim() !== '').length,
        );
        for (const reason of noise) expect(reason).toMatch(/^[ -~“”…]{10,200}$/);
      }),
      { numRuns: 500 },
    );
  });

  it('ends a message that is longer than any document', async () => {
    const million = Buffer.alloc(1_000_000, 'a');
    const { reasons, ends } = await read(Array<Buffer>(201).fill(million));
    expect({ reasons, ends }).toEqual({ reasons: ['A message is longer than any document.'], ends: 0 });
  });
});

describe('lines that are no JSON', () => {
  it.each([
    ['bytes without meaning', [Buffer.from([0, 255, 254, 1, 2, 13, 10, 200, 10])], 2],
    ['words', ['hello\n'], 1],
    ['the frames of editors', ['Content-Length: 2\r\n\r\n'], 1],
    ['a message on two lines', ['{"jsonrpc": "2.0",\n"id": 1, "method": "ping"}\n'], 2],
    ['something behind a message', [greeting(), '{"jsonrpc":"2.0","id":9,"method":"ping"} x\n'], 1],
  ])('are answered, and what comes after them is, too: %s', async (_what, bytes, count) => {
    const { exitCode, stderr, answers } = await talk([...bytes, request('ping')], {
      asProgram: bytes[0] === 'hello\n',
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const refused = answers.filter(({ error }) => error !== undefined);
    expect(refused).toHaveLength(count);
    for (const { error, id } of refused) {
      expect({ code: error?.code, id }).toEqual({ code: -32700, id: undefined });
      expect(error?.message).toMatch(/^Each message is JSON on a line of its own, not “.*”\.$/);
    }
    expect(answers.at(-1)).toMatchObject({ result: {} });
  });

  it('are answered at the end of the stream as well', async () => {
    const { exitCode, answers } = await talk(['{"jsonrpc": "2.0", "id": 1']);
    expect({ exitCode, codes: answers.map(({ error }) => error?.code) }).toEqual({ exitCode: 0, codes: [-32700] });
  });

  it('do not disturb a real client', async () => {
    const cwd = makeFolder();
    const here = startHere(cwd);
    const client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(connectTo(here));
    here.input.write('npm warn something else writes here, too\n');
    const { content } = await client.callTool({ name: 'lint_text', arguments: { text: 'As a nurse, I want tea.' } });
    expect(JSON.stringify(content)).toContain('missing-outcome');
    await client.close();
    expect(await here.ended).toBe(0);
  });
});

describe('a client that goes away', () => {
  it('ends it with 0, and gets answers to what was asked before', async () => {
    expect(await talk([])).toEqual({ exitCode: 0, stderr: '', answers: [] });
    const asked = [
      greeting(),
      request('tools/list'),
      request('tools/call', { name: 'lint_text', arguments: { text: 'As a nurse, I want tea.' } }),
    ];
    const { exitCode, answers } = await talk(asked, { asProgram: true });
    expect((await talk(asked)).answers.slice(1)).toEqual(answers.slice(1));
    expect({ exitCode, answers: answers.length }).toEqual({ exitCode: 0, answers: 3 });
    expect(JSON.stringify(answers.at(-1))).toContain('missing-outcome');
  });

  it('ends when nobody reads the answers', async () => {
    const server = startBare(makeFolder());
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.stdin?.on('error', () => undefined);
    server.stdout?.destroy();
    server.stdin?.write(greeting() + request('ping'));
    await ended;
  });
});

describe('what is JSON, and no message', () => {
  it('is answered, and the next question is too', async () => {
    const strange = [[], {}, 3, null, 'x', [{ jsonrpc: '2.0', id: 1, method: 'ping' }], { id: 'a', method: 'ping' }];
    const { exitCode, stderr, answers } = await talk([greeting(), ...strange.map((one) => line(one)), request('ping')]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const refused = answers.filter(({ error }) => error !== undefined);
    expect(refused).toHaveLength(strange.length);
    for (const { error } of refused) {
      expect(error).toEqual({ code: -32600, message: 'This is neither a question nor an answer of JSON-RPC 2.0.' });
    }
    expect(refused.at(-1)?.id).toBe('a');
    expect(answers.at(-1)).toMatchObject({ result: {} });
  });

  it.each([
    ['tools/call', undefined, 'A call names a tool, and its arguments are an object'],
    ['tools/call', { name: 3 }, 'A call names a tool'],
    ['tools/call', { name: 'lint_text', arguments: [] }, 'A call names a tool'],
    ['tools/call', { name: 'lint_text', arguments: 'text' }, 'A call names a tool'],
    ['initialize', {}, 'These parameters cannot be used; look at “params.'],
    ['made/up', {}, 'Method not found'],
  ])('%s %j', async (method, params, said) => {
    const { answers } = await talk([request(method, params)]);
    expect(answers).toMatchObject([{ error: { message: expect.stringContaining(said) } }]);
  });
});

const METHODS = [
  'tools/call',
  'tools/list',
  'ping',
  'initialize',
  'notifications/cancelled',
  'notifications/initialized',
];
const OTHERS = [
  'notifications/roots/list_changed',
  'notifications/progress',
  'resources/list',
  'logging/setLevel',
  'x',
];

describe('a hundred random messages', () => {
  it('are answered or refused, and then a sensible one is', async () => {
    const id = fc.oneof(fc.nat(), fc.string(), fc.constantFrom(null, -1, 1.5, {}));
    const method = fc.oneof(fc.constantFrom(...METHODS, ...OTHERS), fc.string());
    const params = fc.oneof(
      fc.object(),
      fc.record({ name: fc.string(), arguments: fc.object() }),
      fc.record({ requestId: fc.nat(), _meta: fc.object() }),
    );
    const message = fc.record(
      { jsonrpc: fc.constantFrom('2.0', '1.0', 2), id, method, params, result: fc.jsonValue(), error: fc.jsonValue() },
      { requiredKeys: ['method'] },
    );
    const some = fc.sample(fc.oneof({ weight: 5, arbitrary: message }, fc.jsonValue()), 300);
    const last = request('tools/call', { name: 'lint_text', arguments: { text: 'As a nurse, I want tea.' } });
    const { exitCode, stderr, answers } = await talk([greeting(), ...some.map((one) => line(one)), last]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.stringify(answers.at(-1))).toContain('missing-outcome');
    for (const answer of answers) {
      expect(answer.jsonrpc).toBe('2.0');
      expect(answer.error?.message ?? '').not.toMatch(/\[\s*\{|TypeError|undefined|at \w+ \(/);
    }
  });
});
