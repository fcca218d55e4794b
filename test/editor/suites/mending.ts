/** A story is mended from its card, a configuration from the lightbulb, and the preview shows what is found. */
import { expect } from 'chai';
import { commands, type TextDocument } from 'vscode';
import { eventually } from '../support/eventually.js';
import { CONFIG, cleanUp, createProject, PERSONAS } from '../support/project.js';
import { applyAction, expectFindings, findAction, hoverAt } from '../support/questions.js';

const STORY = 'As a tennant, I want to report a leak so that nobody slips.\n';

async function render(document: TextDocument): Promise<string> {
  return commands.executeCommand<string>('markdown.api.render', document);
}

suite('Mending', () => {
  teardown(cleanUp);

  test('is a click in the card of a finding', async () => {
    const project = await createProject({ 'personas.md': PERSONAS, 'story.md': STORY });
    const story = await project.open('story.md');
    await expectFindings(story, ['undefined-persona “tennant”']);
    const card = await eventually(async () => {
      const text = await hoverAt(story, story.positionAt(STORY.indexOf('nnant')));
      expect(text).to.contain('[Write “Tenant” instead](command:customer-first.applySuggestion?');
      return text;
    });
    const [, given = ''] = /command:customer-first\.applySuggestion\?([^)]*)/.exec(card) ?? [];
    await commands.executeCommand(
      'customer-first.applySuggestion',
      ...(JSON.parse(decodeURIComponent(given)) as unknown[]),
    );
    await eventually(() => expect(story.getText()).to.equal(STORY.replace('tennant', 'tenant')));
    await expectFindings(story, []);
  });

  test('writes the key that was meant into a configuration', async () => {
    const wrong = 'rules:\n  missing-outcom: off\n';
    const project = await createProject({ 'personas.md': PERSONAS, 'story.md': STORY });
    await project.write(CONFIG, wrong);
    const config = await project.open(CONFIG);
    await applyAction(await findAction(config, 'Write “missing-outcome” instead of “missing-outcom”'));
    expect(config.getText()).to.equal(wrong.replace('outcom:', 'outcome:'));
  });

  test('begins in the preview, which shows the parts of a story and what is found', async () => {
    const project = await createProject({
      'personas.md': PERSONAS,
      'story.md': `${STORY}\nAs a tenant, I want tea.\n`,
    });
    const story = await project.open('story.md');
    await eventually(async () => {
      const html = await render(story);
      expect(html).to.match(/class="customer-first-persona customer-first-error"[^>]*>tennant</);
      expect(html).to.match(/class="customer-first-outcome">nobody slips</);
      expect(html).to.match(/role="note">Tenant: customer/);
    });
  });
});
