/** Help while reading: outline, symbols, folding. */
import { describe, expect, it } from 'vitest';
import { type DocumentSymbol, type FoldingRange, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { openEditor, prepareServer, SIMPLE } from './editor.js';

prepareServer();

const PERSONAS =
  '# Personas\n\n## Tenant\n\n### Needs\n\n- heat\n\n## Owner\n\n### Needs\n\n- rent\n\n## Billing\n\n- kind: system\n';

const STORY = `# Repairs

## Leak

As a tenant, I want to report a leak so that nobody slips.

Acceptance criteria:

- It takes a minute.

## Tea

As an owner,
I want tea
`;

describe('the outline', () => {
  it('shows stories with their parts', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': STORY } });
    const document = editor.open('a.md');
    const symbols = await editor.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: document.uri },
    });
    expect(
      symbols.map(({ name, detail, children }) => [
        name,
        detail,
        children?.map((part) => part.name.replace(/:.*/s, '')),
      ]),
    ).toEqual([
      ['tenant: report a leak', 'nobody slips', ['For', 'Wants', 'So that', 'Done when']],
      ['owner: tea', 'no outcome', ['For', 'Wants']],
    ]);
    expect(symbols[0]?.children?.map((part) => part.name).slice(0, 3)).toEqual([
      ...['For: tenant', 'Wants: report a leak', 'So that: nobody slips'],
    ]);
    // What editors say behind the name: "event", "key", "field", "property", and nothing that only programmers know.
    const kinds = symbols.flatMap(({ kind, children = [] }) => [kind, ...children.map((part) => part.kind)]);
    const everyday: readonly SymbolKind[] = [SymbolKind.Event, SymbolKind.Key, SymbolKind.Field, SymbolKind.Property];
    expect(kinds.filter((kind) => !everyday.includes(kind))).toEqual([]);
    for (const { range, selectionRange, children = [] } of symbols) {
      for (const inner of [selectionRange, ...children.map((part) => part.range)]) {
        expect(document.offsetAt(range.start)).toBeLessThanOrEqual(document.offsetAt(inner.start));
        expect(document.offsetAt(inner.end)).toBeLessThanOrEqual(document.offsetAt(range.end));
      }
    }
  });

  it('is flat for editors that want it so, and has personas', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS }, capabilities: SIMPLE });
    const { uri } = editor.open('personas.md');
    const symbols = await editor.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbols).toMatchObject([{ name: 'Tenant' }, { name: 'Owner' }, { name: 'Billing', location: { uri } }]);
  });

  it('finds stories and personas of the whole workspace', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'sub/a.md': STORY } });
    const find = async (query: string): Promise<readonly string[]> =>
      (await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name);
    expect(await find('slips leak')).toEqual(['tenant: report a leak']);
    expect(await find('own')).toEqual(['Owner', 'owner: tea']);
    // The starts of words, a letter too many, a letter too few.
    expect(await find('tenlea')).toEqual(['tenant: report a leak']);
    expect(await find('tennant')).toEqual(['Tenant', 'tenant: report a leak']);
    expect(await find('biling')).toEqual(['Billing']);
    expect(await find('porcupine')).toEqual([]);
    expect(await find('')).toHaveLength(5);
  });

  it('says of what is found below which title it stands, and leaves the path to the editor', async () => {
    const files = { 'personas.md': PERSONAS, 'sub/a.md': STORY };
    const editor = await openEditor({ files });
    const found = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'leak' });
    expect(found.map(({ containerName }) => containerName)).toEqual(['Leak']);
    expect(JSON.stringify(found).match(/sub\/a\.md/g)).toHaveLength(1);
  });

  it('folds sections and stories', async () => {
    const editor = await openEditor({ files: { 'a.md': STORY } });
    const { uri } = editor.open('a.md');
    const ranges = await editor.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri },
    });
    expect(ranges.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 13],
      [2, 8],
      [4, 8],
      [10, 13],
      [12, 13],
    ]);
  });
});
