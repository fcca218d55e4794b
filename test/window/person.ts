/** What a person does in VS Code's window, with mouse and keyboard. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Asks again, as a person would, when a list closes because the editor has just begun to know more. */
const TRIES = 10;
const GLANCE = 5_000;

/** The part of the window in which the person writes; there may be others beside it. */
const HERE = '.editor-group-container.active';
const FOCUSED = `${HERE} .monaco-editor.focused`;

/** Every squiggle that can be seen. */
export function squiggles(page: Page): Locator {
  return page.locator('.editor-instance :is(.squiggly-error, .squiggly-warning, .squiggly-info)');
}

/** Opens a file by its name, and waits until the cursor is in it. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget input');
  await input.fill(name);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await activeTab(page).filter({ hasText: name }).waitFor();
  await page.locator(FOCUSED).waitFor();
}

/** Chooses from the list of commands. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${title}`);
  const widget = page.locator('.quick-input-widget:visible');
  await widget.locator('.monaco-list-row .label-name').getByText(title, { exact: true }).click();
}

/** Answers a question of a command by choosing from its list. */
export async function choose(page: Page, question: string, choice: string): Promise<void> {
  await questionAbout(page, question).locator('.monaco-list-row', { hasText: choice }).click();
}

/** Answers a question of a command in one's own words. */
export async function reply(page: Page, question: string, words: string): Promise<void> {
  await questionAbout(page, question).locator('.quick-input-box input').fill(words);
  await page.keyboard.press('Enter');
}

function questionAbout(page: Page, words: string): Locator {
  return page.locator('.quick-input-widget:visible', { hasText: words });
}

/** Replaces the text of the file in front by typing. */
export async function writeText(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

/** Puts the cursor into the first of these words in the file in front. */
export async function putCursorIn(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+F');
  const find = page.locator('.find-widget.visible');
  await find.locator('textarea').first().fill(words);
  await find.getByText(/^1 of \d+$/).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.find-widget:not(.visible)').first().waitFor({ state: 'attached' });
  await page.getByText(`(${String(words.length)} selected)`).waitFor();
}

/** Puts the cursor into these words of the file in front with a click. */
export async function clickOn(page: Page, words: string): Promise<void> {
  await moveTo(page, lineWith(page, words), words);
  await page.mouse.down();
  await page.mouse.up();
  await page.locator(FOCUSED).waitFor();
}

/** Opens the lightbulb's menu and chooses from it. */
export async function chooseFromLightbulb(page: Page, title: string): Promise<void> {
  await (await openLightbulb(page, title)).click();
}

/** Opens the lightbulb's menu until it offers this. */
export async function openLightbulb(page: Page, title: string): Promise<Locator> {
  const entry = page.locator('.action-widget .monaco-list-row', { hasText: title });
  await again(async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    return isThere(entry);
  }, `“${title}” in the lightbulb`);
  return entry;
}

/** Saves the file in front and waits until its tab says so. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await page.locator(`${HERE} .tab.active:not(.dirty)`).waitFor();
}

/** The tab of the file in front. */
export function activeTab(page: Page): Locator {
  return page.locator(`${HERE} .tab.active`);
}

/** Rests with the mouse on these words of the file in front, until something is shown about them. */
export async function restOn(page: Page, words: string): Promise<Locator> {
  const card = page.locator('.monaco-hover:visible');
  await again(async () => {
    await page.mouse.move(0, 0);
    await moveTo(page, lineWith(page, words), words);
    return isThere(card.first());
  }, `something about “${words}”`);
  return card.first();
}

function lineWith(page: Page, words: string): Locator {
  return page.locator(`${HERE} .view-line`, { hasText: words }).first();
}

/** Moves the mouse onto the middle of words in a line; spaces there are not what they seem. */
async function moveTo(page: Page, line: Locator, words: string): Promise<void> {
  const place = await line.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const text = nodes.map((node) => node.data.replace(/\u00a0/g, ' ')).join('');
    let offset = text.indexOf(wanted) + Math.floor(wanted.length / 2);
    for (const node of nodes) {
      if (offset < node.length) {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      offset -= node.length;
    }
    return { x: 0, y: 0 };
  }, words);
  await page.mouse.move(place.x - 3, place.y);
  await page.mouse.move(place.x, place.y);
}

/** Opens the list of choices until it offers this. */
export async function openChoices(page: Page, name: string): Promise<Locator> {
  const choice = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: name });
  await again(async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Space');
    return isThere(choice.first());
  }, `“${name}” among the choices`);
  return choice.first();
}

async function again(attempt: () => Promise<boolean>, what: string): Promise<void> {
  for (let count = 0; count < TRIES; count++) if (await attempt()) return;
  expect.fail(`There was not ${what}, not even after asking ${String(TRIES)} times.`);
}

function isThere(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: GLANCE }).then(
    () => true,
    () => false,
  );
}
