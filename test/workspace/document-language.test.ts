/** The setting `language` and front matter decide in which language a document is read, whoever reads it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it, vi } from 'vitest';
import { parseConfig } from '../../server/src/core/config/parse.js';
import { changedFindings } from '../../server/src/core/engine/changed.js';
import type { LanguagePack } from '../../server/src/core/language/pack.js';
import type { Packs } from '../../server/src/core/language/packs.js';
import { rules } from '../../server/src/core/rules/index.js';
import { createOpenDocuments } from '../../server/src/lsp/session/open-documents.js';
import { cutExcerpts } from '../../server/src/reporters/excerpt.js';
import { remarksOn } from '../../server/src/reporters/remarks.js';
import { createProject } from '../../server/src/service/project/project.js';
import { createWorkspaceIndex } from '../../server/src/service/project/workspace-index.js';
import { createMemory } from '../../server/src/workspace/cache.js';
import { nodeFileSystem, toSlashes } from '../../server/src/workspace/node-file-system.js';
import { runLint, runStories } from '../../server/src/workspace/run.js';
import { shardFactsOf } from '../../server/src/workspace/shard-facts.js';

vi.mock('../../server/src/core/language/packs.js', async (importActual) => {
  const actual = await importActual<{ packs: Packs; createPacks: (all: readonly LanguagePack[]) => Packs }>();
  const { testLanguageBeside } = await import('../support/test-language/pack.js');
  const english = actual.packs.fallback;
  return { ...actual, packs: actual.createPacks([english, testLanguageBeside(english)]) };
});

/** Too short to be known by its words. */
const STORY = 'Zel ul portero, mi vola na vidi liston per zorko.\n';
const SETTING = 'language: zz\n';
const SAID = '“zorko” ne estas bezono. Skribu kion ula portero povas.';

type Files = Readonly<Record<string, string>>;

function folderWith(files: Files): string {
  const folder = toSlashes(mkdtempSync(join(tmpdir(), 'language-')));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const configured = (text: string): Files => ({ '.customer-first.yaml': text });

async function findingsIn(files: Files): Promise<readonly string[]> {
  const { report } = await runLint({ cwd: folderWith(files), paths: [] });
  return report.files.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId));
}

describe.each([
  ['the setting', { ...configured(SETTING), 'a.md': STORY }],
  ['front matter', { 'a.md': `---\nlang: zz\n---\n\n${STORY}` }],
  ['front matter against the setting', { ...configured('language: en\n'), 'a.md': `---\nlang: zz\n---\n\n${STORY}` }],
] as const)('by %s', (_, files) => {
  it('a run reads, judges and speaks in the language', async () => {
    const { report } = await runLint({ cwd: folderWith(files), paths: [] });
    const [file] = report.files;
    expect(file?.stories).toBe(1);
    expect(file?.findings.map(({ message }) => message)).toContain(SAID);
  });

  it('stories are listed', async () => {
    const { documents } = await runStories({ cwd: folderWith(files), paths: [] });
    expect(documents.map(({ model }) => [model.language.id, model.sections[0]?.stories.length])).toEqual([['zz', 1]]);
  });

  it('reports show the story', async () => {
    const { report } = await runLint({ cwd: folderWith(files), paths: [] });
    const shown = report.files.flatMap((file) => cutExcerpts(file, file.findings));
    expect(shown.filter(({ isStory }) => isStory)).toHaveLength(1);
  });

  it('a story that has lost words has changed', async () => {
    const { report } = await runLint({ cwd: folderWith(files), paths: [] });
    const [file] = report.files;
    if (file === undefined) throw new Error('Nothing was read.');
    const after = file.text.split('\n').length - 1;
    const change = { lines: new Set<number>(), deletions: [{ after, text: 'Por ke nemo atendas.\n' }] };
    const about = changedFindings(file, change).map(({ ruleId }) => ruleId);
    expect(about).toContain('technology-in-want');
  });

  it('an editor reads it', async () => {
    const [document] = await indexOf(folderWith(files)).index.documents();
    expect(document?.snapshot.stories.map(({ want }) => want?.text)).toEqual(['vidi liston per zorko']);
  });
});

it('nothing is read where nobody says anything', async () => {
  expect(await findingsIn({ 'a.md': STORY })).toEqual([]);
});

it.each([
  ['an empty field leaves it to the other', 'lang:\nlanguage: zz'],
  ['a list', 'lang: [fr, zz]'],
  ['a list in quotes', 'lang: ["fr", "zz-XX"]'],
  ['a list over lines', 'lang:\n  - fr # first\n  - zz\ntitle: x'],
  ['a list over lines in brackets', 'lang: [\n  fr,\n  zz,\n  ]\ntitle: x'],
  ['a name', 'language: "Zelish"'],
])('front matter is read: %s', async (_, fields) => {
  expect(await findingsIn({ 'a.md': `---\n${fields}\n---\n\n${STORY}` })).toContain('technology-in-want');
});

