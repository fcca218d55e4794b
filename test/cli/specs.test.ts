/** `customer-first lint specs/` as a gate for specifications that tools write. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFolder, runIn } from './terminal.js';

const spec = `# Report a leak

## Requirements

- **FR-001**: Tenants MUST be able to report a leak at night.
- **FR-002**: The system MUST store the reports in a PostgreSQL table.
`;
const checklist = `# Specification quality

- [x] No implementation details (languages, frameworks, APIs)
- [x] Scope is clearly bounded
`;
const plan = 'As a tenant, I want to report a leak at night.\n';
const files = {
  'specs/001-leaks/spec.md': spec,
  'specs/001-leaks/checklists/requirements.md': checklist,
  'specs/001-leaks/plan.md': plan,
};

describe('a folder of spec-kit', () => {
  it('fails on a tick that is not true, names the place, and leaves the plan alone', async () => {
    const { exitCode, stdout } = await runIn(createFolder(files), ['lint', 'specs/', '--fail-on', 'warning']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('ticked-but-untrue');
    expect(stdout).toContain('line 6 of spec.md');
    expect(stdout).not.toContain('missing-outcome');
  });

  it('passes where the specification keeps what the checklist claims', async () => {
    const kept = spec.replace('store the reports in a PostgreSQL table', 'keep the reports for ten years');
    const folder = createFolder({ ...files, 'specs/001-leaks/spec.md': kept });
    const { stdout } = await runIn(folder, ['lint', 'specs/', '--fail-on', 'warning']);
    expect(stdout).not.toContain('ticked-but-untrue');
  });

  it('finds the same from inside of the folder', async () => {
    const folder = createFolder(files);
    const { stdout } = await runIn(`${folder}/specs/001-leaks`, ['lint', '.']);
    expect(stdout).toContain('ticked-but-untrue');
  });

  it('finds the same where the list stands alone, or is looked at from beside it', async () => {
    const folder = createFolder(files);
    const list = 'specs/001-leaks/checklists/requirements.md';
    const alone = await runIn(folder, ['lint', list]);
    expect(alone.stdout).toContain('line 6 of spec.md');
    expect(alone.stdout).toContain('1 file');
    const beside = await runIn(`${folder}/specs/001-leaks/checklists`, ['lint', 'requirements.md']);
    expect(beside.stdout).toContain('line 6 of spec.md');
  });

  it('finds the same in parts', async () => {
    const folder = createFolder(files);
    const parts = await Promise.all(
      [1, 2, 3].map((part) => runIn(folder, ['lint', 'specs/', '--format', 'json', '--shard', `${part.toString()}/3`])),
    );
    parts.forEach(({ stdout }, i) => {
      writeFileSync(`${folder}/part-${i.toString()}.json`, stdout);
    });
    const { stdout } = await runIn(folder, ['merge', 'part-0.json', 'part-1.json', 'part-2.json']);
    const whole = await runIn(folder, ['lint', 'specs/', '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(whole.stdout));
    expect(stdout).toContain('ticked-but-untrue');
  });

  it('names the place in reports for machines', async () => {
    const { stdout } = await runIn(createFolder(files), ['lint', 'specs/', '--format', 'sarif']);
    const related = stdout.slice(stdout.indexOf('relatedLocations'));
    expect(related).toContain('specs/001-leaks/spec.md');
    expect(related).toContain('"startLine": 6');
  });

  it('says which preset is on, and why', async () => {
    const folder = createFolder(files);
    const { stdout } = await runIn(folder, ['--print-config', 'specs/001-leaks/plan.md']);
    expect(stdout).toContain('The preset “spec-kit” is on because of this file’s place, “specs/001-leaks/plan.md”');
    expect(stdout).toContain('missing-outcome: off # from the preset “spec-kit”');
  });

  it('writes a configuration that holds by itself', async () => {
    const folder = createFolder({ ...files, '.customer-first.yaml': 'layouts: false\n' });
    const { stdout } = await runIn(folder, ['--print-config', 'specs/001-leaks/plan.md']);
    expect(stdout).toContain('layouts: false');
    expect(stdout).toContain('missing-outcome: error');
  });
});

describe('personas and stages over a whole project', () => {
  const personas = '## Tenant\n\n- needs: warmth\n\n## Neighbour\n\n- needs: sleep\n';
  const story = 'As a tenant, I want to report a leak at night so that the damage stays small.\n';
  const config = 'extends: strict\n';

  it('tells a persona without a story where all is read, and not for a few files', async () => {
    const folder = createFolder({ 'personas.md': personas, 'a.md': story, '.customer-first.yaml': config });
    const whole = await runIn(folder, ['--min-severity', 'info']);
    expect(whole.stdout).toContain('No story is for “Neighbour”');
    expect(whole.stdout).not.toContain('No story is for “Tenant”');
    const few = await runIn(folder, ['--min-severity', 'info', 'personas.md', 'a.md']);
    expect(few.stdout).not.toContain('No story is for');
  });

  it('knows the stages of journey.yaml', async () => {
    const journey = 'journeys:\n  - stages: [{ id: leave, title: Move out }]\n';
    const folder = createFolder({
      'a.md': `${story}\nStage: exit\n`,
      'journey.yaml': journey,
      '.customer-first.yaml': config,
    });
    const { stdout, exitCode } = await runIn(folder, []);
    expect(stdout).toContain('“exit” is no stage of your journey. Write “leave”');
    expect(exitCode).toBe(1);
  });
});
