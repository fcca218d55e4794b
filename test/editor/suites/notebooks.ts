/** Stories in the Markdown cells of a notebook. */
import { NotebookCellData, NotebookCellKind, NotebookData, window, workspace } from 'vscode';
import { cleanUp } from '../support/project.js';
import { expectFindings } from '../support/questions.js';

suite('A notebook', () => {
  teardown(cleanUp);

  test('has the stories in its Markdown cells checked, and nothing in its code', async () => {
    const story = '# As a tenant, I want to report a leak.';
    const notebook = await workspace.openNotebookDocument(
      'jupyter-notebook',
      new NotebookData([
        new NotebookCellData(NotebookCellKind.Markup, story.slice(2), 'markdown'),
        new NotebookCellData(NotebookCellKind.Code, story, 'python'),
      ]),
    );
    await window.showNotebookDocument(notebook);
    const [text, code] = notebook.getCells().map((cell) => cell.document);
    if (text === undefined || code === undefined) throw new Error('The notebook has lost its cells.');
    await expectFindings(text, ['persona-registry-missing “tenant”', 'missing-outcome “report a leak”']);
    await expectFindings(code, []);
  });
});
