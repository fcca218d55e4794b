/** Help while reading: links, hints, and everywhere a persona is. */
import { describe, expect, it } from 'vitest';
import type { DocumentHighlight, DocumentLink, Hover, InlayHint, Location } from 'vscode-languageserver';
import { at } from './cursor.js';
import { MODERN, openEditor, prepareServer, shippedPage, type Editor } from './editor.js';

prepareServer();

const PERSONAS =
  '# Personas\n\n## Tenant\n\n- aliases: renter\n\n### Needs\n\n- heat\n\n## Owner\n\n### Needs\n\n- rent\n';

describe('links', () => {
  async function linksIn(files: Readonly<Record<string, string>>, path: string, languageId?: string) {
    const editor = await openEditor({ files });
    const document = editor.open(path, undefined, languageId);
    const links = await editor.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: document.uri },
    });
    return links.map(({ range, target }) => [document.getText(range), target?.replace(`${editor.uri('')}/`, '')]);
  }

  it('lead from a suppression to the page of the rule', async () => {
    const text =
      'Hello.\n\n<!-- customer-first-disable-next-line missing-outcome, no-such-rule -- agreed -->\nAs a tenant, I want tea.\n';
    expect(await linksIn({ 'a.md': text }, 'a.md')).toEqual([['missing-outcome', shippedPage('missing-outcome')]]);
  });

  it('lead from a configuration to the files that are there, and to nothing else', async () => {
    const yaml = `extends:
  - recommended
  - "./team.yaml"
  - ./gone.yaml
personas: [docs/people.md, docs/*.md, docs, gone.md]
journey: journey.yaml
rules:
  missing-outcome: warning
  no-such-rule: off
overrides:
  - files: old/**
    rules: { generic-persona: off }
`;
    const files = {
      '.customer-first.yaml': yaml,
      'team.yaml': 'rules: {}\n',
      'docs/people.md': PERSONAS,
      'journey.yaml': '',
    };
    expect(await linksIn(files, '.customer-first.yaml', 'yaml')).toEqual([
      ['docs/people.md', 'docs/people.md'],
      ['journey.yaml', 'journey.yaml'],
      ['./team.yaml', 'team.yaml'],
      ['missing-outcome', expect.stringMatching(/missing-outcome\.md$/)],
      ['generic-persona', expect.stringMatching(/generic-persona\.md$/)],
    ]);
    const json = '{ "personas": "docs/people.md" }';
    expect(await linksIn({ ...files, '.customer-first.json': json }, '.customer-first.json', 'jsonc')).toEqual([
      ['docs/people.md', 'docs/people.md'],
    ]);
  });
});

describe('hints', () => {
  const TEXT =
    'As a renter with a dog, I want tea.\n\nAs tenants, we want tea.\n\nAs a tenant, I want tea.\n\nAs a renter, I want tea.\n';

  it('say who is meant by another name, when they are wanted', async () => {
    const capabilities = {
      ...MODERN,
      workspace: { ...MODERN.workspace, inlayHint: { refreshSupport: true }, semanticTokens: { refreshSupport: true } },
    };
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': TEXT }, capabilities });
    const document = editor.open('a.md');
    const ask = async () => {
      const range = { start: document.positionAt(0), end: { line: 5, character: 0 } };
      const params = { textDocument: { uri: document.uri }, range };
      const hints = await editor.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', params);
      return hints.map(({ position, label }) => [document.offsetAt(position), label]);
    };
    expect(await ask()).toEqual([]);
    editor.setSettings({ inlayHints: { alias: true } });
    await editor.asked('workspace/inlayHint/refresh');
    const location = {
      uri: editor.uri('personas.md'),
      range: { start: { line: 2, character: 3 }, end: { line: 2, character: 9 } },
    };
    expect(await ask()).toEqual([
      [TEXT.indexOf(', I want'), [{ value: '→ Tenant', location }]],
      [TEXT.indexOf(', we want'), [{ value: '→ Tenant', location }]],
    ]);
  });
});

