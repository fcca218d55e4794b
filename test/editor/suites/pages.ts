/** “Why?”: the page of a rule opens inside the editor, from wherever somebody asks. */
import { expect } from 'chai';
import { commands, languages, TabInputCustom, type TextDocument, type Uri, window, workspace } from 'vscode';
import { eventually } from '../support/eventually.js';
import { cleanUp, createProject, PERSONAS } from '../support/project.js';
import { applyAction, expectFindings, findAction, hoverAt } from '../support/questions.js';

const EXCEPTION = '<!-- customer-first-disable-next-line missing-persona -- nothing to see here -->';
const STORY = `As a tenant, I want to report a leak.\n\n${EXCEPTION}\n`;

async function openStory(): Promise<TextDocument> {
  const project = await createProject({ 'personas.md': PERSONAS, 'story.md': STORY });
  const story = await project.open('story.md');
  await expectFindings(story, ['missing-outcome “report a leak”', `suppression “${EXCEPTION}”`]);
  return story;
}

/** Where the word behind a squiggle's message leads. */
function linksBehind({ uri }: TextDocument): readonly Uri[] {
  return languages
    .getDiagnostics(uri)
    .flatMap(({ code }) => (typeof code === 'object' && code !== null ? [code.target] : []));
}

/** The page is shown as a page, not as a text to edit. */
async function expectPage(name: string): Promise<void> {
  await eventually(() => {
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    expect(input).to.be.instanceOf(TabInputCustom);
    const { uri, viewType } = input as TabInputCustom;
    expect([uri.path, viewType]).to.deep.equal([`/docs/${name}.md`, 'vscode.markdown.preview.editor']);
  });
}

suite('The page of a rule', () => {
  teardown(cleanUp);

  test('opens from a squiggle, and holds what the rule is about', async () => {
    const [rule, suppression] = linksBehind(await openStory());
    if (rule === undefined || suppression === undefined) throw new Error('There are no links.');
    await commands.executeCommand('vscode.open', rule);
    await expectPage('rules/missing-outcome');
    expect((await workspace.openTextDocument(rule)).getText()).to.match(/^# missing-outcome\n/);
    await commands.executeCommand('vscode.open', suppression);
    await expectPage('guides/suppressions');
  });

  test('opens from the lightbulb', async () => {
    await applyAction(await findAction(await openStory(), 'Why “missing-outcome”? Show its page'));
    await expectPage('rules/missing-outcome');
  });

  test('opens from a card', async () => {
    const story = await openStory();
    const card = await eventually(async () => {
      const text = await hoverAt(story, story.positionAt(story.getText().indexOf('report')));
      expect(text).to.contain('command:customerFirst.openPage');
      return text;
    });
    const [, given = ''] = /command:customerFirst\.openPage\?([^)]*)/.exec(card) ?? [];
    await commands.executeCommand('customerFirst.openPage', ...(JSON.parse(decodeURIComponent(given)) as unknown[]));
    await expectPage('rules/missing-outcome');
  });

  test('is checked by nobody, and nothing else can be had this way', async () => {
    const [page] = linksBehind(await openStory());
    if (page === undefined) throw new Error('There is no link.');
    await workspace.openTextDocument(page);
    expect(languages.getDiagnostics(page)).to.deep.equal([]);
    for (const path of ['/package.json', '/docs/../package.json', '/docs/rules/no-such-rule.md']) {
      const refused = await workspace.openTextDocument(page.with({ path })).then(
        () => false,
        () => true,
      );
      expect(refused, path).to.equal(true);
    }
  });
});
