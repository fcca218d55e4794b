/** Help while writing: personas, stories, suppressions, files of personas, and the configuration. */
import { describe, expect, it } from 'vitest';
import type { CompletionItem, CompletionList, MarkupKind, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MODERN, openEditor, prepareServer, SIMPLE, type Editor } from './editor.js';

prepareServer();

const PERSONAS =
  '# Personas\n\n## Tenant\n\n### Needs\n\n- heat\n\n## Owner\n\n### Needs\n\n- rent\n\n## Billing\n\n- kind: system\n';

async function complete(editor: Editor, text: string, path?: string): Promise<readonly CompletionItem[]> {
  const at = text.includes('|') ? text.indexOf('|') : text.length;
  const whole = text.slice(0, at) + text.slice(at + 1);
  const language = path === undefined || path.endsWith('.md') ? 'markdown' : 'yaml';
  const document = editor.openUri(editor.uri(path ?? `${String(Math.random()).slice(2)}.md`), whole, language);
  const { items } = await editor.connection.sendRequest<CompletionList>('textDocument/completion', {
    textDocument: { uri: document.uri },
    position: document.positionAt(at),
  });
  editor.close(document);
  return items;
}

const labels = async (...asked: Parameters<typeof complete>): Promise<readonly string[]> =>
  (await complete(...asked)).map(({ label }) => label);

/** The text after choosing an item. */
function choose(text: string, item: CompletionItem | undefined): string {
  const edits = [item?.textEdit as TextEdit, ...(item?.additionalTextEdits ?? [])];
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}

describe('stories', () => {
  it('knows the personas after “As a”', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS } });
    const items = await complete(editor, 'As a ');
    expect(items.map(({ label, detail, documentation }) => [label, detail, documentation])).toEqual([
      ['Tenant', 'customer', 'Needs: heat'],
      ['Owner', 'customer', 'Needs: rent'],
    ]);
    const [tenant, ...others] = await complete(editor, 'Intro.\n\n- **As a** te');
    expect(others).toEqual([]);
    expect(choose('Intro.\n\n- **As a** te', tenant)).toBe('Intro.\n\n- **As a** tenant');
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

describe('while somebody is typing', () => {
  const WARD = ['Nurse', 'Ward nurse', 'Nurse manager', 'Night-shift porter', 'Hospital chaplain']
    .map((name) => `## ${name}\n\n- aliases: ${name.toLowerCase()} on duty\n\n### Needs\n\n- rest\n`)
    .join('\n');
  const files = { 'personas.md': `# Personas\n\n${WARD}` };
  const prefixes = (name: string): readonly string[] => [...name].map((_, i) => name.slice(0, i + 1));

  it('no sign opens a list by itself, and no list is taken for the last word', async () => {
    const editor = await openEditor({ files });
    expect(editor.greeting.capabilities.completionProvider).toEqual({});
    const document = editor.open('a.md', 'As a n');
    const position = { line: 0, character: 6 };
    const list = await editor.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri: document.uri },
      position,
    });
    expect(list).toMatchObject({ isIncomplete: true, items: [{ label: 'Nurse' }, {}, {}] });
    expect(list.items.filter(({ preselect }) => preselect === true)).toEqual([]);
  });

  it('a name that is written out has no list, nor has somebody else', async () => {
    const editor = await openEditor({ files });
    const whole = ['nurse', 'Nurse', 'nurses', 'ward nurse', 'Ward Nurses', 'nurse manager', 'nurse ', 'nurse on duty'];
    const others = ['host', 'hosp chap', 'nurse m4', 'night nurse', 'x', '-', 'nurse, '];
    const leads = ['As a ', '**As a** ', '- As a ', '> As a ', '| As a ', 'Intro.\n\n1. *As a* '];
    for (const text of [...whole, ...others].flatMap((written) => leads.map((lead) => `${lead}${written}`))) {
      expect(await labels(editor, text), text).toEqual([]);
    }
  });

  it('a name is offered once it has begun, a longer one behind the shorter', async () => {
    const editor = await openEditor({ files });
    expect(await labels(editor, 'As a nur')).toEqual(['Nurse', 'Nurse manager']);
    expect(await labels(editor, 'As a nurse m')).toEqual(['Nurse manager']);
    expect(await labels(editor, 'As a wa')).toEqual(['Ward nurse']);
    expect(await labels(editor, 'As a Ward n')).toEqual(['Ward nurse']);
    expect(await labels(editor, 'As a night sh')).toEqual(['Night-shift porter']);
  });

  it('what is compared is what is written and one letter more, but never a whole name', async () => {
    const editor = await openEditor({ files });
    for (const written of ['nurse', 'ward nurse', 'nurse manager'].flatMap(prefixes)) {
      for (const item of await complete(editor, `As a ${written}`)) {
        const { filterText = '', label } = item;
        expect([written, written.concat(label.charAt(written.length))]).toContain(filterText);
        expect(await labels(editor, `As a ${filterText}`), filterText).toContain(label);
        expect(choose(`As a ${written}`, item).toLowerCase()).toBe(`as a ${label.toLowerCase()}`);
      }
    }
  });

  it('no other word that is written out has a list', async () => {
    const editor = await openEditor({ files });
    const suppression = '<!-- customer-first-disable';
    const texts = ['story', 'user story', 'As a', '- When', suppression, `${suppression}-line missing-outcome`];
    for (const text of [...texts, '---\ntype: task', '---\npersona']) {
      expect(await labels(editor, text), text).toEqual([]);
    }
    const configurations = {
      '.customer-first.yaml': ['rules', 'extends: core', 'rules:\n  missing-outcome: off'],
      '.customer-first.json': ['{ "rules', '{ "rules"', '{ "extends": "core"'],
    };
    for (const [path, words] of Object.entries(configurations)) {
      for (const text of words) {
        expect(await labels(editor, text, path), text).toEqual([]);
        const word = /\w+"?$/.exec(text)?.[0] ?? '';
        const items = await complete(editor, text.slice(0, -word.length), path);
        expect(items.map(({ filterText }) => filterText)).not.toContain(word.replace('"', ''));
      }
    }
  });
});

