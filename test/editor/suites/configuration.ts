/** What the project and the editor's settings decide. */
import { expect } from 'chai';
import { ConfigurationTarget, type TextDocument, workspace } from 'vscode';
import { type } from '../support/document.js';
import { eventually } from '../support/eventually.js';
import { cleanUp, CONFIG, createProject, PERSONAS, type Project } from '../support/project.js';
import { expectFindings, findingsIn, messagesAbout } from '../support/questions.js';

const UNFINISHED = 'As a tenant, I want to report a leak.\n';
const FINDING = 'missing-outcome “report a leak”';

async function openStory(): Promise<{ readonly project: Project; readonly story: TextDocument }> {
  const project = await createProject({ 'personas.md': PERSONAS, 'story.md': UNFINISHED });
  const story = await project.open('story.md');
  await expectFindings(story, [FINDING]);
  return { project, story };
}

async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('customerFirst').update(name, value, ConfigurationTarget.Workspace);
}

suite('The configuration of a project', () => {
  teardown(cleanUp);

  test('holds as soon as it is written', async () => {
    const { project, story } = await openStory();
    await project.write(CONFIG, 'rules:\n  missing-outcome: off\n');
    await expectFindings(story, []);
    await project.write(CONFIG, 'rules:\n  missing-outcome: error\n');
    await expectFindings(story, [FINDING]);
  });

  test('shows its own mistakes', async () => {
    const { project } = await openStory();
    await project.write(CONFIG, 'rules:\n  missing-outcom: off\n');
    const document = await project.open(CONFIG);
    await eventually(() =>
      expect(messagesAbout(document.uri)).to.deep.equal([
        'There is no rule “missing-outcom”. Did you mean “missing-outcome”?',
      ]),
    );
    await type(document, 'rules:\n  missing-outcome: off\n');
    await eventually(() => expect(messagesAbout(document.uri)).to.deep.equal([]));
  });
});

suite('The settings', () => {
  const saving = workspace.getConfiguration('files');
  suiteSetup(() => saving.update('autoSave', 'off', ConfigurationTarget.Workspace));
  suiteTeardown(() => saving.update('autoSave', undefined, ConfigurationTarget.Workspace));
  teardown(async () => {
    for (const name of ['enable', 'run']) await set(name, undefined);
    await cleanUp();
  });

  test('can switch everything off and on again', async () => {
    const { story } = await openStory();
    await set('enable', false);
    await expectFindings(story, []);
    await set('enable', undefined);
    await expectFindings(story, [FINDING]);
  });

  test('can keep quiet until a story is saved', async () => {
    const { project, story } = await openStory();
    await set('run', 'onSave');
    await type(story, 'As a tenant, I want to report a leak so that my flat stays dry.\n');
    // What is opened later and marked already shows that the edit has been seen before.
    await project.write('later.md', UNFINISHED);
    await expectFindings(await project.open('later.md'), [FINDING]);
    expect(findingsIn(story)).to.have.length(1);
    await story.save();
    await expectFindings(story, []);
  });
});
