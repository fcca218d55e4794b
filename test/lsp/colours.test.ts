/** Colours and wider selections follow what was read in the stories. */
import { describe, expect, it } from 'vitest';
import type { Range, SelectionRange, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { inside } from './cursor.js';
import { openEditor, prepareServer, type Editor } from './editor.js';

prepareServer();

const PERSONAS =
  '# Personas\n\n## Tenant\n\n- aliases: renter\n\n### Needs\n\n- heat\n\n## Owner\n\n### Needs\n\n- rent\n';

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
      'storyWord.persona "As a"',
      'class.persona "tenant"',
      'class.persona "with a dog"',
      'storyWord.want "I want to"',
      'storyText.want "report"',
      'storyText.want "a"',
      'storyText.want "to the"',
      'storyText.want "right"',
      'storyText.want "person"',
      'storyWord.outcome "so that"',
      'enumMember.outcome "nobody slips"',
      'class.persona "renter"',
      'storyText.want "tea"',
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

  it('are the same in every shape', async () => {
    const shapes = [
      'As a tenant, I want to report a leak so that nobody slips.',
      '**As a** tenant\n**I want to** report a leak\n**so that** nobody slips',
      '- As a tenant\n- I want to report a leak\n- so that nobody slips',
      '> *As a* tenant, *I want to* report a leak *so that* nobody slips.',
    ];
    const editor = await openEditor({
      files: Object.fromEntries(shapes.map((text, i) => [`${i.toString()}.md`, text])),
    });
    for (const [i] of shapes.entries()) {
      const document = editor.open(`${i.toString()}.md`);
      const { data } = await editor.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
        textDocument: { uri: document.uri },
      });
      expect(decode(editor, document, data)).toEqual([
        ...['storyWord.persona "As a"', 'class.persona "tenant"', 'storyWord.want "I want to"'],
        ...['storyText.want "report a leak"', 'storyWord.outcome "so that"', 'enumMember.outcome "nobody slips"'],
      ]);
    }
    const fields = editor.open('f.md', 'Persona: Tenant\nWant: report a leak\nOutcome: nobody slips\n');
    const { data } = await editor.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri: fields.uri },
    });
    expect(decode(editor, fields, data)).toContain('class.persona "Tenant"');
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
