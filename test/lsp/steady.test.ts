/** Verdicts do not come and go while somebody writes elsewhere, or in the middle of the same clause. */
import { afterAll, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLinter } from '../../server/src/core/engine/lint.js';
import { createMemory } from '../../server/src/core/engine/read-with.js';
import { packs } from '../../server/src/core/language/packs.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { rules } from '../../server/src/core/rules/index.js';
import { MARGIN } from '../../server/src/service/writing/steady.js';
import { createWriting } from '../../server/src/lsp/writing/writing.js';
import { createSnapshot } from '../../server/src/service/texts/snapshot.js';
import { defaultSettings } from '../support/lint-text.js';
import { judgeBy, madeUp } from '../support/made-up-weights.js';
import { someOf } from '../support/runs.js';

const shipped = packs.fallback.weights!;
afterAll(() => judgeBy(shipped));

const weighed = new Set(rules.flatMap(({ id, weighs }) => (weighs === undefined ? [] : [id])));
const URI = 'file:///a.md';

/** A document as the server sees it; `shown` is what an editor would show, `plain` what the command line says. */
function openDocument(text: string) {
  const writing = createWriting(() => undefined, { weighed, gaps: new Set() });
  const make = (margin: number) =>
    createLinter({ registry: createRegistry([], [], packs.fallback), settings: defaultSettings(), rules, margin });
  const [linter, ...around] = [make(0), make(MARGIN), make(-MARGIN)] as const;
  const memory = createMemory();
  let document = TextDocument.create(URI, 'markdown', 1, text);
  const look = () => {
    const { version } = document;
    const snapshot = createSnapshot(
      { uri: URI, path: '/a.md', version, text: document.getText(), language: null },
      memory,
    );
    const lint = (one: ReturnType<typeof make>) => one.lint(snapshot.model, { namedPersonas: null });
    const plain = lint(linter);
    const steady = writing.steady(snapshot, plain, () => around.map(lint));
    const draw = (placed: typeof plain.placed): readonly string[] =>
      placed
        .filter(({ finding }) => weighed.has(finding.ruleId))
        .map(
          ({ finding }) => `${finding.story?.persona?.text ?? ''} ${finding.isQuestion === true ? 'asked' : 'said'}`,
        );
    const shown = writing.show(snapshot, steady.placed);
    return { plain: draw(plain.placed), shown: draw(shown), isSame: shown === plain.placed };
  };
  const type = (at: number, added: string) => {
    const range = { start: document.positionAt(at), end: document.positionAt(at) };
    document = writing.configuration.update(document, [{ range, text: added }], document.version + 1);
    return look();
  };
  look();
  return {
    look,
    type,
    text: () => document.getText(),
    save: () => writing.finish(URI),
    close: () => writing.forget(URI),
  };
}

/** A want with a word of this weight. */
const storyOf = (who: string, words: string) =>
  `As a ${who}, I want ${words} for my rounds so that nobody waits in pain.`;

