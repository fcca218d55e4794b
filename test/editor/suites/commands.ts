/** What can be chosen from the list of commands. */
import { expect } from 'chai';
import { commands, type TextDocument, window } from 'vscode';
import { eventually } from '../support/eventually.js';
import { cleanUp, CONFIG, createProject, getFolder, PERSONAS, projectIn } from '../support/project.js';
import { expectFindings } from '../support/questions.js';

const UNFINISHED = 'As a tenant, I want to report a leak.\n';
const FINDING = 'missing-outcome “report a leak”';

async function openStory(): Promise<TextDocument> {
  const project = await createProject({ 'personas.md': PERSONAS, 'story.md': UNFINISHED });
  const story = await project.open('story.md');
  await expectFindings(story, [FINDING]);
  return story;
}

suite('The commands', () => {
  teardown(cleanUp);

  test('are all there', async () => {
    await openStory();
    const names = (await commands.getCommands(true)).filter((name) => name.startsWith('customerFirst.'));
    expect(names).to.include.members(
      [
        'newStory',
        'definePersona',
        'lintWorkspace',
        'createConfiguration',
        'showConfiguration',
        'showReport',
        'showInCustomers',
        'acceptThere',
        'notNowHere',
        'notNow',
        'speakAgain',
        'toggleDrafting',
        'toggle',
        'restart',
      ].map((name) => `customerFirst.${name}`),
    );
  });

  test('restart the checking', async () => {
    const story = await openStory();
    await commands.executeCommand('customerFirst.restart');
    await expectFindings(story, [FINDING]);
  });

  test('switch the checking off and on', async () => {
    const story = await openStory();
    await commands.executeCommand('customerFirst.toggle');
    await expectFindings(story, []);
    await commands.executeCommand('customerFirst.toggle');
    await expectFindings(story, [FINDING]);
  });

  test('start a configuration, and open the one that is there', async () => {
    await openStory();
    const folder = projectIn(getFolder(0));
    await commands.executeCommand('customerFirst.createConfiguration');
    await eventually(() => expect(window.activeTextEditor?.document.uri.path).to.equal(folder.uri(CONFIG).path));
    expect(await folder.read(CONFIG)).to.contain('\nextends: recommended\n');
    await folder.write(CONFIG, 'extends: strict\n');
    await commands.executeCommand('customerFirst.createConfiguration');
    expect(await folder.read(CONFIG)).to.equal('extends: strict\n');
    await folder.remove(CONFIG);
  });

  test('open a page about what holds for a document', async () => {
    const story = await openStory();
    await commands.executeCommand('customerFirst.showConfiguration');
    await eventually(() => {
      const page = window.activeTextEditor?.document;
      expect(page?.uri.path).to.equal('/What holds for story.md.yaml');
      expect(page?.getText()).to.contain('missing-outcome');
    });
    await expectFindings(story, [FINDING]);
  });
});
