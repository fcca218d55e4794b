/** Help while reading: colours, wider selections, links, hints, mentions, and what stands above the text. */
import { describe, expect, it } from 'vitest';
import type {
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MODERN, openEditor, prepareServer, SIMPLE, type Editor } from './editor.js';

prepareServer();

const PERSONAS =
  '# Personas\n\n## Tenant\n\n- aliases: renter\n\n### Needs\n\n- heat\n\n## Owner\n\n### Needs\n\n- rent\n';

function inside(document: TextDocument, words: string): Position {
  return document.positionAt(document.getText().indexOf(words) + words.length - 1);
}

const at = (document: TextDocument, words: string) => ({
  textDocument: { uri: document.uri },
  position: inside(document, words),
});

describe('colours', () => {
  /** "persona tenant", in order; places count from each other, so that an overlap would show. */
  function decode(editor: Editor, document: TextDocument, data: readonly number[]): readonly string[] {
    const { tokenTypes, tokenModifiers } = editor.greeting.capabilities.semanticTokensProvider?.legend ?? {
      tokenTypes: [],
      tokenModifiers: [],
    };
    let line = 0;
    let character = 0;
    const tokens: string[] = [];
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
      character = down === 0 ? character + right : right;
      line += down;
      const range = { start: { line, character }, end: { line, character: character + length } };
      const modifiers = tokenModifiers.filter((_, bit) => (bits >> bit) % 2 === 1);
      tokens.push(`${[tokenTypes[type], ...modifiers].join('.')} ${JSON.stringify(document.getText(range))}`);
    }
    return tokens;
  }

  const TEXT = `# Repairs 🎻

> As a **tenant** with a dog, I want to report
> a \`leak\` to the [right *person*](people.md "who") so that
> nobody slips.

| As a | I want | so that |
| --- | --- | --- |
| renter | tea | |
`;

  it('show persona, want and outcome, line by line, without their markup', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': TEXT } });
    const document = editor.open('a.md');
    const { data } = await editor.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri: document.uri },
    });
    expect(decode(editor, document, data)).toEqual([
      'class.persona "tenant"',
      'class.persona "with a dog"',
      'property.want "report"',
      'property.want "a"',
      'property.want "to the"',
      'property.want "right"',
      'property.want "person"',
      'enumMember.outcome "nobody slips"',
      'class.persona "renter"',
      'property.want "tea"',
    ]);
    const personas = editor.open('personas.md');
    const named = await editor.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri: personas.uri },
    });
    expect(decode(editor, personas, named.data)).toEqual([
      'class.persona.declaration "Tenant"',
      'class.persona.declaration "Owner"',
    ]);
  });

  it('may be asked for in a range, and as what has changed', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': TEXT } });
    let document = editor.open('a.md');
    const textDocument = { uri: document.uri };
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    const part = await editor.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument,
      range,
    });
    expect(decode(editor, document, part.data)).toEqual(['enumMember.outcome "nobody slips"']);
    const full = await editor.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument,
    });
    const start = inside(document, 'slips.');
    document = editor.type(document, ' or falls', { start, end: start });
    const delta = await editor.connection.sendRequest<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: full.resultId,
    });
    const data = [...full.data];
    for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    expect(delta.edits.flatMap((edit) => edit.data ?? []).length).toBeLessThan(full.data.length);
    expect(decode(editor, document, data)).toContain('enumMember.outcome "nobody slips or falls"');
  });
});

describe('a wider selection', () => {
  const TEXT = `# Repairs

## Leak

As a **tenant**, I want to *report* a leak so that nobody slips.

Acceptance criteria:

- It takes a minute.

## Notes

Call Kim
at night.
`;

  async function widen(words: string, file = 'a.md'): Promise<readonly string[]> {
    const editor = await openEditor({ files: { 'a.md': TEXT, 'personas.md': PERSONAS } });
    const document = editor.open(file);
    const found = await editor.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: document.uri },
      positions: [inside(document, words), inside(document, words)],
    });
    expect(found[0]).toEqual(found[1]);
    const steps: Range[] = [];
    for (let step = found[0]; step !== undefined; step = step.parent) steps.push(step.range);
    return steps.map((range) => document.getText(range));
  }

  const leak = TEXT.slice(TEXT.indexOf('## Leak'), TEXT.indexOf('## Notes')).trim();
  const story = TEXT.slice(TEXT.indexOf('As a'), TEXT.indexOf('.\n'));

  it('goes from the word over its clause and story to the section', async () => {
    expect(await widen('*report*')).toEqual([
      'report',
      'report* a leak',
      story,
      `${story}.`,
      TEXT.slice(TEXT.indexOf('As a'), TEXT.indexOf('a minute') + 'a minute.'.length),
      leak,
      TEXT.trim(),
      TEXT,
    ]);
    expect((await widen('**ten')).slice(0, 2)).toEqual(['tenant', story]);
  });

  it('goes from the line over its paragraph to the section where there is no story', async () => {
    const notes = TEXT.slice(TEXT.indexOf('## Notes')).trim();
    expect(await widen('Call Kim')).toEqual(['Kim', 'Call Kim', 'Call Kim\nat night.', notes, TEXT.trim(), TEXT]);
    expect((await widen('## Own', 'personas.md')).slice(0, 3)).toEqual([
      'Owner',
      '## Owner',
      '## Owner\n\n### Needs\n\n- rent',
    ]);
  });
});

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
    expect(await linksIn({ 'a.md': text }, 'a.md')).toEqual([
      ['missing-outcome', expect.stringMatching(/^https:.*\/docs\/rules\/missing-outcome\.md$/)],
    ]);
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

