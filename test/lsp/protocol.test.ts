/** What the server does with messages that come at the wrong time, in the wrong form, or not at all. */
import { spawn } from 'node:child_process';
import { expect, it, describe } from 'vitest';
import { openEditor, prepareServer } from './editor.js';
import { frame, greeting, note, request, startBare, talk } from './wire.js';

prepareServer();

const UNKNOWN = { textDocument: { uri: 'file:///nowhere/a.md' } };
const START = { line: 0, character: 0 };
const codes = { notInitialized: -32002, invalidRequest: -32600, unknownMethod: -32601, invalidParams: -32602 };

describe('the order of messages', () => {
  it('is a greeting, questions, a farewell and the end', async () => {
    const early = request('textDocument/hover', { ...UNKNOWN, position: START });
    const hello = greeting();
    const again = greeting();
    const unknown = request('textDocument/somethingElse', {});
    const bye = request('shutdown');
    const late = request('textDocument/hover', { ...UNKNOWN, position: START });
    const all = [
      ...[note('textDocument/didOpen', {}), early, hello, note('initialized', {}), again, unknown],
      ...[note('$/unheardOf', { a: 1 }), note('unheardOf', [1]), bye, late, note('exit')],
    ];
    const { exitCode, answers } = await talk([all.map(frame).join('')]);
    const codeOf = ({ id }: { id: number }) => answers.find((answer) => answer.id === id)?.error?.code;
    expect([early, hello, again, unknown, bye, late].map(codeOf)).toEqual([
      ...[codes.notInitialized, undefined, codes.invalidRequest, codes.unknownMethod, undefined, codes.invalidRequest],
    ]);
    expect(answers.filter(({ id }) => id !== undefined)).toHaveLength(6);
    expect(exitCode).toBe(0);
  });

  it.each([
    ['nothing was said', []],
    ['only “exit” was', [note('exit')]],
    ['nobody said goodbye', [greeting(), note('initialized', {}), note('exit')]],
  ])('ends with 1 where %s', async (_what, messages) => {
    expect(await talk([messages.map(frame).join('')])).toMatchObject({ exitCode: 1, stderr: '' });
  });

  it('does not matter to questions that were asked before the editor went away', async () => {
    const hello = greeting();
    const { answers, exitCode } = await talk([frame(hello)]);
    expect(answers).toMatchObject([{ id: hello.id, result: { serverInfo: { name: 'customer-first' } } }]);
    expect(exitCode).toBe(1);
  });
});

describe('an editor that dies', () => {
  it('takes the server along although its pipes stay open', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const server = startBare();
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const hello = request('initialize', { processId: editor.pid, rootUri: null, capabilities: {} });
    const greeted = new Promise((resolve) => server.stdout?.once('data', resolve));
    server.stdin?.write(frame(hello));
    await greeted;
    editor.kill();
    expect(await ended).toBe(1);
  });
});

const body = JSON.stringify(greeting());
const long = String(Buffer.byteLength(body) + 9);

describe('a stream that cannot be understood', () => {
  it.each([
    ['bytes without meaning', [Buffer.from([0, 255, 254, 1, 2, 13, 10, 200])], 'starts with “Content-Length'],
    ['a length of ten gigabytes', ['Content-Length: 10737418240\r\n\r\n'], 'longer than any document'],
    ['a length that is too large', [`Content-Length: ${long}\r\n\r\n${body}`], 'shorter than its Content-Length'],
  ])('ends the server with a sentence: %s', async (_what, bytes, reason) => {
    const { exitCode, stderr } = await talk(bytes, true);
    expect(stderr).toMatch(/^customer-first: the editor cannot be understood\. .*\n$/);
    expect(stderr).toContain(reason);
    expect(exitCode).toBe(1);
  });

  it('may also stop in the middle', async () => {
    const { exitCode, stderr } = await talk([frame(greeting()).slice(0, -5)]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining('has no end') });
  });

  it('is not one that comes byte by byte, or with another header before', async () => {
    const hello = greeting();
    const text = `content-type: application/vscode-jsonrpc; charset=utf8\r\n${frame(hello)}`;
    const { answers } = await talk([...text]);
    expect(answers).toMatchObject([{ id: hello.id }]);
  });
});

