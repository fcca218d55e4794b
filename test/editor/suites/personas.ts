/** The people a team works for: described once, known in every file. */
import { expect } from 'chai';
import { commands, type WorkspaceEdit, workspace } from 'vscode';
import { placeIn, rangeOf, type } from '../support/document.js';
import { eventually } from '../support/eventually.js';
import { cleanUp, createProject, PERSONAS } from '../support/project.js';
import { applyAction, choicesAt, expectFindings, findAction, hoverAt } from '../support/questions.js';

const CARER = 'As a family carer, I want to hear when the heating fails so that I can call a neighbour.\n';
const PLUMBER = 'As a tenant, I want to know when the plumber comes so that I need not wait at home.\n';

suite('Personas', () => {
  teardown(cleanUp);

  test('described in personas.md are known in another file at once', async () => {
    const project = await createProject({ 'personas.md': PERSONAS, 'stories/heating.md': CARER });
    const story = await project.open('stories/heating.md');
    await expectFindings(story, ['undefined-persona “family carer”']);
    const personas = await project.open('personas.md');
    await type(personas, `${PERSONAS}\n## Family carer\n\n### Needs\n\n- notice trouble early\n`);
    await expectFindings(story, []);
    await type(personas, PERSONAS);
    await expectFindings(story, ['undefined-persona “family carer”']);
  });

  test('can be written down from the lightbulb, for all stories', async () => {
    const project = await createProject({ 'personas.md': PERSONAS, 'a.md': CARER, 'b.md': `# Winter\n\n${CARER}` });
    const other = await project.open('b.md');
    await expectFindings(other, ['undefined-persona “family carer”']);
    const story = await project.open('a.md');
    await expectFindings(story, ['undefined-persona “family carer”']);
    const range = rangeOf(story, 'family carer');
    await applyAction(await findAction(story, 'Add “Family carer” to your personas', { range }));
    await expectFindings(story, []);
    await expectFindings(other, []);
    expect((await project.open('personas.md')).getText()).to.contain('\n## Family carer\n');
  });

  test('show their card where they are mentioned', async () => {
    const project = await createProject({ 'personas.md': PERSONAS, 'story.md': PLUMBER.replace('tenant', 'renter') });
    const document = await project.open('story.md');
    await eventually(async () => {
      const card = await hoverAt(document, placeIn(document, 'renter'));
      expect(card).to.contain('**Tenant**').and.contain('know when the plumber comes').and.contain('9 interviews');
    });
  });

  test('are offered after “As a”', async () => {
    const project = await createProject({ 'personas.md': PERSONAS, 'story.md': 'As a ' });
    const document = await project.open('story.md');
    await eventually(async () => {
      const choices = await choicesAt(document, document.positionAt('As a '.length));
      expect(choices).to.include.members(['Tenant', 'Night porter']);
    });
  });

  test('get another name in every file', async () => {
    const project = await createProject({ 'personas.md': PERSONAS, 'a.md': PLUMBER, 'b.md': `# Later\n\n${PLUMBER}` });
    const document = await project.open('a.md');
    const edit = await eventually(async () => {
      const place = placeIn(document, 'tenant');
      const found = await commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        place,
        'Occupant',
      );
      expect(found.entries().map(([uri]) => uri.path)).to.have.members(
        ['personas.md', 'a.md', 'b.md'].map((path) => project.uri(path).path),
      );
      return found;
    });
    expect(await workspace.applyEdit(edit)).to.equal(true);
    expect(document.getText()).to.match(/^As an occupant, I want/);
    expect((await project.open('b.md')).getText()).to.match(/^# Later\n\nAs an occupant, I want/);
    expect((await project.open('personas.md')).getText()).to.contain('## Occupant\n');
    await expectFindings(document, []);
  });
});