it.each([
  ['a language nobody speaks here', 'lang: fr\nlanguage:'],
  ['a list of them', 'lang: [fr, de]'],
  ['what stands below another field', 'lang:\ntags:\n  - zz'],
])('front matter leaves it to the setting: %s', async (_, fields) => {
  const files = { 'a.md': `---\n${fields}\n---\n\n${STORY}` };
  expect(await findingsIn(files)).toEqual([]);
  expect(await findingsIn({ ...files, ...configured(SETTING) })).toContain('technology-in-want');
});

it.each([
  ['TOML', '+++\nlang = ["fr", "zz"]\n+++\n'],
  ['JSON', '{\n  "lang": ["fr", "zz"]\n}\n'],
  ['TOML, not in a table', '+++\nlanguage = "zz"\n[extra]\nlang = "en"\n+++\n'],
])('front matter may be %s', async (_, front) => {
  expect(await findingsIn({ 'a.md': `${front}\n${STORY}` })).toContain('technology-in-want');
});

it('personas are read in the language of the configuration', async () => {
  const files = { 'a.md': 'Zel ul portero, mi vola na vidi ula liston por ke nemo atendas.\n' };
  const personas = { 'personas.md': '# Personas\n\n## Ula portero\n\n- Needs: vidi\n- Kind: xyzzy\n' };
  const run = await runLint({ cwd: folderWith({ ...files, ...personas, ...configured(SETTING) }), paths: [] });
  expect(run.report.files.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))).toEqual([]);
  expect(run.report.problems.map(({ message }) => message)).toContain('Ne estas speco “xyzzy”.');
});

it('exceptions are spoken of in the language of the document', async () => {
  const text = `<!-- customer-first-disable-next-line nothing -- why -->\n${STORY}`;
  const { report } = await runLint({ cwd: folderWith({ 'a.md': text, ...configured(SETTING) }), paths: [] });
  expect(report.files[0]?.findings.map(({ message }) => message)).toContain('Ne estas regulo “nothing”.');
});

it('what is remembered is not taken for what another setting says', async () => {
  const folder = folderWith({ 'a.md': STORY, ...configured('language: en\n') });
  const cache = createMemory('1');
  const storiesRead = async (): Promise<number | undefined> =>
    (await runLint({ cwd: folder, paths: [], cache })).report.files[0]?.stories;
  expect(await storiesRead()).toBe(0);
  writeFileSync(join(folder, '.customer-first.yaml'), SETTING);
  expect(await storiesRead()).toBe(1);
});

it('the part of a divided run says it to who joins the parts', async () => {
  const run = await runLint({ cwd: folderWith({ 'a.md': STORY, ...configured(SETTING) }), paths: [] });
  const facts = shardFactsOf({ shard: { index: 1, count: 1 }, list: '', run, report: run.report });
  expect(facts.carriers.map(({ settings }) => settings.language)).toEqual(['zz']);
});

describe('an editor', () => {
  it('reads closed files anew when the setting changes', async () => {
    const folder = folderWith({ 'a.md': STORY, ...configured('language: en\n') });
    const { index, project } = indexOf(folder);
    const storiesRead = async (): Promise<number | undefined> => (await index.documents())[0]?.snapshot.stories.length;
    expect(await storiesRead()).toBe(0);
    writeFileSync(join(folder, '.customer-first.yaml'), SETTING);
    project.reset('configs');
    index.touch();
    expect(await storiesRead()).toBe(1);
  });

  it('reads open documents as their settings say, with the same words saved', () => {
    const open = openWith(STORY);
    expect(open.current({ language: null }).stories).toHaveLength(0);
    expect(open.current({ language: 'zz' }).stories).toHaveLength(1);
    expect(open.saved({ language: 'zz' })).toBe(open.current({ language: 'zz' }));
  });
});

it('a setting may name each language there is, and no other', () => {
  const problemsOf = (text: string): readonly string[] =>
    parseConfig(text, { format: 'yaml', rules }).problems.map(({ message }) => message);
  expect(problemsOf('language: zz')).toEqual([]);
  expect(problemsOf('language: fr')).toEqual(['“language” must be en or zz, not “fr”.']);
});

it('what is said of other languages names all that are read', () => {
  const read = { path: 'a.md', text: '', stories: 0, items: {}, judged: 0, unread: 0, language: 'German' };
  expect(remarksOn({ files: [read] })).toEqual([
    'a.md reads like German; stories are read in English and Zelish only so far.',
  ]);
});

function indexOf(folder: string) {
  const project = createProject({ fileSystem: nodeFileSystem, rules, folders: [folder] });
  const documents = { get: () => undefined, byPath: () => undefined, all: () => [] };
  const isStoryDocument = (): Promise<boolean> => Promise.resolve(true);
  const onReady = (): void => undefined;
  const reading = { fileSystem: nodeFileSystem, addressOf: (path: string) => `file://${path}` };
  return {
    project,
    index: createWorkspaceIndex({ ...reading, project, documents, isStoryDocument, onReady }),
  };
}

function openWith(text: string) {
  const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
  const manager = {
    onDidOpen: (open: (event: { readonly document: TextDocument }) => void) => open({ document }),
    onDidClose: () => undefined,
  } as unknown as TextDocuments<TextDocument>;
  const open = createOpenDocuments(manager, () => '/').get('file:///a.md');
  if (open === undefined) throw new Error('The document is not open.');
  return open;
}