describe('personas', () => {
  it('come with what the team knows about them, without those that may be anybody', async () => {
    const people = `${PERSONAS}\n## Customer\n\n### Needs\n\n- tea\n\n## HR lead\n\n- aliases: head of people\n`;
    const documentationFormat: MarkupKind[] = ['markdown'];
    const completionItem = { snippetSupport: true, documentationFormat };
    const capabilities = { ...MODERN, textDocument: { ...MODERN.textDocument, completion: { completionItem } } };
    const editor = await openEditor({ files: { 'personas.md': people }, capabilities });
    const items = await complete(editor, 'As a ');
    expect(items.map(({ label }) => label)).toEqual(['Tenant', 'Owner', 'HR lead']);
    expect(items[0]?.documentation).toEqual({ kind: 'markdown', value: '**Needs**\n- heat' });
    expect(choose('As a ', items[2])).toBe('As an HR lead');
  });
});

describe('patterns', () => {
  it('are there for job stories, and for criteria below a story', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS } });
    expect(choose('wh', (await complete(editor, 'wh'))[0])).toBe('When ${1:…}, I want to ${2:…} so that ${3:…}.');
    expect(await complete(editor, '- gi')).toEqual([]);
    const story = 'As a tenant, I want tea so that I am warm.\n\n';
    expect(choose(`${story}- gi`, (await complete(editor, `${story}- gi`))[0])).toBe(
      `${story}- Given \${1:…}, when \${2:…}, then \${3:…}.`,
    );
    expect(choose(`${story}che`, (await complete(editor, `${story}che`))[0])).toBe(`${story}- [ ] \${1:…}`);
  });

  it('stay away where a story would be wrong', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS } });
    for (const text of ['`st', '<!-- note\nst', 'st| and more', '# st']) {
      expect(await labels(editor, text), text).toEqual([]);
    }
  });
});

describe('suppressions', () => {
  it('offer what is found below first, and the place for the reason', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS } });
    const story = 'As a tenant, I want to report a leak.\n';
    const text = '<!-- customer-first-disable-next-line ';
    const items = await complete(editor, `${text}|\n${story}`);
    const [first] = [...items].sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
    expect(choose(text, first)).toBe(`${text}missing-outcome -- \${1:…} -->`);
    const [reason] = await complete(editor, `${text}missing-outcome |\n${story}`);
    expect(choose(`${text}missing-outcome `, reason)).toBe(`${text}missing-outcome -- \${1:…} -->`);
    const known = await labels(editor, `${text}missing-outcome, | -- why -->\n${story}`);
    expect(known).not.toContain('missing-outcome');
    expect(known).toContain('generic-persona');
    expect(known).not.toContain('-- reason');
  });
});

