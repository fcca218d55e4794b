/** What a person can do about a finding with two keystrokes. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { actionsIn, apply, edited, find } from './actions.js';
import { MODERN, openEditor, prepareServer, shippedPage, show, SIMPLE, type Editor } from './editor.js';

prepareServer();

const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- know when the plumber comes\n';
const NO_OUTCOME = 'As a tenant, I want to report a leak.\n';
const DATABASE = 'As a tenant, I want my repairs stored in a Postgres database so that I need not tell them twice.\n';
const PORTER = 'As a night porter, I want to see who is in the house so that I can wake them in a fire.\n';

describe('the list', () => {
  it('begins with fixes and ends with the page', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': DATABASE } });
    const document = editor.open('a.md');
    const actions = await actionsIn(editor, document);
    expect(actions.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Move “.*” to a “Constraints” section$/),
      expect.stringMatching(/^Allow “Postgres.*” in this project$/),
      'Accept this “technology-in-want”, with a reason',
      'Switch “technology-in-want” off in this project',
      'Why “technology-in-want”? Show its page',
    ]);
    for (const { kind, diagnostics, isPreferred } of actions) {
      expect({ kind, isPreferred }).toEqual({ kind: 'quickfix', isPreferred: undefined });
      expect(show(document, diagnostics ?? [])).toEqual([expect.stringMatching(/^technology-in-want “Postgres/)]);
    }
  });

  it('has all that mends the text before all that lets it stand, whichever finding it is for', async () => {
    const text = 'As a tennant, I want my repairs stored in a Postgres database.\n';
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': text } });
    const actions = await actionsIn(editor, editor.open('a.md'));
    const before = [/^Write “Tenant” instead: /, /^Add “Tennant” to your personas$/, /^Add “so that …”/, /^Move “/];
    const after = [/^Allow “/, /^Accept (?:this|all) /, /^Switch “/, /^Why “/];
    const kinds = [...before, ...after];
    const kindOf = (action: CodeAction): number => kinds.findIndex((kind) => kind.test(action.title));
    const order = actions.map(kindOf);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect([...new Set(order)]).toEqual(kinds.map((_, i) => i));
    expect(actions.map(({ isPreferred }) => isPreferred === true)).toEqual(actions.map((_, i) => i === 0));
  });

  it.each([
    ['a slip', 'tennant', 'Write “Tenant” instead: “tennant” → “tenant”'],
    ['a slip in the plural', 'tenantts', 'Write “Tenant” instead: “tenantts” → “tenant”'],
    ['two that it may be', 'senior pater', null],
    ['another word in the name', 'night duty porter', null],
    ['somebody else', 'plumber', null],
    ['anybody', 'user', null],
  ])('begins with what is surely meant, if that is known: %s', async (_what, written, preferred) => {
    const others = ['Senior porter', 'Senior payer', 'Night duty manager']
      .map((name) => `\n## ${name}\n\n### Needs\n\n- rest\n`)
      .join('');
    const text = `As a ${written}, I want tea so that I am warm.\n`;
    const editor = await openEditor({ files: { 'personas.md': PERSONAS + others, 'a.md': text } });
    const actions = await actionsIn(editor, editor.open('a.md'));
    expect(actions.length).toBeGreaterThan(1);
    expect(actions.flatMap(({ isPreferred }, i) => (isPreferred === true ? [i] : []))).toEqual(
      preferred === null ? [] : [0],
    );
    if (preferred !== null) expect(actions[0]?.title).toBe(preferred);
  });

  it('is empty where nothing is wrong, and for kinds that are not ours', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': DATABASE, 'b.md': 'Hello.\n' } });
    expect(await actionsIn(editor, editor.open('b.md'))).toEqual([]);
    expect(await actionsIn(editor, editor.open('a.md'), ['refactor'])).toEqual([]);
    expect(await actionsIn(editor, editor.open('a.md'), ['source.fixAll'])).toEqual([]);
  });

  it('has edits without versions for editors that know none', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': NO_OUTCOME }, capabilities: SIMPLE });
    const { uri } = editor.open('a.md');
    await editor.sent(uri, (items) => items.length === 1);
    const actions = await editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 24 }, end: { line: 0, character: 24 } },
      context: { diagnostics: [] },
    });
    const { edit } = find(actions, 'Add “so that …” after the want');
    expect(edit).toEqual({ changes: { [uri]: [expect.objectContaining({ newText: ', so that …' })] } });
    const off = find(actions, 'Switch “missing-outcome” off in this project');
    const config = editor.uri('.customer-first.yaml');
    expect(off.edit).toEqual({
      changes: { [config]: [expect.objectContaining({ newText: expect.stringContaining('off') })] },
    });
  });
});

describe('a suggestion of the rule', () => {
  it('is applied as it stands', async () => {
    const files = { 'personas.md': PERSONAS, 'a.md': NO_OUTCOME };
    expect(await edited(files, 'Add “so that …” after the want')).toEqual({
      'a.md': 'As a tenant, I want to report a leak, so that ….\n',
    });
  });
  it('is what a misspelt persona should have been', async () => {
    const files = { 'personas.md': PERSONAS, 'a.md': 'As a tennant, I want tea so that I am warm.\n' };
    expect(await edited(files, /^Write “Tenant” instead: /)).toEqual({
      'a.md': 'As a tenant, I want tea so that I am warm.\n',
    });
  });
});

describe('accepting a finding', () => {
  const cases: readonly [string, string, string][] = [
    ['above a sentence', NO_OUTCOME, `COMMENT\n${NO_OUTCOME}`],
    [
      'above a wrapped paragraph',
      'Before.\n\nAs a tenant,\nI want to report\na leak.\n',
      'Before.\n\nCOMMENT\nAs a tenant,\nI want to report\na leak.\n',
    ],
    ['in a list', `- One.\n- ${NO_OUTCOME}- Two.\n`, `- One.\nCOMMENT\n- ${NO_OUTCOME}- Two.\n`],
    ['in a nested list', `- One:\n  - ${NO_OUTCOME}`, `- One:\n  COMMENT\n  - ${NO_OUTCOME}`],
    ['in a paragraph of a list item', `1. One.\n\n   ${NO_OUTCOME}`, `1. One.\n\n   COMMENT\n   ${NO_OUTCOME}`],
    ['with the line ends of the file', `Before.\r\n\r\n${NO_OUTCOME}`, `Before.\r\n\r\nCOMMENT\r\n${NO_OUTCOME}`],
    [
      'over several paragraphs',
      '**As a** tenant\n\n**I want** to report a leak\n',
      '**As a** tenant\n\n**I want** to report a leak LINE\n',
    ],
    [
      'in a table',
      '| Story | Size |\n| --- | --- |\n| As a tenant, I want to report a leak. | 3 |\n',
      '| Story | Size |\n| --- | --- |\n| As a tenant, I want to report a leak. | 3 LINE |\n',
    ],
  ];
  it.each(cases)('works %s', async (_where, text, expected) => {
    const files = { 'personas.md': PERSONAS, 'a.md': text };
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    const { edit } = find(await actionsIn(editor, document), 'Accept this “missing-outcome”, with a reason');
    const after = apply(editor, edit, files, [document])['a.md'] ?? '';
    expect(after).toBe(
      expected
        .replace('COMMENT', '<!-- customer-first-disable-next-line missing-outcome -- … -->')
        .replace('LINE', '<!-- customer-first-disable-line missing-outcome -- … -->'),
    );
    const left = await editor.pull(editor.type(document, after));
    expect(left.filter((shown) => !shown.startsWith('suppression'))).toEqual([]);
  });
});

describe('the configuration', () => {
  const title = /^Allow “Postgres.*” in this project$/;
  const story = { 'personas.md': PERSONAS, 'a.md': DATABASE };

  it('is started where there is none', async () => {
    const { '.customer-first.yaml': text } = await edited(story, title);
    expect(text).toMatch(/^vocabulary:\n {2}allow: \[Postgres.*\]\n$/);
  });

  it('keeps its comments and layout', async () => {
    const before = [
      '# Ours.',
      "extends: recommended # like all others'",
      '',
      '# personas: [x.md]',
      'vocabulary:',
      '  # Words of the trade.',
      '  allow: [Spark] # repairs our lamps',
      '',
      'rules:',
      '  generic-persona: error',
      '',
    ].join('\n');
    const { '.customer-first.yaml': text } = await edited({ ...story, '.customer-first.yaml': before }, title);
    expect(text?.replace(/, Postgres[^\]]*/, '')).toBe(before);
    const { '.customer-first.yaml': off } = await edited(
      { ...story, '.customer-first.yaml': before },
      'Switch “technology-in-want” off in this project',
    );
    expect(off).toBe(`${before}  technology-in-want: off\n`);
  });

  it('may be JSON with comments', async () => {
    const before = '{\n  // Ours.\n  "rules": {\n    "technology-in-want": ["error", { "titles": false }]\n  }\n}\n';
    const files = { ...story, '.customer-first.json': before };
    const { '.customer-first.json': off } = await edited(files, 'Switch “technology-in-want” off in this project');
    expect(off).toBe(before.replace('"error"', '"off"'));
    const { '.customer-first.json': allowed } = await edited(files, title);
    expect(allowed).toMatch(/\/\/ Ours\.[^]*"vocabulary": \{\n {4}"allow": \[\n? *"Postgres/);
  });

  it('is left alone where it cannot be read', async () => {
    const editor = await openEditor({ files: { ...story, '.customer-first.yaml': 'rules: [\n' } });
    const titles = (await actionsIn(editor, editor.open('a.md'))).map((action) => action.title);
    expect(titles).toContain('Why “technology-in-want”? Show its page');
    expect(titles.filter((shown) => shown.includes('this project'))).toEqual([]);
  });

  it('makes the finding go once it is applied', async () => {
    const editor = await openEditor({ files: story });
    const document = editor.open('a.md');
    const after = apply(editor, find(await actionsIn(editor, document), title).edit, story, [document]);
    editor.write('.customer-first.yaml', after['.customer-first.yaml'] ?? '');
    await editor.asked('workspace/diagnostic/refresh');
    expect(await editor.pull(document)).toEqual([]);
  });
});

describe('a new persona', () => {
  const title = 'Add “Night porter” to your personas';

  it('is written below the others, like them', async () => {
    const { 'personas.md': text } = await edited({ 'personas.md': PERSONAS, 'a.md': PORTER }, title);
    const added = '\n## Night porter\n\n- kind: customer\n\n### Needs\n\n- …\n\n### Evidence\n\n- …\n';
    expect(text).toBe(`${PERSONAS}${added}`);
  });

  it('is added to the text as it stands in the editor, and clears the finding', async () => {
    const files = { 'docs/personas.md': PERSONAS, 'docs/stories/a.md': PORTER.replace('porter', 'porter who is new') };
    const editor = await openEditor({ files });
    const story = editor.open('docs/stories/a.md');
    const personas = editor.type(
      editor.open('docs/personas.md'),
      PERSONAS.replaceAll('\n## ', '\n### ').replace('### Needs', '#### Needs'),
    );
    const after = apply(editor, find(await actionsIn(editor, story), title).edit, files, [story, personas]);
    expect(after['docs/personas.md']).toContain('\n\n### Night porter\n');
    editor.type(personas, after['docs/personas.md'] ?? '');
    expect(await editor.pull(story)).toEqual([]);
  });

  it('starts a file where nobody is described yet', async () => {
    const editor = await openEditor({ files: { 'a.md': PORTER } });
    const document = editor.open('a.md');
    await editor.pull(document);
    await editor.asked('workspace/diagnostic/refresh');
    const { edit } = find(await actionsIn(editor, document), title);
    const after = apply(editor, edit, {}, [document]);
    expect(after['personas.md']).toMatch(/^---\ncustomer-first: personas\n---\n\n# Personas\n\n## Night porter\n/);
  });

  it('gets a file of its own where the others have one', async () => {
    const tenant = '---\nname: Tenant\nkind: customer\nneeds: [warmth]\n---\n\n# Tenant\n';
    const after = await edited({ 'personas/tenant.md': tenant, 'a.md': PORTER }, title);
    expect(after['personas/night-porter.md']).toMatch(/^---\nname: "Night porter"\n/);
  });

  it('goes into the configuration where the others are', async () => {
    const config = '# Ours.\npersonas:\n  - name: Tenant # lives here\n';
    const after = await edited({ '.customer-first.yaml': config, 'a.md': PORTER }, title);
    expect(after['.customer-first.yaml']).toBe(`${config}  - name: Night porter\n`);
  });
});

describe('the page of a rule', () => {
  it('is opened by the editor, or named where it cannot', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': NO_OUTCOME } });
    const { command } = find(await actionsIn(editor, editor.open('a.md')), /^Why/);
    const run = (on: Editor) =>
      on.connection.sendRequest('workspace/executeCommand', {
        command: command?.command,
        arguments: command?.arguments,
      });
    await run(editor);
    const uri = shippedPage('missing-outcome');
    expect(await editor.asked('window/showDocument')).toEqual({ uri, external: false, takeFocus: true });
    const plain = await openEditor({ capabilities: { ...MODERN, window: {} } });
    await run(plain);
    const message = `Why “missing-outcome”: ${fileURLToPath(uri)}`;
    expect(await plain.asked('window/showMessage')).toMatchObject({ message });
  });
});
