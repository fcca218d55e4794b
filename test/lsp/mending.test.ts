/** How a story is mended: at all places at once, by a click in a card, with what comes of it said before. */
import { describe, expect, it } from 'vitest';
import type { ApplyWorkspaceEditParams, Hover, MarkupContent, WorkspaceEdit } from 'vscode-languageserver';
import { actionsIn, apply, edited, find } from './actions.js';
import { MODERN, openEditor, prepareServer, type Editor } from './editor.js';

prepareServer();

const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- know when the plumber comes\n';
const SLIP = 'As a tennant, I want to see my bill so that I know what I owe.\n';
const CONFIRMING = {
  ...MODERN,
  workspace: {
    ...MODERN.workspace,
    workspaceEdit: { ...MODERN.workspace?.workspaceEdit, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};
const APPLY = 'customer-first.applySuggestion';

/** What is known of the workspace once all of it has been read. */
async function readAll(editor: Editor): Promise<void> {
  await editor.connection.sendRequest('workspace/symbol', { query: 'tenant' });
}

describe('all places at once', () => {
  const files = {
    'personas.md': PERSONAS,
    'a.md': `${SLIP}\nAs tennants, we want to be told of a leak so that our flats stay dry.\n`,
    'more/b.md': 'As a tennant or caretaker, I want to open the cellar so that I can read the meter.\n',
    'c.md': 'As a tenant, I want to pay by card so that I save a trip.\n',
  };

  it('a slip is told once, and corrected in every document', async () => {
    const editor = await openEditor({ files });
    const document = editor.open('a.md');
    const found = await editor.pullRaw(document);
    expect(found.map(({ severity, message }) => [severity, message])).toEqual([
      [1, expect.stringMatching(/Did you mean “Tenant”\?.*in 2 stories here/)],
      [3, expect.stringMatching(/^“tennants” again: did you mean “Tenant”\?/)],
    ]);
    await readAll(editor);
    const { edit } = find(
      await actionsIn(editor, document),
      'Write “Tenant” instead of “tennant” at all 3 places, in 2 files',
    );
    expect(apply(editor, edit, files, [document])).toEqual({
      'a.md': files['a.md'].replace('tennant,', 'tenant,').replace('tennants', 'tenants'),
      'more/b.md': files['more/b.md'].replace('tennant', 'tenant'),
    });
  });

  it('somebody is chosen for anybody', async () => {
    const text = 'As a user, I want tea so that I am warm.\n\nAs users, we want tea so that we are warm.\n';
    const chosen = { 'personas.md': PERSONAS.replace('Tenant', 'Owner'), 'a.md': text };
    expect(await edited(chosen, 'Write “Owner” instead of “user” at all 2 places')).toEqual({
      'a.md': text.replace('a user', 'an owner').replace('users', 'owners'),
    });
  });

  it('everybody who is new is written down', async () => {
    const people = ['landlord', 'caretaker', 'tenant', 'landlord', 'porter'];
    const text = people.map((who) => `As a ${who}, I want tea so that I am warm.\n`).join('\n');
    const texts = await edited({ 'personas.md': PERSONAS, 'a.md': text }, /^Add “Landlord”, “Caretaker” and “Porter”/);
    expect(texts['personas.md']?.match(/^## .*$/gm)).toEqual(['## Tenant', '## Landlord', '## Caretaker', '## Porter']);
  });

  it('everybody is written down where nobody is yet', async () => {
    const text = ['landlord', 'cook', 'porter'].map((who) => `As a ${who}, I want tea so that I am warm.\n`).join('\n');
    const editor = await openEditor({ files: { 'a.md': text } });
    const document = editor.open('a.md');
    await readAll(editor);
    const { edit } = find(await actionsIn(editor, document), /^Add “Landlord”, “Cook” and “Porter” to your personas$/);
    const [people = ''] = Object.values(apply(editor, edit, {}, [document]));
    expect(people.match(/^## .*$/gm)).toEqual(['## Landlord', '## Cook', '## Porter']);
  });

  it.each([
    [CONFIRMING, true],
    [MODERN, undefined],
  ])('are looked through first where the editor can show them', async (capabilities, needsConfirmation) => {
    const editor = await openEditor({ files, capabilities });
    const document = editor.open('a.md');
    const actions = await actionsIn(editor, document);
    const { edit } = find(actions, /at all 2 places|at all 3 places/);
    const confirms = (one: WorkspaceEdit | undefined) =>
      Object.values(one?.changeAnnotations ?? {})[0]?.needsConfirmation;
    expect(confirms(edit)).toBe(needsConfirmation);
    expect(confirms(find(actions, /^Write “Tenant” instead: /).edit)).toBeUndefined();
    const ids = (edit?.documentChanges ?? []).flatMap((change) =>
      'edits' in change ? change.edits.map((one) => ('annotationId' in one ? one.annotationId : undefined)) : [],
    );
    const known = Object.keys(edit?.changeAnnotations ?? {});
    expect(ids.length).toBeGreaterThan(1);
    expect(ids.every((id) => (needsConfirmation === true ? known.includes(id ?? '') : id === undefined))).toBe(true);
  });
});

describe('before and after', () => {
  it.each([
    ['As a user, I want tea so that I am warm.', /^Write “Owner” instead: “a user” → “an owner”$/],
    [
      'As an owner, I want to pay by card so that I can pay by card.',
      /^Clear the outcome .*: “I can pay by card” → “…”$/,
    ],
    ['As an owner, I want to see the lift so that I can view the page.', /^Continue with “and I …”$/],
  ])('stand in the title: %s', async (text, title) => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS.replace('Tenant', 'Owner'), 'a.md': text } });
    const titles = (await actionsIn(editor, editor.open('a.md'))).map((action) => action.title);
    expect(titles).toContainEqual(expect.stringMatching(title));
  });
});

describe('exceptions', () => {
  const text = 'As a tennant, I want my repairs stored in a Postgres database.\n';

  it('of one story have one comment', async () => {
    const texts = await edited(
      { 'personas.md': PERSONAS, 'a.md': text },
      /^Accept all \d findings of this story, with one reason$/,
    );
    expect(texts['a.md']).toMatch(
      /^<!-- customer-first-disable-next-line [a-z-]+(?:, [a-z-]+){1,3} -- … -->\nAs a tennant/,
    );
    expect(texts['a.md']?.match(/<!--/g)).toHaveLength(1);
  });

  it('join the comment that is there', async () => {
    const [above, below] = ['<!-- customer-first-disable-next-line undefined-persona', ' -- their word -->\n'];
    const texts = await edited(
      { 'personas.md': PERSONAS, 'a.md': `${above}${below}${text}` },
      'Accept this “missing-outcome”, with a reason',
    );
    expect(texts['a.md']).toBe(`${above}, missing-outcome${below}${text}`);
  });

  it('leave comments for whole files alone', async () => {
    const file = `<!-- customer-first-disable-file undefined-persona -- theirs -->\n${text}`;
    const texts = await edited(
      { 'personas.md': PERSONAS, 'a.md': file },
      'Accept this “missing-outcome”, with a reason',
    );
    expect(texts['a.md']).toMatch(
      /disable-file undefined-persona -- theirs -->\n<!-- customer-first-disable-next-line missing-outcome -- …/,
    );
  });
});

describe('a card', () => {
  const files = { 'personas.md': PERSONAS, 'a.md': SLIP };
  const position = { line: 0, character: 6 };

  async function hoverIn(editor: Editor): Promise<string> {
    const { uri } = editor.open('a.md');
    const hover = await editor.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position });
    return (hover.contents as MarkupContent).value;
  }

  it('says what would stand there', async () => {
    const text = await hoverIn(await openEditor({ files }));
    expect(text).toContain(
      '- Write “Tenant” instead → “As a tenant, I want to see my bill so that I know what I owe.”',
    );
  });

  it('is clicked, and the change is made', async () => {
    const editor = await openEditor({ files, initializationOptions: { commands: [APPLY] } });
    const [, query = ''] =
      /\[Write “Tenant” instead\]\(command:customer-first\.applySuggestion\?([^)]+)\)/.exec(await hoverIn(editor)) ??
      [];
    const given = JSON.parse(decodeURIComponent(query)) as unknown[];
    const click = () => editor.connection.sendRequest('workspace/executeCommand', { command: APPLY, arguments: given });
    await click();
    const { edit, label } = (await editor.asked('workspace/applyEdit')) as ApplyWorkspaceEditParams;
    expect(label).toBe('Write “Tenant” instead: “tennant” → “tenant”');
    const document = editor.open('b.md', '');
    expect(
      apply(editor, edit, files, [{ ...document, version: 1, uri: editor.uri('a.md'), getText: () => SLIP }]),
    ).toEqual({
      'a.md': SLIP.replace('tennant', 'tenant'),
    });
  });

  it('that is old says so', async () => {
    const editor = await openEditor({ files });
    const { uri } = editor.open('a.md');
    const ask = (given: unknown) =>
      editor.connection.sendRequest('workspace/executeCommand', { command: APPLY, arguments: [given] });
    await ask({ uri, position, title: 'Write “Owner” instead' });
    expect(await editor.asked('window/showMessage')).toMatchObject({
      type: 3,
      message: expect.stringMatching(/changed/),
    });
    await expect(ask({ uri })).rejects.toThrow(/place/);
  });
});