describe('above the text', () => {
  const TEXT =
    'As a renter, I want tea.\n\nAs a tenant, I want tea so that I am warm.\n\nI want cake so that I am full.\n\n<!-- customer-first-disable-next-line missing-outcome -- agreed -->\nAs an owner, I want rent.\n';
  const lensesOf = async (editor: Editor, document: TextDocument): Promise<readonly CodeLens[]> => {
    const lenses = await editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: document.uri },
    });
    return Promise.all(lenses.map((lens) => editor.connection.sendRequest<CodeLens>('codeLens/resolve', lens)));
  };

  it('stands what a story lacks, unless the team has agreed to that', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': TEXT } });
    const lenses = await lensesOf(editor, editor.open('a.md'));
    expect(lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command])).toEqual([
      [0, 'Tenant: no outcome yet', ''],
      [4, 'nobody is named', ''],
    ]);
  });

  it('leads to all stories of the persona in editors that can show them', async () => {
    const editor = await openEditor({
      files: { 'personas.md': PERSONAS, 'a.md': TEXT },
      initializationOptions: { commands: ['customerFirst.showReferences'] },
    });
    const document = editor.open('personas.md');
    const [tenant] = await lensesOf(editor, document);
    const range = (line: number, from: number, to: number): Range => {
      return { start: { line, character: from }, end: { line, character: to } };
    };
    expect(tenant?.command).toEqual({
      title: '2 stories, 1 without outcome',
      command: 'customerFirst.showReferences',
      arguments: [
        document.uri,
        { line: 2, character: 3 },
        [
          { uri: editor.uri('a.md'), range: range(0, 5, 11) },
          { uri: editor.uri('a.md'), range: range(2, 5, 11) },
        ],
      ],
    });
  });

  it('stays empty while a story is being written', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': '# Tea\n\n' }, capabilities: SIMPLE });
    const document = editor.open('a.md');
    const end = { line: 2, character: 0 };
    const typed = editor.type(document, 'As a tenant, I want tea', { start: end, end });
    expect(await lensesOf(editor, typed)).toEqual([]);
    await editor.sent(document.uri, (items) => items.length === 1);
    expect((await lensesOf(editor, typed)).map(({ command }) => command?.title)).toEqual(['Tenant: no outcome yet']);
  });
});

describe('a finding about somebody who is nearly known', () => {
  const TEXT = 'As a tennant, I want tea so that I am warm.\n';
  const capabilities = {
    ...MODERN,
    textDocument: { ...MODERN.textDocument, publishDiagnostics: { relatedInformation: true } },
  };

  it('leads to where they are defined, also once that has moved', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': TEXT }, capabilities });
    const document = editor.open('a.md');
    const place = (line: number) => [
      {
        message: '“Tenant” is defined here.',
        location: {
          uri: editor.uri('personas.md'),
          range: { start: { line, character: 3 }, end: { line, character: 9 } },
        },
      },
    ];
    expect(await editor.pullRaw(document)).toMatchObject([{ code: 'undefined-persona', relatedInformation: place(2) }]);
    const start = { line: 0, character: 0 };
    editor.type(editor.open('personas.md'), 'Who we build for.\n\n', { start, end: start });
    await editor.asked('workspace/diagnostic/refresh');
    expect(await editor.pullRaw(document)).toMatchObject([{ relatedInformation: place(4) }]);
  });

  it('says nothing more to editors that show no other places', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': TEXT } });
    const [item] = await editor.pullRaw(editor.open('a.md'));
    expect(item?.code).toBe('undefined-persona');
    expect(item?.relatedInformation).toBeUndefined();
  });
});
