/** A product owner writes a story: it is marked, explained and mended. */
import { expect } from 'chai';
import { extensions } from 'vscode';
import { openDraft, placeIn, rangeOf, type } from '../support/document.js';
import { eventually } from '../support/eventually.js';
import { cleanUp, CONFIG, createProject, PERSONAS } from '../support/project.js';
import { applyAction, expectFindings, findAction, hoverAt } from '../support/questions.js';

const UNFINISHED = 'As a tenant, I want to report a leak.\n';
const FINISHED = 'As a tenant, I want to report a leak so that my flat stays dry.\n';

suite('Writing a story', () => {
  teardown(cleanUp);

  test('wakes the extension', async () => {
    const extension = extensions.getExtension('customer-first.customer-first');
    const project = await createProject({ 'story.md': UNFINISHED });
    await project.open('story.md');
    await eventually(() => expect(extension?.isActive).to.equal(true));
  });

  test('marks exactly the words that a finding is about, in a file that has just been made', async () => {
    const project = await createProject({ 'personas.md': PERSONAS });
    await project.write('new.md', '');
    const document = await project.open('new.md');
    await type(document, `# Repairs\n\n${UNFINISHED}`);
    await expectFindings(document, ['missing-outcome “report a leak”']);
    await type(document, `# Repairs\n\n${FINISHED}`);
    await expectFindings(document, []);
  });

  test('explains what is marked', async () => {
    const project = await createProject({ 'personas.md': PERSONAS, 'story.md': UNFINISHED });
    const document = await project.open('story.md');
    await expectFindings(document, ['missing-outcome “report a leak”']);
    await eventually(async () => {
      const text = await hoverAt(document, placeIn(document, 'report a leak'));
      expect(text).to.contain('A story says what gets better for the person in it.');
    });
  });

  test('offers the beginning of what is missing', async () => {
    const project = await createProject({ 'personas.md': PERSONAS, 'story.md': UNFINISHED });
    const document = await project.open('story.md');
    await expectFindings(document, ['missing-outcome “report a leak”']);
    const range = rangeOf(document, 'report a leak');
    await applyAction(await findAction(document, /so that …/, { range, kind: 'quickfix' }));
    expect(document.getText()).to.match(/^As a tenant, I want to report a leak,? so that …\.\n$/);
  });

  test('offers the persona that was probably meant', async () => {
    const project = await createProject({ 'personas.md': PERSONAS, 'story.md': FINISHED.replace('tenant', 'tennant') });
    const document = await project.open('story.md');
    await expectFindings(document, ['undefined-persona “tennant”']);
    await applyAction(await findAction(document, /^Write “Tenant” instead: /, { range: rangeOf(document, 'tennant') }));
    expect(document.getText()).to.equal(FINISHED);
    await expectFindings(document, []);
  });

  test('mends on request everything that can be mended safely', async () => {
    const project = await createProject({
      [CONFIG]: 'rules:\n  undefined-persona: [info, { canonicalise: true }]\n',
      'personas.md': PERSONAS,
      'story.md': `${FINISHED}\n${FINISHED}`.replaceAll('tenant', 'renter'),
    });
    const document = await project.open('story.md');
    await expectFindings(document, ['undefined-persona “renter”', 'undefined-persona “renter”']);
    await applyAction(await findAction(document, /safely/, { kind: 'source.fixAll' }));
    expect(document.getText()).to.equal(`${FINISHED}\n${FINISHED}`);
    await expectFindings(document, []);
  });

  test('works before there is a file', async () => {
    const document = await openDraft(
      `${UNFINISHED}\nAs a user, I want a new password so that I pay the rent on time.\n`,
    );
    await expectFindings(document, [
      'persona-registry-missing “tenant”',
      'missing-outcome “report a leak”',
      'generic-persona “user”',
    ]);
  });

  test('leaves other kinds of files alone', async () => {
    const project = await createProject({ 'personas.md': PERSONAS, 'notes.txt': UNFINISHED, 'story.md': UNFINISHED });
    const notes = await project.open('notes.txt');
    const story = await project.open('story.md');
    await expectFindings(story, ['missing-outcome “report a leak”']);
    await expectFindings(notes, []);
  });
});
