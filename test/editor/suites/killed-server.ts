/** The language server may die; whoever is writing should hardly notice. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { type } from '../support/document.js';
import { eventually } from '../support/eventually.js';
import { cleanUp, createProject, PERSONAS } from '../support/project.js';
import { expectFindings } from '../support/questions.js';

/** The processes of the language server that this extension host has started, by what Linux tells of them. */
function findServers(): readonly number[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.filter(isOurServer).map(Number);
}

function isOurServer(id: string): boolean {
  try {
    const [, parent] = /^.*\) \S (\d+)/s.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
    return Number(parent) === process.pid && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/server.cjs');
  } catch {
    return false; // It has ended meanwhile.
  }
}

suite('A language server that is killed', () => {
  teardown(cleanUp);

  test('comes back, and no edit is lost', async function () {
    if (process.platform !== 'linux') this.skip(); // How to find the process is known for Linux alone.
    const project = await createProject({ 'personas.md': PERSONAS, 'story.md': '' });
    const document = await project.open('story.md');
    const unsaved = 'As a tenant, I want to report a leak.\n\n';
    await type(document, unsaved);
    await expectFindings(document, ['missing-outcome “report a leak”']);

    const [before, ...others] = findServers();
    if (before === undefined) throw new Error('No process of the server was found.');
    expect(others).to.deep.equal([]);
    process.kill(before, 'SIGKILL');
    const after = await eventually(() => {
      const [found] = findServers();
      expect(found).to.be.a('number').and.not.equal(before);
      return found;
    });

    await expectFindings(document, ['missing-outcome “report a leak”']);
    expect(document.getText()).to.equal(unsaved);
    expect(document.isDirty).to.equal(true);
    await type(document, `${unsaved}As a user, I want a new password so that I pay the rent on time.\n`);
    await expectFindings(document, ['missing-outcome “report a leak”', 'generic-persona “user”']);
    expect(findServers()).to.deep.equal([after]);
  });
});
