/** Stories typed letter by letter in the real window: Enter is a line break, a space a space, and Tab a tab. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type StoryWindow } from './open-window.js';
import { openChoices, openFile, save, writeText } from './person.js';
import { takePicture } from './picture.js';

const PERSONAS = ['Nurse', 'Ward nurse', 'Nurse manager', 'Hospital porter']
  .map((name) => `## ${name}\n\n### Needs\n\n- rest\n`)
  .join('\n');

/** Names that begin or end as another does, others that are nobody's, and lines that are filled in later. */
const FORMS = [
  'As a nurse\nI want\nSo that\n\n',
  'As a nurse manager, I want tea\n\n',
  '**As a** ward nurse\n**I want** \n\n',
  '- As a nurse\n- As a host\n\n',
  '| As a nurse\t| I want |\n\n',
  '> As a ward nurse\n\n',
  '<!--\nstory\n-->\nWhen\n',
];
const CONFIGURATION = 'extends: core\nrules:\n  missing-outcome: off\n';

let window: StoryWindow;

beforeAll(async () => {
  window = await openWindow({
    files: {
      'personas.md': `# Personas\n\n${PERSONAS}`,
      'a.md': '',
      '.customer-first.yaml': '',
      '.vscode/settings.json': '{}',
    },
    settings: {
      'editor.acceptSuggestionOnEnter': 'on',
      'editor.insertSpaces': false,
      'editor.detectIndentation': false,
      'editor.autoIndent': 'none',
      'editor.autoClosingBrackets': 'never',
      '[yaml]': { 'editor.autoIndent': 'none' },
      // What VS Code itself offers is not ours.
      'editor.wordBasedSuggestions': 'off',
      'editor.snippetSuggestions': 'none',
    },
  });
});
afterAll(async () => window?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await takePicture(window.page, `failed-${task.name}`);
  await window.page.keyboard.press('Escape');
});

/** The file as it is on disk after somebody has typed this, one key every `delay` milliseconds. */
async function typeInto(path: string, text: string, delay: number): Promise<string> {
  const { page, read } = window;
  await openFile(page, path);
  await writeText(page, '');
  await page.keyboard.type(text, { delay });
  await save(page);
  return read(path);
}

describe('keys do what the writer means', () => {
  const story = FORMS.join('');

  it('a story stays as it is typed', async () => {
    expect(await typeInto('a.md', story, 80)).toBe(story);
  });

  it('in a list that was asked for, Enter chooses a name while it is unfinished', async () => {
    const { page, read } = window;
    await openFile(page, 'a.md');
    await writeText(page, 'As a nu');
    await openChoices(page, 'Nurse manager');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: /^As.a.nurse$/ }).waitFor();
    await writeText(page, 'As a nu');
    await openChoices(page, 'Nurse manager');
    await page.keyboard.type('rse', { delay: 120 });
    await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
    await page.keyboard.type('\nI want tea');
    await save(page);
    expect(read('a.md')).toBe('As a nurse\nI want tea');
  });

  it('so does the configuration, where lists open by themselves', async () => {
    expect(await typeInto('.customer-first.yaml', CONFIGURATION, 80)).toBe(CONFIGURATION);
  });

  describe('where VS Code is told to offer words in Markdown as well', () => {
    beforeAll(async () => {
      const { page } = window;
      const markdown = { 'editor.quickSuggestions': { other: 'on', comments: 'on', strings: 'on' } };
      await openFile(page, 'settings.json');
      await writeText(page, JSON.stringify({ '[markdown]': markdown }));
      await save(page);
    });

    it('a list opens by itself', async () => {
      const { page } = window;
      const choice = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Hospital porter' });
      await openFile(page, 'a.md');
      await expect
        .poll(
          async () => {
            await writeText(page, 'As a ');
            await page.keyboard.type('h');
            await choice.waitFor({ timeout: 3000 });
            return choice.isVisible();
          },
          { timeout: 60_000 },
        )
        .toBe(true);
      await page.keyboard.type('o\n');
      await page.locator('.view-line', { hasText: /^As.a.Hospital.porter$/i }).waitFor();
    });

    it.each([40, 80, 120, 180])('a key every %i ms', async (delay) => {
      expect(await typeInto('a.md', story, delay)).toBe(story);
    });
  });
});
