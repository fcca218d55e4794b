/** Whom the stories serve: the report in a tab, and the view beside the text. */
import { expect } from 'chai';
import { commands, TabInputWebview, type TextDocument, window } from 'vscode';
import { type } from '../support/document.js';
import { eventually } from '../support/eventually.js';
import { cleanUp, createProject, PERSONAS } from '../support/project.js';

const STORY = 'As a tenant, I want to know when the plumber comes so that I need not wait at home.\n';

async function openStory(): Promise<TextDocument> {
  const project = await createProject({ 'personas.md': PERSONAS, 'story.md': STORY });
  return project.open('story.md');
}

/** How many stories the report has drawn. */
function showReport(): Thenable<number> {
  return commands.executeCommand<number>('customerFirst.showReport');
}

suite('Whom the stories serve', () => {
  teardown(cleanUp);

  test('stands in a tab, which is drawn', async () => {
    await openStory();
    expect(await showReport()).to.be.greaterThan(0);
    const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
    const reports = inputs.filter((input) => input instanceof TabInputWebview);
    expect(reports.map(({ viewType }) => viewType)).to.have.lengthOf(1);
  });

  /** Files of other tests may still be closing: many are written, so that these do not matter. */
  test('follows what is written', async () => {
    const story = await openStory();
    const before = await showReport();
    const many = Array.from({ length: 100 }, (_, at) => STORY.replace('plumber', `plumber number ${String(at)}`));
    await type(story, many.join('\n'));
    await eventually(async () => expect(await showReport()).to.be.greaterThan(before + 50));
  });

  test('can be looked through beside the text', async () => {
    await openStory();
    await commands.executeCommand('customerFirst.customers.focus');
    await commands.executeCommand('customerFirst.showInCustomers');
  });
});
