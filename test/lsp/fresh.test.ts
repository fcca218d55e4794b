/** Whatever happens to the files that decide what is shown, and whoever tells of it: what is shown is true now. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver';
import { runIn } from '../cli/terminal.js';
import { type Editor, MODERN, openEditor, prepareServer, SIMPLE } from './editor.js';

prepareServer();

const BASELINE = 'work/.customer-first-baseline.jsonl';
const CONFIG = 'work/.customer-first.yaml';
const TEAM = 'work/team/rules.yaml';
const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- know when the plumber comes\n';
const PORTER = '\n## Night porter\n\n### Needs\n\n- sleep\n';
const QUIET = 'rules:\n  missing-outcome: off\n  persona-registry-missing: off\n';
const NEARER = '{ "rules": { "missing-outcome": "off", "persona-registry-missing": "off" } }';
const LOUD = 'rules:\n  persona-registry-missing: off\n';
const LEAK = 'As a tenant, I want to report a leak.\n';
const STORIES =
  'As a tenant, I want to report a leak.\n\nAs a night porter, I want to see who is in so that I can wake them.\n';
const files = {
  [CONFIG]: 'extends: ./team/rules.yaml\n',
  [TEAM]: LOUD,
  'work/personas.md': PERSONAS,
  'work/docs/a.md': STORIES,
};

const { didChangeWatchedFiles: _watching, ...unwatched } = MODERN.workspace ?? {};
const clients: readonly [name: string, isPull: boolean, isWatching: boolean, capabilities: ClientCapabilities][] = [
  ['asks and watches', true, true, MODERN],
  ['asks and does not watch', true, false, { ...MODERN, workspace: unwatched }],
  [
    'is sent everything and watches',
    false,
    true,
    { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  ],
  ['is sent everything and does not watch', false, false, SIMPLE],
];

const BOTH = ['missing-outcome', 'undefined-persona'];
const FADED = ['missing-outcome (accepted)', 'undefined-persona (accepted)'];
const OUTCOME = ['missing-outcome'];
const PERSONA = ['undefined-persona'];

const show = (items: readonly Diagnostic[]): readonly string[] =>
  items.map(({ code, tags }) => `${String(code)}${tags === undefined ? '' : ' (accepted)'}`);

/** What happens to one of the files, by path below the folder, and what is to be seen afterwards. */
type Step = readonly [what: string, change: (disk: Disk) => void, expected: readonly string[]];

interface Disk {
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
  readonly move: (from: string, to: string) => void;
  readonly makeFolder: (path: string) => void;
  readonly baseline: string;
}

const STEPS: readonly Step[] = [
  ['the baseline is written', ({ write, baseline }) => write(BASELINE, baseline), FADED],
  ['it is emptied', ({ write }) => write(BASELINE, ''), BOTH],
  ['it is taken back', ({ write, baseline }) => write(BASELINE, baseline), FADED],
  ['git leaves a conflict in it', ({ write, baseline }) => write(BASELINE, conflict(baseline)), FADED],
  [
    'one of its lines breaks',
    ({ write, baseline }) => write(BASELINE, brokenFirst(baseline)),
    ['missing-outcome', FADED[1]!],
  ],
  ['it is deleted', ({ remove }) => remove(BASELINE), BOTH],
  ['a folder takes its place', ({ makeFolder }) => makeFolder(BASELINE), BOTH],
  [
    'and a file that of the folder',
    ({ remove, write, baseline }) => [remove(BASELINE), write(BASELINE, baseline)],
    FADED,
  ],
  ['it is renamed', ({ move }) => move(BASELINE, 'work/old.jsonl'), BOTH],
  ['the personas are added to', ({ write }) => write('work/personas.md', PERSONAS + PORTER), OUTCOME],
  ['they are taken back', ({ write }) => write('work/personas.md', PERSONAS), BOTH],
  ['they are emptied', ({ write }) => write('work/personas.md', ''), OUTCOME],
  ['they are written anew', ({ write }) => write('work/personas.md', PERSONAS), BOTH],
  ['they are renamed', ({ move }) => move('work/personas.md', 'work/people.md'), OUTCOME],
  ['they are renamed back', ({ move }) => move('work/people.md', 'work/personas.md'), BOTH],
  [
    'a folder takes their place',
    ({ remove, makeFolder }) => [remove('work/personas.md'), makeFolder('work/personas.md')],
    OUTCOME,
  ],
  [
    'and they that of the folder',
    ({ remove, write }) => [remove('work/personas.md'), write('work/personas.md', PERSONAS)],
    BOTH,
  ],
  ['nearer ones appear', ({ write }) => write('work/docs/personas/porter.md', PERSONAS + PORTER), OUTCOME],
  ['their folder is deleted', ({ remove }) => remove('work/docs/personas'), BOTH],
  ['what the configuration rests on changes', ({ write }) => write(TEAM, QUIET), PERSONA],
  ['it is deleted with its folder', ({ remove }) => remove('work/team'), BOTH],
  ['it comes back', ({ write }) => write(TEAM, QUIET), PERSONA],
  ['the configuration changes', ({ write }) => write(CONFIG, LOUD), BOTH],
  ['a nearer one appears', ({ write }) => write('work/docs/.customer-first.json', NEARER), []],
  [
    'its folder is moved away and comes back without it',
    ({ move, remove }) => [
      move('work/docs', 'work/texts'),
      remove('work/texts/.customer-first.json'),
      move('work/texts', 'work/docs'),
    ],
    BOTH,
  ],
  ['the configuration is deleted', ({ remove }) => remove(CONFIG), BOTH],
  ['one appears above the folder', ({ write }) => write('.customer-first.yaml', QUIET), PERSONA],
  ['that one is emptied', ({ write }) => write('.customer-first.yaml', ''), BOTH],
];

