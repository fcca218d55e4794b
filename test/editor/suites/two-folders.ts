/** Two folders in one window: each has its own personas and its own configuration. */
import { cleanUp, CONFIG, getFolder, projectIn } from '../support/project.js';
import { expectFindings } from '../support/questions.js';

const STORIES = `As a tenant, I want to report a leak.

As a family carer, I want to hear when the heating fails so that I can call a neighbour.
`;
const describe = (name: string): string => `# Personas\n\n## ${name}\n\n### Needs\n\n- a warm flat\n`;

suite('Two folders', () => {
  const [strict, lenient] = [projectIn(getFolder(0)), projectIn(getFolder(1))];

  suiteSetup(async () => {
    await strict.write(CONFIG, 'extends: recommended\n');
    await strict.write('personas.md', describe('Tenant'));
    await strict.write('story.md', STORIES);
    await lenient.write(CONFIG, 'rules:\n  missing-outcome: off\n');
    await lenient.write('personas.md', describe('Family carer'));
    await lenient.write('story.md', STORIES);
  });
  teardown(cleanUp);

  test('do not share personas or configuration', async () => {
    const [one, two] = [await strict.open('story.md'), await lenient.open('story.md')];
    await expectFindings(one, ['missing-outcome “report a leak”', 'undefined-persona “family carer”']);
    await expectFindings(two, ['undefined-persona “tenant”']);
  });

  test('can be changed one by one', async () => {
    const [one, two] = [await strict.open('story.md'), await lenient.open('story.md')];
    await strict.write(CONFIG, 'rules:\n  undefined-persona: off\n');
    await expectFindings(one, ['missing-outcome “report a leak”']);
    await lenient.write('personas.md', describe('Tenant'));
    await expectFindings(two, ['undefined-persona “family carer”']);
    await expectFindings(one, ['missing-outcome “report a leak”']);
  });

  test('have settings of their own', async () => {
    const [one, two] = [await strict.open('story.md'), await lenient.open('story.md')];
    await strict.write('.vscode/settings.json', '{ "customerFirst.enable": false }\n');
    await expectFindings(one, []);
    await expectFindings(two, ['undefined-persona “family carer”']);
    await strict.remove('.vscode');
    await expectFindings(one, ['missing-outcome “report a leak”']);
  });
});
