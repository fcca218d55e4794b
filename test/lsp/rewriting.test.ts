/** Actions that write with the person: places to fill in, plain sentences as stories, and the order of all of them. */
import { describe, expect, it } from 'vitest';
import type { CodeAction, Range, SnippetTextEdit, TextDocumentEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { actionsIn, apply, edited, find } from './actions.js';
import { MODERN, openEditor, prepareServer, type Editor } from './editor.js';

prepareServer();

const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- know when the plumber comes\n';
const SNIPPETS = {
  ...MODERN,
  workspace: { ...MODERN.workspace, workspaceEdit: { ...MODERN.workspace?.workspaceEdit, snippetEditSupport: true } },
};

async function actionsAt(editor: Editor, document: TextDocument, range: Range, only?: string[]) {
  return editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range,
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });
}

const at = (document: TextDocument, words: string): Range => {
  const start = document.getText().indexOf(words);
  return { start: document.positionAt(start), end: document.positionAt(start) };
};

function snippetOf({ edit }: CodeAction): SnippetTextEdit {
  const [change] = edit?.documentChanges ?? [];
  const [first, ...others] = (change as TextDocumentEdit).edits;
  expect(others).toEqual([]);
  return first as SnippetTextEdit;
}

describe('the order', () => {
  it('is the same whatever is wrong', async () => {
    const files = {
      'personas.md': PERSONAS,
      'a.md': 'As a tennant, I want my repairs stored in a Postgres database.\n',
    };
    const editor = await openEditor({ files });
    const actions = await actionsIn(editor, editor.open('a.md'));
    const kinds = [
      /^Write “Tenant” instead/,
      /^Add “Tennant” to your personas/,
      /^Add “so that …”/,
      /^Move/,
      /^Allow/,
      /^Accept (?:this|all)/,
      /^Switch/,
      /^Why/,
    ];
    const order = actions.map(({ title }) => kinds.findIndex((kind) => kind.test(title)));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order)).toEqual(new Set(kinds.keys()));
    expect(actions.filter(({ isPreferred }) => isPreferred === true)).toEqual([actions[0]]);
  });
});

describe('places to fill in', () => {
  it('are offered to editors that know them, in one edit of this version', async () => {
    const files = { 'personas.md': PERSONAS, 'a.md': 'As a tenant, I want to pay $5 {or} more.\n' };
    const editor = await openEditor({ files, capabilities: SNIPPETS });
    const document = editor.open('a.md');
    const actions = await actionsIn(editor, document);
    const outcome = find(actions, 'Add “so that …” after the want');
    expect(outcome.edit?.documentChanges).toMatchObject([{ textDocument: { uri: document.uri, version: 1 } }]);
    expect(snippetOf(outcome).snippet).toEqual({ kind: 'snippet', value: ', so that ${1:…}' });
    expect(snippetOf(find(actions, /^Accept/)).snippet.value).toMatch(/ missing-outcome -- \$\{1:…\} -->\n$/);
    expect(snippetOf(find(actions, /^Accept/)).range.start).toEqual({ line: 0, character: 0 });
  });

  it('leave other files alone', async () => {
    const files = { 'personas.md': PERSONAS, 'a.md': 'As a night porter, I want tea so that I am warm.\n' };
    const editor = await openEditor({ files, capabilities: SNIPPETS });
    const { edit } = find(await actionsIn(editor, editor.open('a.md')), 'Add “Night porter” to your personas');
    expect(apply(editor, edit, files, [])['personas.md']).toContain('## Night porter');
  });
});

