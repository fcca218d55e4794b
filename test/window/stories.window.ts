/** A product owner's afternoon in the real window of VS Code, with the extension as it is delivered. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type StoryWindow } from './open-window.js';
import { takePicture } from './picture.js';
import {
  choose,
  chooseFromLightbulb,
  openChoices,
  openFile,
  openLightbulb,
  putCursorIn,
  reply,
  restOn,
  runCommand,
  save,
  squiggles,
  writeText,
} from './person.js';

const PERSONAS = `# Personas

## Tenant

- aliases: renter

### Needs

- know when the plumber comes

### Evidence

- 9 interviews, May 2026
`;
const CARER = 'As a family carer, I want to hear when the heating fails so that I can call a neighbour.\n';
const PLUMBER = 'As a tenant, I want to know when the plumber comes so that I need not wait at home.\n';

let window: StoryWindow;

beforeAll(async () => {
  window = await openWindow({
    files: {
      'personas.md': PERSONAS,
      'new.md': '',
      'leak.md': 'As a tenant, I want to report a leak.\n',
      'heating.md': CARER,
      'winter.md': `# Winter\n\n${CARER}`,
      'plumber.md': PLUMBER,
      'empty.md': '',
      'slip.md': PLUMBER.replace('tenant', 'tennant'),
      'asked.md': '',
    },
    settings: { 'editor.acceptSuggestionOnEnter': 'on' },
  });
});
afterAll(async () => window?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await takePicture(window.page, `failed-${task.name}`);
  await window.page.keyboard.press('Escape');
});

describe('in the window', () => {
  it('a story that starts from technology is marked while it is written, and listed among the problems', async () => {
    const { page } = window;
    await openFile(page, 'new.md');
    await writeText(page, 'As a tenant, I want my repairs stored in a Postgres database so that I tell them once.\n');
    await squiggles(page).first().waitFor();
    await page.keyboard.press('Control+Shift+M');
    const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'technology-in-want' });
    await problem.waitFor();
    expect(await problem.innerText()).toContain('Postgres');
    await page.keyboard.press('Control+Shift+M');
    await problem.waitFor({ state: 'hidden' });
    await openFile(page, 'new.md');
    await writeText(page, 'As a tenant, I want to tell my repairs once so that I need not look for old letters.\n');
    await squiggles(page).first().waitFor({ state: 'detached' });
    await save(page);
  });

  it('a quick fix begins the outcome that is missing', async () => {
    const { page, read } = window;
    await openFile(page, 'leak.md');
    await squiggles(page).first().waitFor();
    await putCursorIn(page, 'report a leak');
    await chooseFromLightbulb(page, 'Add “so that …”');
    await page.locator('.tab.active.dirty', { hasText: 'leak.md' }).waitFor();
    await save(page);
    expect(read('leak.md')).toMatch(/^As a tenant, I want to report a leak,? so that …\.\n$/);
  });

  it('Enter in the lightbulb corrects a misspelt persona', async () => {
    const { page, read } = window;
    await openFile(page, 'slip.md');
    await squiggles(page).first().waitFor();
    await putCursorIn(page, 'tennant');
    await openLightbulb(page, 'Write “Tenant” instead');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active.dirty', { hasText: 'slip.md' }).waitFor();
    await save(page);
    expect(read('slip.md')).toBe(PLUMBER);
  });

  it('a persona described from the lightbulb is known in the other file', async () => {
    const { page, read } = window;
    await openFile(page, 'winter.md');
    await squiggles(page).first().waitFor();
    await page.keyboard.press('Control+\\');
    await page.locator('.editor-group-container').nth(1).waitFor();
    await openFile(page, 'heating.md');
    await expect.poll(() => squiggles(page).count(), { timeout: 60_000 }).toBe(2);
    await putCursorIn(page, 'family carer');
    await chooseFromLightbulb(page, 'Add “Family carer” to your personas');
    await expect.poll(() => squiggles(page).count(), { timeout: 60_000 }).toBe(0);
    await page.locator('.tab.dirty', { hasText: 'personas.md' }).waitFor();
    await runCommand(page, 'File: Save All Files');
    await expect.poll(() => read('personas.md'), { timeout: 60_000 }).toContain('\n## Family carer\n');
  });

  it('resting on a persona shows who they are', async () => {
    const { page } = window;
    await openFile(page, 'plumber.md');
    const card = await restOn(page, 'tenant');
    await expect.poll(() => card.innerText(), { timeout: 60_000 }).toMatch(/Tenant[^]*know when the plumber comes/);
  });

  it('personas are offered after “As a”', async () => {
    const { page } = window;
    await openFile(page, 'empty.md');
    await page.keyboard.insertText('As a ');
    await (await openChoices(page, 'Tenant')).click();
    await page.locator('.view-line', { hasText: /^As.a.tenant$/ }).waitFor();
    await save(page);
    expect(window.read('empty.md')).toBe('As a tenant');
  });

  it('three questions lead to a story', async () => {
    const { page, read } = window;
    await openFile(page, 'asked.md');
    await runCommand(page, 'Customer First: Write a New Story…');
    await choose(page, 'who is it for?', 'Somebody else');
    await reply(page, 'As a …', 'tenant who works shifts');
    const want = page.locator('.quick-input-widget:visible', { hasText: 'what does' });
    await want.locator('.quick-input-box input').fill('a React dashboard');
    await want.locator('.quick-input-message', { hasText: 'React' }).waitFor();
    await reply(page, 'what does', 'to hear when the plumber comes');
    await reply(page, 'so that …', 'I can stay at work until then');
    const story =
      'As a tenant who works shifts, I want to hear when the plumber comes, so that I can stay at work until then.';
    await choose(page, 'is this it?', 'Write it down');
    await page.locator('.tab.active.dirty', { hasText: 'asked.md' }).waitFor();
    await save(page);
    expect(read('asked.md').trim()).toBe(story);
  });

  it('four questions lead to a persona', async () => {
    const { page, read } = window;
    await openFile(page, 'asked.md');
    await runCommand(page, 'Customer First: Define a Persona…');
    await reply(page, 'What do you call them?', 'Neighbour');
    await choose(page, 'who is Neighbour?', 'Partner');
    await reply(page, 'what does Neighbour need?', 'know whom to call at night');
    await reply(page, 'how do we know', '4 talks in May');
    await choose(page, 'is this right?', 'Write it down');
    await expect.poll(() => read('personas.md'), { timeout: 60_000 }).toContain('## Neighbour');
    expect(read('personas.md')).toMatch(/## Neighbour\s+- kind: partner\s+### Needs\s+- know whom to call at night\s/);
    expect(read('personas.md')).toContain('- 4 talks in May');
  });

  it('another name for a persona is written everywhere', async () => {
    const { page, read } = window;
    await openFile(page, 'plumber.md');
    await putCursorIn(page, 'tenant');
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input:visible');
    await input.fill('Occupant');
    await page.keyboard.press('Enter');
    await page
      .locator('.view-line', { hasText: 'As an occupant'.replaceAll(' ', '\u00a0') })
      .first()
      .waitFor();
    await runCommand(page, 'File: Save All Files');
    await expect.poll(() => read('personas.md'), { timeout: 60_000 }).toContain('## Occupant\n');
    expect(read('plumber.md')).toMatch(/^As an occupant, I want/);
    expect(read('leak.md')).toMatch(/^As an occupant, I want/);
  });
});
