/** Help while writing and reading: completion, outline, symbols, folding. */
import { describe, expect, it } from 'vitest';
import type { CompletionItem, DocumentSymbol, FoldingRange, SymbolInformation, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openEditor, prepareServer, SIMPLE, type Editor } from './editor.js';

prepareServer();

const PERSONAS =
  '# Personas\n\n## Tenant\n\n### Needs\n\n- heat\n\n## Owner\n\n### Needs\n\n- rent\n\n## Billing\n\n- kind: system\n';

async function complete(editor: Editor, text: string): Promise<readonly CompletionItem[]> {
  const document = editor.openUri(editor.uri(`${String(Math.random()).slice(2)}.md`), text);
  const position = document.positionAt(text.length);
  return editor.connection.sendRequest('textDocument/completion', { textDocument: { uri: document.uri }, position });
}

/** The text after choosing an item. */
function choose(text: string, item: CompletionItem | undefined): string {
  const edits = [item?.textEdit as TextEdit, ...(item?.additionalTextEdits ?? [])];
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}

describe('completion', () => {
  it('knows the personas after “As a”', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS } });
    const items = await complete(editor, 'Intro.\n\n- **As a** te');
    expect(items.map(({ label, detail, documentation }) => [label, detail, documentation])).toEqual([
      ['Tenant', 'customer', 'Needs: heat'],
      ['Owner', 'customer', 'Needs: rent'],
    ]);
    expect(choose('Intro.\n\n- **As a** te', items[0])).toBe('Intro.\n\n- **As a** tenant');
    expect(choose('As a ', (await complete(editor, 'As a '))[1])).toBe('As an owner');
    expect(choose('As an ', (await complete(editor, 'As an '))[0])).toBe('As a tenant');
  });

  it('knows rules and kinds in suppressions', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS } });
    const ids = await complete(editor, '<!-- customer-first-disable-next-line missing-outcome, gen');
    expect(ids.map(({ label }) => label)).toContain('generic-persona');
    const text = '<!-- customer-first-dis';
    const kinds = await complete(editor, text);
    expect(choose(text, kinds[0])).toBe('<!-- customer-first-disable-next-line');
    expect(await complete(editor, '<!-- customer-first-disable missing-outcome -- as')).toEqual([]);
  });

  it('writes a whole story', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS } });
    const [item, ...others] = await complete(editor, '- st');
    expect(others).toEqual([]);
    expect(item?.insertTextFormat).toBe(2);
    expect(choose('- st', item)).toBe('- As ${1|a tenant,an owner|}, I want to ${2:…} so that ${3:…}.');
    const plain = await openEditor({ files: { 'personas.md': PERSONAS }, capabilities: SIMPLE });
    expect(choose('st', (await complete(plain, 'st'))[0])).toBe('As a …, I want to … so that ….');
  });

  it('is silent in prose and in code', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS } });
    for (const text of ['Such ', 'It has a ', '```\nAs a ', 'As a tenant, ', 'We st']) {
      expect(await complete(editor, text), text).toEqual([]);
    }
  });
});

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
    expect(symbols.map(({ name, detail, children }) => [name, detail, children?.map((part) => part.detail)])).toEqual([
      ['tenant: report a leak', 'nobody slips', ['persona', 'want', 'outcome', 'criterion']],
      ['owner: tea', 'no outcome', ['persona', 'want']],
    ]);
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
