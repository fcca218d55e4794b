/** Whom the stories of the workspace serve: what the view and the report of an editor are drawn from. */
import { describe, expect, it } from 'vitest';
import type { Coverage, CoverageNode } from '../../server/src/lsp/protocol.js';
import { type Editor, openEditor, prepareServer } from './editor.js';

prepareServer();

const PERSONAS = `# Personas

## Tenant

### Needs

- N1: know when the plumber comes
- N2: get the deposit back

### Evidence

- 9 interviews

## Caretaker

- kind: staff
`;

const JOURNEY = `version: 1
journeys:
  - personas: [tenant]
    stages: [{ id: live, title: Live here }, { id: leave, title: Move out }]
`;

const STORIES = `---
stage: live
---

# Stories

## RW-1 The plumber

As a tenant, I want to know when the plumber comes so that I lose no day’s wage.

## RW-2 The photo

As a tenant, I want to send a photo.

## RW-3 The keys

As a passenger, I want to hand over the keys at night so that I catch my train.
`;

const FILES = { 'personas.md': PERSONAS, 'journey.yaml': JOURNEY, 'docs/stories.md': STORIES };

const ask = (editor: Editor): Promise<Coverage> => editor.connection.sendRequest('customerFirst/coverage', {});

/** The tree as indented lines. */
function drawn({ tree, stories }: Coverage): string {
  const draw = (node: CoverageNode, indent: string): readonly string[] => [
    `${indent}${node.label}${node.description === '' ? '' : `: ${node.description}`}`,
    ...node.children.flatMap((child) => draw(child, `${indent}  `)),
    ...node.stories.map((key) => `${indent}  * ${stories[key]?.label ?? '?'}: ${stories[key]?.lacks ?? '?'}`),
  ];
  return tree.flatMap((node) => draw(node, '')).join('\n');
}

describe('whom the stories serve', () => {
  it('is told with what each lacks', async () => {
    const editor = await openEditor({ files: FILES });
    expect(drawn(await ask(editor))).toBe(
      `People
  Tenant: 1 of 2 with a gain
    N2: get the deposit back: a need without a story
    Move out: no story, though their life leads here
    How do you know them?: seen, nobody wrote down when
    * RW-1 The plumber: 
    * RW-2 The photo: no outcome
  Caretaker: no story, works here
    How do you know them?: nobody wrote down how you know
Stages
  Live here: 2 of 3 with a gain
    Tenant: 1 of 2
      * RW-1 The plumber: 
      * RW-2 The photo: no outcome
    Nobody described: 1
      * RW-3 The keys: for nobody described
  Move out: 1 gap, no story
    Tenant: gap
Names Nobody Has Described
  Passenger: 1 story
    * RW-3 The keys: for nobody described
To Rewrite First
  * RW-2 The photo: no outcome`,
    );
  });

  it('is what the command line reports, with addresses', async () => {
    const editor = await openEditor({ files: FILES });
    const { picture, files } = await ask(editor);
    expect(picture.stories.map(({ path, line }) => `${path}:${String(line)}`)).toEqual([
      'docs/stories.md:9',
      'docs/stories.md:13',
      'docs/stories.md:17',
    ]);
    expect(picture.personas.map(({ definedAt }) => definedAt?.path)).toEqual(['personas.md', 'personas.md']);
    expect(files).toEqual({
      'docs/stories.md': editor.uri('docs/stories.md'),
      'personas.md': editor.uri('personas.md'),
    });
  });

  it('follows what is written, also where personas stand', async () => {
    const editor = await openEditor({ files: FILES });
    await ask(editor);
    editor.open('personas.md', `A line more.\n\n${PERSONAS}\n## Passenger\n`);
    const { picture } = await ask(editor);
    expect(picture.strangers).toEqual([]);
    expect(picture.personas.map(({ name, stories }) => [name, stories.length])).toEqual([
      ['Tenant', 2],
      ['Passenger', 1],
      ['Caretaker', 0],
    ]);
  });
});
