/** Everybody's own pace: no word about a story that is being written, “not now”, drafts, and accepting what is there. */
import { expect } from 'chai';
import { commands, DiagnosticSeverity, languages, Position, Selection, type TextDocument, window } from 'vscode';
import { eventually } from '../support/eventually.js';
import { cleanUp, createProject, getFolder, PERSONAS, projectIn } from '../support/project.js';
import { expectFindings, findingsIn } from '../support/questions.js';

const UNFINISHED = 'As a tenant, I want to report a leak.';
const LACKS = 'missing-outcome “report a leak”';
const BASELINE = '.customer-first-baseline.jsonl';

/** Puts words where the cursor is, as keys do. */
async function typeHere(words: string): Promise<void> {
  for (const word of words.split(/(?<= )/)) await commands.executeCommand('type', { text: word });
}

function severitiesIn({ uri }: TextDocument): readonly DiagnosticSeverity[] {
  return languages.getDiagnostics(uri).map(({ severity }) => severity);
}

suite('Your own pace', () => {
  teardown(cleanUp);

  test('what a story lacks is said when the cursor has left it', async () => {
    const text = '# Repairs\n\nAs a user, I want tea so that I am warm.\n\n';
    const project = await createProject({ 'personas.md': PERSONAS, 'story.md': text });
    const document = await project.open('story.md');
    await expectFindings(document, ['generic-persona “user”']);
    const editor = window.activeTextEditor;
    if (editor === undefined) throw new Error('There is no editor.');
    editor.selection = new Selection(document.positionAt(text.length), document.positionAt(text.length));
    await typeHere('As a user, I want to report a leak.');
    // By the time that the rest is said, the pause is over.
    await eventually(() => expect(findingsIn(document)).to.deep.equal(Array(2).fill('generic-persona “user”')));
    const home = new Position(0, 0);
    editor.selection = new Selection(home, home);
    await eventually(() => expect(findingsIn(document)).to.include(LACKS));
  });

  test('not now, for one document, for all of them, and then again', async () => {
    const project = await createProject({ 'personas.md': PERSONAS, 'a.md': UNFINISHED, 'b.md': UNFINISHED });
    const other = await project.open('b.md');
    const document = await project.open('a.md');
    await expectFindings(document, [LACKS]);
    await expectFindings(other, [LACKS]);
    await commands.executeCommand('customerFirst.notNowHere');
    await expectFindings(document, []);
    await expectFindings(other, [LACKS]);
    await commands.executeCommand('customerFirst.notNow');
    await expectFindings(other, []);
    await commands.executeCommand('customerFirst.speakAgain');
    await expectFindings(document, [LACKS]);
    await expectFindings(other, [LACKS]);
  });

  test('a draft has hints only, and nothing is missing in it', async () => {
    const user = 'As a user, I want tea so that I am warm.';
    const project = await createProject({ 'personas.md': PERSONAS, 'story.md': `${UNFINISHED}\n\n${user}\n` });
    const document = await project.open('story.md');
    await expectFindings(document, [LACKS, 'generic-persona “user”']);
    await commands.executeCommand('customerFirst.toggleDrafting');
    await expectFindings(document, ['generic-persona “user”']);
    expect(severitiesIn(document)).to.deep.equal([DiagnosticSeverity.Hint]);
    await commands.executeCommand('customerFirst.toggleDrafting');
    await expectFindings(document, [LACKS, 'generic-persona “user”']);
  });

  test('what is there is accepted on request', async () => {
    const project = await createProject({ 'personas.md': PERSONAS, 'story.md': UNFINISHED });
    const document = await project.open('story.md');
    await expectFindings(document, [LACKS]);
    const done = commands.executeCommand('customerFirst.acceptThere');
    await eventually(async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      expect(await project.read(BASELINE)).to.contain('"rule":"missing-outcome"');
    });
    await done;
    await eventually(() => expect(severitiesIn(document)).to.deep.equal([DiagnosticSeverity.Hint]));
    // What other documents of the folder had is accepted there.
    await projectIn(getFolder(0))
      .remove(BASELINE)
      .catch(() => undefined);
  });
});