describe('within the margin', () => {
  const table =
    'want.word:zork 60 . . . .\nwant.word:calm -30 . . . .\nwant.word:loud -80 . . . .\nwant.word:wild 30 . . . .';

  it('what is shown stays until the evidence is clearly against it, or the text is saved', () => {
    judgeBy({ ...madeUp, table });
    const editor = openDocument(`${storyOf('nurse', 'a zork')}\n\nMore.\n`);
    expect(editor.look().shown).toEqual(['nurse asked']);
    const at = editor.text().indexOf('zork') + 4;
    expect(editor.type(at, ' and calm')).toMatchObject({ plain: [], shown: ['nurse asked'] });
    expect(editor.type(0, ' ')).toMatchObject({ plain: [], shown: ['nurse asked'] });
    editor.save();
    expect(editor.look()).toMatchObject({ plain: [], shown: [], isSame: true });
    editor.close();
  });

  it('goes at once where the evidence is clearly against it', () => {
    judgeBy({ ...madeUp, table });
    const editor = openDocument(`${storyOf('nurse', 'a zork')}\n\nMore.\n`);
    expect(editor.type(editor.text().indexOf('zork') + 4, ' and loud')).toMatchObject({ plain: [], shown: [] });
    editor.close();
  });

  it('what is new comes only when the evidence is clear, or the text is saved', () => {
    judgeBy({ ...madeUp, table });
    const editor = openDocument(`${storyOf('nurse', 'a zork, calm')}\n\nMore.\n`);
    expect(editor.look().shown).toEqual([]);
    const at = editor.text().indexOf('zork');
    expect(editor.type(at, 'wild ')).toMatchObject({ plain: ['nurse asked'], shown: [] });
    editor.save();
    expect(editor.look()).toMatchObject({ shown: ['nurse asked'], isSame: true });
    editor.close();
    const other = openDocument(`${storyOf('nurse', 'a zork, calm')}\n\nMore.\n`);
    expect(other.type(at, 'wild wild zork zork wilder ')).toMatchObject({ plain: ['nurse asked'], shown: [] });
    expect(other.type(at, 'wild '.repeat(2)).shown).toEqual([]);
    other.close();
  });

  it('a question does not become a statement and back', () => {
    judgeBy({ ...madeUp, table: 'want.word:zork 140 . . . .\nwant.word:wild 20 . . . .\nwant.word:mad 60 . . . .' });
    const editor = openDocument(`${storyOf('nurse', 'a zork')}\n\nMore.\n`);
    const at = editor.text().indexOf('zork') + 4;
    expect(editor.type(at, ' and wild')).toMatchObject({ plain: ['nurse said'], shown: ['nurse asked'] });
    expect(editor.type(at, ' and mad')).toMatchObject({ plain: ['nurse said'], shown: ['nurse said'] });
    editor.close();
  });

  it('what has not been shown yet, as a story that was just written, is told as it is', () => {
    judgeBy({ ...madeUp, table });
    const editor = openDocument('Words.\n\n');
    let last = editor.look();
    for (const key of storyOf('nurse', 'a zork')) last = editor.type(editor.text().length, key);
    expect(last).toMatchObject({ plain: ['nurse asked'], shown: ['nurse asked'] });
    editor.close();
  });
});

const STORIES = [
  'As a nurse, I want to see the free beds on my phone so that I can place a patient before the round.',
  'As a cook, I want my recipes stored in a MongoDB collection so that the data is saved.',
  'As a parent, I want a push notification when the bus is late so that I can leave home later.',
  'As a driver, I want a REST API for my tours so that the tours are synchronised.',
  'As a pharmacist, I want a blockchain of every delivery so that the delivery is recorded.',
  'As an accountant, I want the receipts to be scanned with OCR so that everything is easier.',
  'As a swimmer, I want to book a lane so that I have a lane.',
  'As a volunteer, I want single sign-on so that I can log in.',
  'As a student, I want my grades exported as PDF so that I can send them to a university.',
  'As a referee, I want a tablet for the match report so that the report is digital.',
  'As a baker, I want to know how many rolls are left so that I bake only what is eaten.',
  'As a landlord, I want e-signatures for contracts so that contracts are signed.',
];

describe('with the weights that are shipped', () => {
  it('no other story gains or loses a verdict while one more is typed', () => {
    judgeBy(shipped);
    for (const [i, story] of someOf([...STORIES.entries()], 4)) {
      const editor = openDocument(`# Backlog\n\n${STORIES.filter((other) => other !== story).join('\n\n')}\n\n`);
      const before = editor.look().shown;
      const seen = [...story].map((key) => editor.type(editor.text().length, key).shown.slice(0, before.length));
      expect(new Set(seen.map(String)), `while typing story ${i}`).toEqual(new Set([String(before)]));
      editor.save();
      expect(editor.look().isSame).toBe(true);
      editor.close();
    }
  });
});
