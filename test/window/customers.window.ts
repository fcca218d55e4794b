/** Whom the stories serve, seen in the real window: the view beside the text and the report that follows what is written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.js';
import { openWindow, type StoryWindow } from './open-window.js';
import { activeTab, openFile, putCursorIn, runCommand } from './person.js';
import { takePicture } from './picture.js';

const EXAMPLES = join(import.meta.dirname, '../../examples');

let window: StoryWindow;

beforeAll(async () => {
  window = await openWindow({
    files: readExamples(),
    settings: { 'workbench.colorTheme': 'Light Modern' },
    look: { viewport: { width: 1400, height: 900 } },
  });
});
afterAll(async () => window?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await takePicture(window.page, `failed-${task.name}`);
});

function readExamples(): Readonly<Record<string, string>> {
  const paths = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(EXAMPLES, path), 'utf8')]));
}

/** A row of the view, known by the beginning of what it says. */
function row(page: Page, text: string): Locator {
  return page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
}

async function findingsInReport(page: Page): Promise<readonly string[]> {
  const element = await report(page).locator('main').elementHandle();
  const frame = await element?.ownerFrame();
  return frame == null ? ['The report is not there.'] : axeFindings(frame);
}

/** The page within the page within the tab. */
function report(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview').frameLocator('#active-frame');
}

describe('the view “Customers”', () => {
  it('shows people, stages and names, and what each lacks', async () => {
    const { page } = window;
    await page.locator('.activitybar .action-label[aria-label^="Customers"]').click();
    await row(page, 'Tenant').waitFor();
    expect(await row(page, 'Tenant').textContent()).toMatch(/with a gain/);
    await row(page, 'Stages').click();
    await takePicture(page, 'customers-light');
  });

  it('opens a story', async () => {
    const { page } = window;
    const stories = row(page, 'To Rewrite First');
    await stories.waitFor();
    await page.locator('.pane-body .monaco-list-row[aria-level="2"]').last().click();
    await activeTab(page).waitFor();
    await takePicture(page, 'customers-opened');
  });
});

describe('the report in a tab', () => {
  it('shows the picture beside the text', async () => {
    const { page } = window;
    await openFile(page, 'repairs.md');
    await runCommand(page, 'Customer First: Show Whom We Serve');
    await report(page).locator('h1', { hasText: 'Whom we serve' }).waitFor();
    await report(page).locator('table.matrix').waitFor();
    await takePicture(page, 'report-light');
    expect(await findingsInReport(page)).toEqual([]);
  });

  it('follows what is written', async () => {
    const { page } = window;
    const read = report(page).locator('p.read').first();
    const before = await read.textContent();
    await page.locator('.tab', { hasText: 'repairs.md' }).click();
    await openFile(page, 'leaving.md');
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(
      '\n\nAs a tenant, I want to hand over the keys at night so that I catch my train.\n',
    );
    await expect.poll(() => read.textContent(), { timeout: 60_000 }).not.toBe(before);
    await takePicture(page, 'report-written');
  });

  it('leads to a story', async () => {
    const { page } = window;
    const place = report(page).locator('.rewrite .place').first();
    const [, path = '', line = ''] = /^(.*), line (\d+)$/.exec((await place.textContent()) ?? '') ?? [];
    await place.click();
    await activeTab(page)
      .filter({ hasText: path.slice(path.lastIndexOf('/') + 1) })
      .waitFor();
    await page.getByText(`Ln ${line}, Col 1`).waitFor();
  });

  it('follows the theme', async () => {
    const { page } = window;
    await runCommand(page, 'Preferences: Toggle between Light/Dark Themes');
    await report(page).locator('body.vscode-dark').waitFor();
    await takePicture(page, 'report-dark');
    expect(await findingsInReport(page)).toEqual([]);
  });
});

describe('from the text', () => {
  it('leads to the story in the view', async () => {
    const { page } = window;
    await openFile(page, 'leaving.md');
    await putCursorIn(page, 'over the keys');
    await runCommand(page, 'Customer First: Show in Customers');
    await page.locator('.pane-body .monaco-list-row.focused', { hasText: 'keys' }).waitFor();
    await takePicture(page, 'customers-dark');
  });

  it('counts what has come while nobody looked', async () => {
    const { page } = window;
    await page.locator('.activitybar .action-label[aria-label^="Explorer"]').click({ force: true });
    await openFile(page, 'portal.md');
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\n\nAs a lodger, I want a shelf in the cellar so that my bicycle stays dry.\n');
    const news = 'Customers - 1 new or reworded story, 1 new name that nobody has described';
    await page.locator(`.activitybar .badge[aria-label="${news}"]`).waitFor();
    await takePicture(page, 'badge');
    await page.locator('.activitybar .action-label[aria-label^="Customers"]').click({ force: true });
    // Only rows that fit into the window are there: with a persona unfolded, the names stand below it.
    await page.locator('.pane-body .monaco-list').first().focus();
    await page.keyboard.press('End');
    await row(page, 'Lodger').waitFor();
    expect(await row(page, 'Lodger').textContent()).toContain('new, ');
  });
});
