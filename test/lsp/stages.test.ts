/** Stages of the customers' life as names that lead somewhere, and ticks that lead to what speaks against them. */
import { describe, expect, it } from 'vitest';
import type { CompletionList, Diagnostic, Hover, Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { at } from './cursor.js';
import { type Editor, MODERN, openEditor, prepareServer } from './editor.js';

prepareServer();

const JOURNEY = `journeys:
  - personas: [tenant]
    stages:
      - { id: join, title: Move in, aliases: [apply] }
      - { id: leave, title: Move out }
`;
const STORY = 'As a tenant, I want to hand over the keys in one visit so that I start my new job on time.';
const FILES = {
  'journey.yaml': JOURNEY,
  'a.md': `${STORY}\n\nStage: leave\n`,
  'b.md': `# Move out\n\n- ${STORY} [stage:: join, leave]\n`,
};

async function labels(editor: Editor, text: string): Promise<readonly string[]> {
  const document = editor.openUri(editor.uri(`${String(Math.random()).slice(2)}.md`), text, 'markdown');
  const { items } = await editor.connection.sendRequest<CompletionList>('textDocument/completion', {
    textDocument: { uri: document.uri },
    position: document.positionAt(text.length),
  });
  editor.close(document);
  return items.map(({ label }) => label);
}

async function card(editor: Editor, document: TextDocument, words: string): Promise<string> {
  const hover = await editor.connection.sendRequest<Hover | null>('textDocument/hover', at(document, words));
  return (hover?.contents as { value: string } | undefined)?.value ?? '';
}

const definition = (editor: Editor, document: TextDocument, words: string) =>
  editor.connection.sendRequest<Location | null>('textDocument/definition', at(document, words));

describe('a stage', () => {
  it('is completed in a field, an inline field, a tag and front matter', async () => {
    const editor = await openEditor({ files: FILES });
    expect(await labels(editor, `${STORY}\n\nStage: `)).toEqual(['join', 'leave']);
    expect(await labels(editor, `${STORY}\n\n**Stage:** l`)).toEqual(['leave']);
    expect(await labels(editor, `${STORY} [stage:: join, le`)).toEqual(['leave']);
    expect(await labels(editor, `${STORY}\n\n#stage/j`)).toEqual(['join']);
    expect(await labels(editor, '---\nstage: l')).toEqual(['leave']);
  });

  it('is not completed where no journey is written down', async () => {
    const editor = await openEditor({ files: {} });
    expect(await labels(editor, `${STORY}\n\nStage: l`)).toEqual([]);
  });

  it('has a card, in a field and as a title', async () => {
    const editor = await openEditor({ files: FILES });
    expect(await card(editor, editor.open('a.md'), 'Stage: leave')).toContain('**Move out**: stage “leave” · 1 story');
    expect(await card(editor, editor.open('b.md'), 'join, leave')).toContain('**Move out**');
    expect(await card(editor, editor.open('b.md'), '# Move out')).toContain('**Move out**');
  });

  it('leads to the journey', async () => {
    const editor = await openEditor({ files: FILES });
    const place = { uri: editor.uri('journey.yaml'), range: { start: { line: 4, character: 28 } } };
    expect(await definition(editor, editor.open('a.md'), 'Stage: leave')).toMatchObject(place);
    expect(await definition(editor, editor.open('b.md'), '# Move out')).toMatchObject(place);
  });

  it('follows the journey while it is written', async () => {
    const editor = await openEditor({ files: FILES });
    const journey = editor.openUri(editor.uri('journey.yaml'), JOURNEY.replace('id: leave', 'id: goodbye'), 'yaml');
    expect(await labels(editor, `${STORY}\n\nStage: `)).toEqual(['join', 'goodbye']);
    editor.close(journey);
    expect(await labels(editor, `${STORY}\n\nStage: `)).toEqual(['join', 'leave']);
  });
});

describe('a tick that is not true', () => {
  const files = {
    'specs/001-leaks/spec.md':
      '# Leaks\n\n## Requirements\n\n- **FR-001**: The system MUST store it in a PostgreSQL table.\n',
    'specs/001-leaks/checklists/requirements.md': '- [x] No implementation details\n',
  };

  it('leads to the words that speak against it', async () => {
    const capabilities = {
      ...MODERN,
      textDocument: { ...MODERN.textDocument, publishDiagnostics: { relatedInformation: true } },
    };
    const editor = await openEditor({ files, capabilities });
    const document = editor.open('specs/001-leaks/checklists/requirements.md');
    const pulled = async (): Promise<readonly Diagnostic[]> => editor.pullRaw(document);
    let found = await pulled();
    for (let i = 0; i < 50 && found.length === 0; i++) found = await pulled();
    expect(found).toMatchObject([
      {
        code: 'ticked-but-untrue',
        relatedInformation: [
          { location: { uri: editor.uri('specs/001-leaks/spec.md'), range: { start: { line: 4 } } } },
        ],
      },
    ]);
  });
});