describe('a file of personas', () => {
  it('knows its fields, titles and kinds', async () => {
    const editor = await openEditor({ files: {} });
    const lead = '# Personas\n\n## Tenant\n\n';
    const at = 'personas.md';
    expect(await labels(editor, `${lead}- k`, at)).toContain('kind');
    expect(await labels(editor, `${lead}- kind: st`, at)).toEqual(['staff']);
    expect(await labels(editor, `${lead}### Ne`, at)).toEqual(['Needs']);
    expect(await labels(editor, `${lead}- kind: st`, 'a.md')).toEqual([]);
  });

  it('knows its front matter, also while it is being started', async () => {
    const editor = await openEditor({ files: {} });
    const at = 'personas/tenant.md';
    const keys = await labels(editor, '---\nname: Tenant\n|\n---\n', at);
    expect(keys).toContain('evidence');
    expect(keys).not.toContain('name');
    expect(await labels(editor, '---\nname: Tenant\nki', at)).toContain('kind');
    expect(await labels(editor, '---\nkind: |\n---\n', at)).toEqual(expect.arrayContaining(['customer', 'anti']));
  });
});

describe('front matter of stories', () => {
  it('names who they are for', async () => {
    const editor = await openEditor({ files: { 'personas.md': PERSONAS } });
    expect(await labels(editor, '---\n|\n---\n')).toEqual(['persona', 'stage', 'type', 'customer-first']);
    expect(await labels(editor, '---\npersona: |\n---\n')).toEqual(['tenant', 'owner']);
    expect(await labels(editor, '---\ntype: ta|\n---\n')).toContain('task');
  });
});

describe('the configuration', () => {
  const at = '.customer-first.yaml';
  it('knows its keys, with what they are for', async () => {
    const editor = await openEditor();
    const items = await complete(editor, 'extends: core\n', at);
    const names = items.map(({ label }) => label);
    expect(names).toEqual(expect.arrayContaining(['rules', 'vocabulary', 'overrides']));
    expect(names).not.toContain('extends');
    expect(items.find(({ label }) => label === 'rules')?.documentation).toMatch(/How much each rule matters/);
  });

  it.each<[string, string, readonly string[]]>([
    ['presets', 'extends: ', ['recommended', 'strict']],
    ['presets in a list', 'extends:\n  - re', ['recommended']],
    ['rules', 'rules:\n  mis', ['missing-outcome', 'suppression']],
    ['severities', 'rules:\n  missing-outcome: ', ['off', 'warning']],
    ['severities in a list', 'rules:\n  missing-outcome: [', ['off', 'warning']],
    ['the severity of suppressions', 'rules:\n  suppression: ', ['off', 'error']],
    ['options', 'rules:\n  technology-in-want: [warning, { ', ['titles']],
    ['values of options', 'rules:\n  technology-in-want: [warning, { titles: ', ['true', 'false']],
    ['words', 'vocabulary:\n  ', ['allow', 'deny', 'domain']],
    ['overrides', 'overrides:\n  - files: a.md\n    ru', ['rules']],
    ['rules of overrides', 'overrides:\n- files: a.md\n  rules:\n    ', ['generic-persona']],
    ['personas', 'personas:\n  - name: Tenant\n    ', ['needs', 'technical']],
    ['kinds', 'personas:\n  - name: Tenant\n    kind: ', ['customer', 'anti']],
    ['what is below something broken', 'files: [\nrules:\n  missing-outcome: ', ['off']],
  ])('knows %s', async (_what, text, expected) => {
    const editor = await openEditor();
    expect(await labels(editor, text, at)).toEqual(expect.arrayContaining([...expected]));
  });

  it('does not repeat what is there, and is silent in comments and free texts', async () => {
    const editor = await openEditor();
    const rules = await labels(editor, 'rules:\n  missing-outcome: off\n  |\n  generic-persona: info\n', at);
    expect(rules).toContain('suppression');
    expect(rules).not.toContain('missing-outcome');
    expect(rules).not.toContain('generic-persona');
    expect(await labels(editor, '# ru', at)).toEqual([]);
    expect(await labels(editor, 'exemptSections: [', at)).toEqual([]);
    expect(
      choose(
        'ru',
        (await complete(editor, 'ru', at)).find(({ label }) => label === 'rules'),
      ),
    ).toBe('rules:');
  });

  it('may be JSON', async () => {
    const editor = await openEditor();
    const json = '.customer-first.json';
    expect(await labels(editor, '{ "extends": "core", "|" }', json)).toContain('rules');
    const text = '{ "rules": { "missing-outcome": "|" } }';
    const [off] = await complete(editor, text, json);
    expect(choose(text.replace('|', ''), off)).toBe('{ "rules": { "missing-outcome": "off" } }');
    expect(await labels(editor, '{ "rules": { "missing-outcome": ', json)).toContain('"off"'.replaceAll('"', ''));
    const half = '{\n  "ru';
    const rules = (await complete(editor, half, json)).find(({ label }) => label === 'rules');
    expect(choose(half, rules)).toBe('{\n  "rules": ');
  });
});