describe('a plain sentence', () => {
  const TEXT = '# Repairs\n\nTenants must be able to see open repairs. It is late.\n\n- We need {a} list\n';
  const files = { 'personas.md': PERSONAS, 'a.md': TEXT };

  it('becomes a story of the persona it names', async () => {
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    const action = find(await actionsAt(editor, document, at(document, 'see open')), /^Turn this into a story/);
    expect(action).toMatchObject({
      title: 'Turn this into a story: “As a tenant, I want to see open repairs, so that …”',
      kind: 'refactor.rewrite',
    });
    expect(apply(editor, action.edit, files, [document])['a.md']).toBe(
      TEXT.replace('Tenants must be able to see open repairs.', 'As a tenant, I want to see open repairs, so that ….'),
    );
  });

  it('has gaps to fill in for what it does not say', async () => {
    const editor = await openEditor({ files, capabilities: SNIPPETS });
    const document = editor.open('a.md');
    const action = find(await actionsAt(editor, document, at(document, 'list')), /^Turn/);
    expect(snippetOf(action).snippet.value).toBe('As a ${1:…}, I want {a\\} list, so that ${2:…}');
  });

  it('may be selected, but only one', async () => {
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    const from = (a: string, b: string): Range => ({ start: at(document, a).start, end: at(document, b).start });
    const turns = async (range: Range, only?: string[]): Promise<number> =>
      (await actionsAt(editor, document, range, only)).filter(({ title }) => title.startsWith('Turn')).length;
    expect(await turns(from('Tenants', ' It is'))).toBe(1);
    expect(await turns(from('Tenants', 'late'))).toBe(0);
    expect(await turns(from('Tenants', ' It is'), ['refactor'])).toBe(1);
    expect(await turns(from('Tenants', ' It is'), ['quickfix'])).toBe(0);
  });

  it('is left alone where it is a story, a criterion, a title or code already', async () => {
    const story = 'As a tenant, I want to see repairs so that I can plan.';
    const criteria = '### Acceptance criteria\n\n- Tenants must be able to see open repairs.\n';
    const text = `# Tenants must be able to go\n\n## One\n\n${story}\n\n${criteria}\n\n\`\`\`\nTenants must be able to run.\n\`\`\`\n`;
    const editor = await openEditor({ files: { ...files, 'b.md': text } });
    const document = editor.open('b.md');
    for (const words of ['able to go', 'see repairs', 'see open', 'able to run']) {
      expect(await actionsAt(editor, document, at(document, words), ['refactor.rewrite'])).toEqual([]);
    }
  });
});

describe('an action', () => {
  it('is for the version of the document that it names', async () => {
    const files = { 'personas.md': PERSONAS, 'a.md': 'As a tenant, I want to report a leak.\n' };
    const editor = await openEditor({ files });
    let document = editor.open('a.md');
    document = editor.type(document, 'As a tenant, I want to mend a leak.\n');
    const { edit } = find(await actionsIn(editor, document), /^Add “so that …”/);
    expect(edit?.documentChanges).toMatchObject([{ textDocument: { version: 2 } }]);
    expect(apply(editor, edit, files, [document])['a.md']).toBe('As a tenant, I want to mend a leak, so that ….\n');
  });

  it('may be about suppressions, like any rule', async () => {
    const text = '<!-- customer-first-disable-next-line missing-outcome -->\nAs a tenant, I want to report a leak.\n';
    const after = await edited({ 'personas.md': PERSONAS, 'a.md': text }, 'Switch “suppression” off in this project');
    expect(after['.customer-first.yaml']).toBe('rules:\n  suppression: off\n');
  });
});

describe('everything that can be fixed safely', () => {
  const FIX_ALL = 'source.fixAll.customer-first';
  const text =
    '<!-- customer-first-disable-next-line generic-persona -- public -->\n' +
    'As a tenant, I want to see open repairs so that I can plan my day.\n\nAs a tenant, I want to report a leak.\n';
  const files = { 'personas.md': PERSONAS, 'a.md': text };

  it.each([['source'], ['source.fixAll'], [FIX_ALL]])('is one action when %s is asked for', async (only) => {
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    const [action, ...others] = await actionsAt(editor, document, at(document, 'leak'), [only]);
    expect(others).toEqual([]);
    expect(action?.kind).toBe(FIX_ALL);
    expect(apply(editor, action?.edit, files, [document])['a.md']).toBe(text.slice(text.indexOf('\n') + 1));
  });

  it('is not there for other kinds, and one of it alone is preferred', async () => {
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    expect(await actionsAt(editor, document, at(document, 'leak'), ['source.organizeImports'])).toEqual([]);
    const fixes = await actionsAt(editor, document, at(document, 'generic'), ['quickfix']);
    expect(find(fixes, 'Remove this suppression').isPreferred).toBe(true);
  });
});
