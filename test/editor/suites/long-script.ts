/** A long day: twenty stories letter by letter, forty at once, undone, renamed, compared; what is shown stays while its words do. */
import { expect } from 'chai';
import {
  commands,
  NotebookCellData,
  NotebookCellKind,
  NotebookData,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { WorkspaceEdit } from 'vscode';
import { placeIn } from '../support/document.js';
import { eventually } from '../support/eventually.js';
import { cleanUp, createProject, PERSONAS, type Project } from '../support/project.js';
import { findingsIn } from '../support/questions.js';
import { watchShown } from '../support/shown.js';

/** In several shapes; what is wrong stands in some of them. */
const STORIES: readonly string[] = [
  'As a tenant, I want to see when the plumber comes so that I can go to work before noon.',
  'As a tenant, I want to report a leak at night.',
  'As a night porter, I want a list of late guests so that nobody waits in the rain.',
  'As a user, I want to print my lease so that I can show it to my bank.',
  '**As a** tenant\n**I want** to choose the colour of my door\n**so that** the children find it.',
  'As a tenant, I want my repairs stored in a Postgres database so that I need not tell them twice.',
  'As a night porter, I want to know who has lost a key',
  '- As a tenant, I want to move the appointment so that I keep my shift.',
  '- As a tenant, I want to swap the cellar with my neighbour so that my bicycle stays dry.',
  'When the heating fails at night, I want to reach somebody, so I can warm the baby’s room.',
  'As a tennant, I want to know the name of the caretaker so that I can greet her.',
  'As a tenant, I want to pay by card so that we reduce costs.',
  '> As a night porter, I want to see which doors stand open so that I can shut them before the storm.',
  'As a renter, I want one bill a year so that I find it again.',
  'As a night porter, I want to hand over the night in two minutes so that I catch my bus.',
  'As a tenant, I want a chatbot',
  'As a tenant I want to hear of the new windows so that I can take the curtains down in time.',
  'As a tenant, I want to see the meter so that I can see the meter.',
  'As a night porter, I want to call the lift down so that guests with heavy bags wait less.',
  'As a tenant, I want a better experience so that everything is better.',
];

/** See `test/support/runs.ts`. */
const isLong = process.env['CUSTOMER_FIRST_LONG'] === '1';
/** So many are typed; the others are there at once, as every key takes an editor its time. */
const TYPED = isLong ? STORIES.length : 8;

/** One key after the other, as they reach an editor. */
async function typeKeys(text: string): Promise<void> {
  for (const key of text) await commands.executeCommand('type', { text: key });
}

async function openEmpty(project: Project, name: string): Promise<TextDocument> {
  await project.write(name, '');
  return project.open(name);
}

/** What is found once everybody has finished. */
async function settle(document: TextDocument): Promise<readonly string[]> {
  await document.save();
  let before: readonly string[] = [];
  let same = 0;
  return eventually(() => {
    const now = findingsIn(document);
    same = JSON.stringify(now) === JSON.stringify(before) ? same + 1 : 0;
    before = now;
    expect(same).to.be.greaterThan(20);
    return now;
  });
}

suite('A long day of writing', () => {
  teardown(cleanUp);

  test('shows little that goes again by itself, through everything that people do', async function () {
    this.timeout(1_200_000);
    const project = await createProject({ 'personas.md': PERSONAS });
    await project.write('.editorconfig', '');
    const document = await openEmpty(project, 'story.md');
    const shown = watchShown(document);
    for (const story of STORIES.slice(0, TYPED)) await typeKeys(`${story}\n\n`);
    const rest = STORIES.slice(TYPED).join('\n\n');
    await window.activeTextEditor?.edit((edit) => edit.insert(document.positionAt(document.getText().length), rest));
    const typed = await settle(document);
    console.log(`typed: ${String(shown.come())} came, ${String(shown.gone().length)} went: ${shown.gone().join('; ')}`);
    expect(typed.length).to.be.greaterThan(6);
    expect(shown.gone().length).to.be.at.most(1);

    const pasted = [0, 1]
      .flatMap((round) => STORIES.map((story) => story.replaceAll('tenant', round === 0 ? 'tenant' : 'night porter')))
      .join('\n\n');
    const end = document.positionAt(document.getText().length);
    await window.activeTextEditor?.edit((edit) => edit.insert(end, pasted));
    await settle(document);
    await commands.executeCommand('undo');
    await settle(document);
    await eventually(() => expect(findingsIn(document)).to.deep.equal(typed));
    console.log(`pasted and undone: ${String(shown.gone().length)} went: ${shown.gone().join('; ')}`);
    expect(shown.gone().length).to.be.at.most(1);

    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeIn(document, 'night porter'),
      'Night warden',
    );
    await workspace.applyEdit(edit);
    await workspace.saveAll();
    const renamed = await settle(document);
    expect(document.getText()).to.contain('As a night warden');
    expect(renamed).to.deep.equal(typed.map((finding) => finding.replaceAll('night porter', 'night warden')));

    await project.write('before.md', STORIES.slice(0, 10).join('\n\n'));
    await commands.executeCommand('vscode.diff', project.uri('before.md'), document.uri, 'Since yesterday');
    await eventually(() => expect(window.activeTextEditor?.document.uri.path).to.equal(document.uri.path));
    await typeKeys('\n');
    expect(await settle(document)).to.deep.equal(renamed);
    console.log(`in all: ${String(shown.come())} came, ${String(shown.gone().length)} went`);
    expect(shown.gone().length).to.be.at.most(1);
    shown.dispose();
  });

  test('does so in a cell of a notebook as well', async function () {
    this.timeout(300_000);
    const notebook = await workspace.openNotebookDocument(
      'jupyter-notebook',
      new NotebookData([new NotebookCellData(NotebookCellKind.Markup, '', 'markdown')]),
    );
    await window.showNotebookDocument(notebook);
    const [cell] = notebook.getCells();
    if (cell === undefined) throw new Error('The notebook has lost its cell.');
    const shown = watchShown(cell.document);
    let text = '';
    for (const key of STORIES.slice(0, isLong ? 5 : 3).join('\n\n')) {
      text += key;
      const edit = new WorkspaceEdit();
      edit.insert(cell.document.uri, cell.document.positionAt(text.length - 1), key);
      await workspace.applyEdit(edit);
    }
    await eventually(() => expect(findingsIn(cell.document)).to.include('missing-outcome “report a leak at night”'));
    expect(shown.gone().filter((finding) => !finding.startsWith('persona-registry-missing'))).to.deep.equal([]);
    shown.dispose();
  });
});