describe('what is asked in the wrong form', () => {
  it('is refused, and the server goes on', async () => {
    const editor = await openEditor({ files: { 'a.md': 'As a nurse, I want to rest.\n' } });
    const ask = (method: string, params?: object): Promise<unknown> =>
      editor.connection.sendRequest(method, params).then(
        () => 'answered',
        (error: { code: number }) => error.code,
      );
    const { uri } = editor.open('a.md');
    const textDocument = { uri };
    const wrong: readonly [string, object?][] = [
      ['textDocument/hover'],
      ['textDocument/hover', {}],
      ['textDocument/hover', { textDocument }],
      ['textDocument/hover', { textDocument, position: { line: -1, character: 0 } }],
      ['textDocument/hover', { textDocument, position: { line: 0.5, character: 0 } }],
      ['textDocument/completion', { textDocument: uri, position: START }],
      ['textDocument/rename', { textDocument, position: START }],
      ['textDocument/codeAction', { textDocument, range: { start: START, end: START } }],
      ['textDocument/selectionRange', { textDocument, positions: START }],
      ['textDocument/diagnostic', {}],
      ['workspace/diagnostic', {}],
      ['workspace/symbol', { query: 5 }],
      ['workspace/executeCommand', {}],
      ['workspace/executeCommand', { command: 'customer-first.noSuchThing' }],
      ['workspace/executeCommand', { command: 'customer-first.openRulePage', arguments: ['file:///etc/passwd'] }],
      ['workspace/willRenameFiles', { files: [{ oldUri: uri }] }],
      ['customerFirst/personas', { uri: 5 }],
    ];
    const told = await Promise.all(wrong.map(([method, params]) => ask(method, params)));
    expect(told).toEqual(wrong.map(() => codes.invalidParams));
    await editor.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: 'all of it' });
    expect(await editor.asked('window/logMessage')).toMatchObject({
      message: expect.stringContaining('“textDocument/didChange” was left alone'),
    });
    expect(await ask('textDocument/hover', { textDocument, position: { line: 9999, character: 9999 } })).toBe(
      'answered',
    );
  });

  it('has an empty answer where there is no such document', async () => {
    const editor = await openEditor({ files: { 'a.md': 'As a nurse, I want to rest.\n' } });
    const closed = editor.open('a.md');
    editor.close(closed);
    const range = { start: START, end: { line: 7, character: 7 } };
    for (const uri of [closed.uri, editor.uri('b.md'), 'untitled:Untitled-9', 'no address at all']) {
      const textDocument = { uri };
      const at = { textDocument, position: { line: 3, character: 4 } };
      const questions: readonly [string, object][] = [
        ...['hover', 'completion', 'definition', 'documentHighlight', 'prepareRename'].map((name): [string, object] => [
          name,
          at,
        ]),
        ['references', { ...at, context: { includeDeclaration: true } }],
        ['codeAction', { textDocument, range, context: { diagnostics: [] } }],
        ...['documentSymbol', 'foldingRange', 'codeLens', 'documentLink'].map((name): [string, object] => [
          name,
          { textDocument },
        ]),
        ['selectionRange', { textDocument, positions: [START] }],
        ['inlayHint', { textDocument, range }],
        ['semanticTokens/full', { textDocument }],
        ['diagnostic', { textDocument }],
      ];
      for (const [name, params] of questions) {
        const answer = await editor.connection.sendRequest(`textDocument/${name}`, params);
        const { items, data } = (answer ?? {}) as { items?: unknown; data?: unknown };
        expect(items ?? data ?? answer ?? [], `${name} of ${uri}`).toEqual([]);
      }
    }
  });
});

describe('an editor that shows no Markdown', () => {
  it.each([[{}], [{ contentFormat: ['plaintext'] }], [undefined]])('gets plain text: %j', async (hover) => {
    const files = {
      'personas.md': '# Personas\n\n## Nurse\n\n### Needs\n\n- *rest*\n',
      'a.md': 'As a nurse, I want to rest.\n',
    };
    const editor = await openEditor({
      files,
      capabilities: { textDocument: hover === undefined ? {} : ({ hover } as never) },
    });
    const { uri } = editor.open('a.md');
    const answer = await editor.connection.sendRequest<{ contents: { kind: string; value: string } }>(
      'textDocument/hover',
      { textDocument: { uri }, position: { line: 0, character: 7 } },
    );
    expect(answer.contents.kind).toBe('plaintext');
    expect(answer.contents.value).not.toMatch(/\*\*|\]\(/);
  });
});