describe('a persona', () => {
  const CONFIG = 'personas:\n  - name: Tenant\n    aliases: [renter]\n  - personas.md\n';
  const TEXT = 'As a tenant, I want tea.\n\nAs renters, we want tea.\n\nAs an owner, I want tea.\n';

  it('that the configuration describes leads there, and back', async () => {
    const files = { '.customer-first.yaml': CONFIG, 'personas.md': '# Personas\n\n## Owner\n', 'a.md': TEXT };
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    const place = await editor.connection.sendRequest<Location>('textDocument/definition', at(document, 'As rent'));
    const config = editor.open('.customer-first.yaml', undefined, 'yaml');
    expect([place.uri, config.getText(place.range)]).toEqual([config.uri, 'Tenant']);
    const params = { ...at(config, 'name: Ten'), context: { includeDeclaration: false } };
    const found = await editor.connection.sendRequest<Location[]>('textDocument/references', params);
    expect(found.map(({ range }) => document.getText(range))).toEqual(['tenant', 'renters']);
    const hover = await editor.connection.sendRequest<Hover>('textDocument/hover', at(config, '[rent'));
    expect(JSON.stringify(hover.contents)).toContain('**Tenant**: customer · also renter · 2 stories');
  });

  it('is found from an alias in their description, and marked everywhere in the file', async () => {
    const story = 'As a renter or owner, I want tea.\n';
    const editor = await openEditor({ files: { 'personas.md': `${PERSONAS}\n${story}`, 'a.md': TEXT } });
    const document = editor.open('personas.md');
    const params = { ...at(document, 'aliases: rent'), context: { includeDeclaration: false } };
    const found = await editor.connection.sendRequest<Location[]>('textDocument/references', params);
    expect(found.map(({ uri }) => uri.slice(editor.uri('').length + 1))).toEqual(['a.md', 'a.md', 'personas.md']);
    const marks = await editor.connection.sendRequest<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      at(document, '## Ten'),
    );
    expect(marks.map(({ kind, range }) => [kind, document.getText(range)])).toEqual([
      [3, 'Tenant'],
      [3, 'renter'],
      [2, 'renter or owner'],
    ]);
  });

  it('is nothing that a rule in a suppression would lead to', async () => {
    const text = '<!-- customer-first-disable-next-line missing-outcome -- agreed -->\nAs a tenant, I want tea.\n';
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': text } });
    const place = at(editor.open('a.md'), 'missing-out');
    expect(await editor.connection.sendRequest('textDocument/definition', place)).toBeNull();
    expect(await editor.connection.sendRequest('textDocument/documentHighlight', place)).toEqual([]);
    expect(await editor.connection.sendRequest('textDocument/prepareRename', place)).toBeNull();
  });

  it('is drawn without markup for editors that show none, and with the writers’ own words as words', async () => {
    const wild = '# Personas\n\n## Tenant\n\n### Needs\n\n- a `<b>` [link](x) & 2 \\* 3\n';
    const files = { 'personas.md': wild, 'a.md': 'As a tenant, I want tea so that I am warm.\n' };
    const contentFormat = { hover: { contentFormat: ['plaintext'] } };
    const plain = await openEditor({
      files,
      capabilities: { ...MODERN, textDocument: { ...MODERN.textDocument, ...contentFormat } as never },
    });
    const ask = async (editor: Editor): Promise<unknown> => {
      const hover = await editor.connection.sendRequest<Hover>(
        'textDocument/hover',
        at(editor.open('a.md'), 'As a ten'),
      );
      return hover.contents;
    };
    const uri = plain.uri('personas.md');
    expect(await ask(plain)).toEqual({
      kind: 'plaintext',
      value: `Tenant: customer · 1 story\n\nNeeds:\n- a <b> link & 2 * 3\n\nNo evidence is written down yet: how do you know?\n\npersonas.md (${uri}#L3)`,
    });
    expect(await ask(await openEditor({ files }))).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('- a \\<b\\> link \\& 2 \\* 3'),
    });
  });
});