/** What only shows in documents that nobody has opened. */
const HIDDEN: readonly Step[] = [
  ['an ignore file appears', ({ write }) => write('work/.gitignore', 'b.md\n'), []],
  ['it is emptied', ({ write }) => write('work/.gitignore', ''), OUTCOME],
  ['one appears in a folder', ({ write }) => write('work/docs/.gitignore', '*.md\n'), []],
  ['it is renamed', ({ move }) => move('work/docs/.gitignore', 'work/docs/ignored'), OUTCOME],
  ['the document is deleted', ({ remove }) => remove('work/docs/b.md'), []],
  ['it is written again', ({ write }) => write('work/docs/b.md', LEAK), OUTCOME],
  ['it is mended', ({ write }) => write('work/docs/b.md', 'Nothing.\n'), []],
];

function conflict(baseline: string): string {
  const [first = '', second = ''] = baseline.split('\n');
  return `<<<<<<< HEAD\n${first}\n=======\n${second}\n>>>>>>> theirs\n`;
}

/** Without the entry of the missing outcome. */
function brokenFirst(baseline: string): string {
  return baseline.replace(/^.*"missing-outcome".*$/m, (line) => line.slice(0, -9));
}

function diskOf({ folder }: Editor, baseline: string): Disk & { readonly touched: () => readonly string[] } {
  let touched: string[] = [];
  const at = (path: string): string => {
    touched.push(path);
    return join(folder, path);
  };
  return {
    baseline,
    write: (path, text) => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(at(path), text);
    },
    remove: (path) => rmSync(at(path), { recursive: true }),
    move: (from, to) => renameSync(at(from), at(to)),
    makeFolder: (path) => void mkdirSync(at(path)),
    touched: () => {
      const paths = touched;
      touched = [];
      return paths;
    },
  };
}

describe.each(clients)('an editor that %s', (_name, isPull, isWatching, capabilities) => {
  it('shows what is true now', { timeout: 240_000 }, async () => {
    const editor = await openEditor({ files, folders: ['work'], capabilities });
    await runIn(join(editor.folder, 'work'), ['baseline', 'create']);
    const baseline = readFileSync(join(editor.folder, BASELINE), 'utf8');
    rmSync(join(editor.folder, BASELINE));
    const document = editor.open('work/docs/a.md');
    const disk = diskOf(editor, baseline);
    const see = async (expected: readonly string[]): Promise<readonly string[]> => {
      if (isPull) return show(await editor.pullRaw(document));
      const isWanted = (items: readonly Diagnostic[]): boolean => show(items).join() === expected.join();
      return show((await editor.sent(document.uri, isWanted)).items);
    };
    expect(await see(BOTH)).toEqual(BOTH);
    for (const [what, change, expected] of STEPS) {
      change(disk);
      const changes = disk.touched().map((path) => ({ uri: editor.uri(path), type: 2 }));
      if (isWatching) void editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
      else if (!isPull) editor.save(document);
      expect(await see(expected), what).toEqual(expected);
    }
  });

  it('knows which documents nobody wants to see', { timeout: 240_000 }, async () => {
    const hidden = { 'work/.git/HEAD': '', [CONFIG]: LOUD, 'work/personas.md': PERSONAS, 'work/docs/b.md': LEAK };
    const editor = await openEditor({ files: hidden, folders: ['work'], capabilities });
    const disk = diskOf(editor, '');
    const document = editor.open('work/draft.md', 'Nothing.\n');
    const uri = editor.uri('work/docs/b.md');
    const ask = async (): Promise<readonly Diagnostic[]> => {
      const { items } = await editor.connection.sendRequest<{ items: { uri: string; items: Diagnostic[] }[] }>(
        'workspace/diagnostic',
        { previousResultIds: [] },
      );
      return items.find((item) => item.uri === uri)?.items ?? [];
    };
    const see = async (expected: readonly string[]): Promise<readonly string[]> => {
      if (isPull) return show(await ask());
      const isWanted = (items: readonly Diagnostic[]): boolean => show(items).join() === expected.join();
      return show((await editor.sent(uri, isWanted)).items);
    };
    if (!isPull) await editor.connection.sendRequest('customerFirst/lintWorkspace', {});
    expect(await see(OUTCOME)).toEqual(OUTCOME);
    for (const [what, change, expected] of HIDDEN) {
      change(disk);
      const changes = disk.touched().map((path) => ({ uri: editor.uri(path), type: 2 }));
      if (isWatching) void editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
      else if (!isPull) editor.save(document);
      expect(await see(expected), what).toEqual(expected);
    }
  });
});

it('an editor that sends nothing at all is told by itself', async () => {
  const editor = await openEditor({ files, folders: ['work'], capabilities: SIMPLE });
  const { uri } = editor.open('work/docs/a.md');
  await editor.sent(uri, (items) => show(items).join() === BOTH.join());
  writeFileSync(join(editor.folder, TEAM), QUIET);
  await editor.sent(uri, (items) => show(items).join() === PERSONA.join());
});
