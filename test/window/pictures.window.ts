/** The pictures in the README: the window as it looks with stories of a housing association, taken by `npm run pictures`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type StoryWindow } from './open-window.js';
import { clickOn, openFile, openLightbulb, restOn, runCommand, squiggles } from './person.js';
import { takePicture } from './picture.js';

const PERSONAS = `# Who we build for

## Tenant

- aliases: renter

### Needs

- know when the contractor comes
- report a leak at night and reach somebody who acts

### Evidence

- 9 interviews, May 2026
`;

const REPAIRS = `# Something is broken

Written after the repair interviews in May.

## The appointment

As a tenant, I want to know the hour in which the plumber comes so that I do not lose
a day's wage waiting for him.

## Telling it once

As a tenant, I want my repair history stored in a Postgres database so that I do not
have to tell the same story three times.

## The photo

As a tenant, I want to send a photo of the damage.
`;

const HEATING = `# When it gets cold

## Looking in from afar

As a family carer, I want to hear when my mother's heating fails so that I can call a
neighbour before she gets cold.

## The spare heater

As a tenant, I want to borrow a heater until the repair is done so that the children
sleep in a warm room.
`;

/** Nothing but the text, in daylight. */
const settings = {
  'workbench.colorTheme': 'Light Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.editor.editorActionsLocation': 'hidden',
  'workbench.statusBar.visible': false,
  'editor.overviewRulerLanes': 0,
  'editor.hideCursorInOverviewRuler': true,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.fontSize': 16,
  'editor.lineHeight': 1.6,
  'editor.padding.top': 14,
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.minimap.enabled': false,
  'editor.renderLineHighlight': 'none',
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.stickyScroll.enabled': false,
  'editor.scrollbar.vertical': 'hidden',
  'editor.overviewRulerBorder': false,
  'editor.hover.delay': 100,
  'editor.codeLens': false,
};

let window: StoryWindow;

beforeAll(async () => {
  window = await openWindow({
    files: { 'personas.md': PERSONAS, 'repairs.md': REPAIRS, 'heating.md': HEATING },
    settings,
    look: { viewport: { width: 1100, height: 540 }, deviceScaleFactor: 2 },
  });
  await window.page.locator('.explorer-folders-view').waitFor();
  await window.page.keyboard.press('Control+B');
  await window.page.locator('.explorer-folders-view').waitFor({ state: 'hidden' });
});
afterAll(async () => window?.close());

describe('a picture', () => {
  it('shows a finding and what it says', async () => {
    const { page } = window;
    await openFile(page, 'repairs.md');
    await expect.poll(() => squiggles(page).count(), { timeout: 60_000 }).toBe(2);
    const card = await restOn(page, 'Postgres database');
    await card.getByText('technology-in-want').first().waitFor();
    await card.getByText('Checking for quick fixes').waitFor({ state: 'hidden' });
    await takePicture(page, 'finding');
    await page.keyboard.press('Escape');
  });

  it('shows a persona as the team knows them', async () => {
    const { page } = window;
    const card = await restOn(page, 'tenant');
    await card.getByText('9 interviews').waitFor();
    await takePicture(page, 'persona');
    await page.keyboard.press('Escape');
  });

  it('shows what the lightbulb offers', async () => {
    const { page } = window;
    await page.setViewportSize({ width: 1100, height: 600 });
    await openFile(page, 'heating.md');
    await squiggles(page).first().waitFor();
    await runCommand(page, 'Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'undefined-persona' }).waitFor();
    await openFile(page, 'heating.md');
    await clickOn(page, 'family carer');
    await (await openLightbulb(page, 'Add “Family carer” to your personas')).hover();
    await takePicture(page, 'lightbulb');
    await page.keyboard.press('Escape');
  });
});
