/** Whatever a text looks like: every question gets an answer, colours never overlap, selections only grow. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CodeLens, Range, SelectionRange, SemanticTokens, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { runs, seedFrom } from '../support/runs.js';
import { openEditor, prepareServer, type Editor } from './editor.js';

prepareServer();

const RUNS = runs(50, 150);
const SEED = seedFrom(20_260_512);
const PERSONAS =
  '# Personas\n\n## Tenant\n\n- aliases: renter\n\n### Needs\n\n- heat\n\n## Child\n\n### Needs\n\n- play\n';

const piece = fc.constantFrom(
  ...[
    'As a ',
    'tenant',
    'renters',
    'children',
    'tenant or child',
    ', I want ',
    'to report ',
    '**',
    '*',
    '`',
    '[x](y#tenant)',
  ],
  ...[
    '\n',
    '\r\n',
    '\n\n',
    '\r',
    '> ',
    '- ',
    '1. ',
    '# ',
    '## ',
    '| ',
    ' |\n| --- | --- |\n',
    '---\n',
    '```\n',
    '🎻',
    'é',
    '&amp;',
  ],
  ...[
    ' so that ',
    'nobody slips',
    'a REST API',
    '.',
    ' (',
    ')',
    '<!-- customer-first-disable-line ',
    'missing-outcome',
    ' -->',
  ],
  ...['persona: tenant\n', 'personas:\n', 'aliases: [renter]\n', '\uFEFF', '\t', '\\', 'When my tap drips'],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

async function askEverything(editor: Editor, document: TextDocument, offset: number): Promise<void> {
  const textDocument = { uri: document.uri };
  const position = document.positionAt(offset);
  const ask = <Answer>(method: string, more: object = {}): Promise<Answer> =>
    editor.connection.sendRequest(`textDocument/${method}`, { textDocument, position, ...more });
  const range: Range = { start: document.positionAt(Math.floor(offset / 2)), end: position };
  await Promise.all(
    ['hover', 'definition', 'documentHighlight', 'documentLink', 'documentSymbol'].map((name) => ask(name)),
  );
  await Promise.all([ask('foldingRange'), ask('inlayHint', { range }), ask('semanticTokens/range', { range })]);
  await ask('references', { context: { includeDeclaration: true } });
  for (const lens of await ask<CodeLens[]>('codeLens')) await editor.connection.sendRequest('codeLens/resolve', lens);
  checkTokens(document, (await ask<SemanticTokens>('semanticTokens/full')).data);
  checkSelection(document, await ask<SelectionRange[]>('selectionRange', { positions: [position] }), offset);
  if ((await ask('prepareRename')) !== null)
    checkEdits(document, await ask<WorkspaceEdit>('rename', { newName: 'Lodger' }));
}

function checkTokens(document: TextDocument, data: readonly number[]): void {
  let line = 0;
  let character = 0;
  let last = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(i, i + 3);
    character = down === 0 ? character + right : right;
    line += down;
    const start = document.offsetAt({ line, character });
    expect(start).toBeGreaterThanOrEqual(last);
    last = start + length;
    expect(document.positionAt(last)).toEqual({ line, character: character + length });
  }
}

function checkSelection(document: TextDocument, [first]: readonly SelectionRange[], offset: number): void {
  let inner = { start: offset, end: offset };
  for (let step = first; step !== undefined; step = step.parent) {
    const here = { start: document.offsetAt(step.range.start), end: document.offsetAt(step.range.end) };
    expect(here.start).toBeLessThanOrEqual(inner.start);
    expect(here.end).toBeGreaterThanOrEqual(inner.end);
    inner = here;
  }
}

/** Throws where edits overlap. */
function checkEdits(document: TextDocument, edit: WorkspaceEdit): void {
  for (const change of edit.documentChanges ?? []) {
    if (!('textDocument' in change) || change.textDocument.uri !== document.uri) continue;
    TextDocument.applyEdits(document, change.edits as never);
  }
}

it(`${String(RUNS)} texts`, { timeout: 120_000 }, async () => {
  const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': '', 'b/personas.md': '' } });
  let documents = [editor.open('a.md'), editor.open('b/personas.md')];
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  await fc.assert(
    fc.asyncProperty(text, place, async (written, at) => {
      documents = documents.map((document) => editor.type(document, written));
      for (const document of documents) await askEverything(editor, document, Math.round(at * written.length));
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
});
