/** `customer-first explain --at`: why something is said, asked or not said of one story. */
import { describe, expect, it } from 'vitest';
import { askedStories } from '../support/asked.js';
import { runProgram } from '../support/program.js';
import { createFolder, runIn } from './terminal.js';

const [{ text: asked, ruleId }] = askedStories as [(typeof askedStories)[number]];
const SAID = 'As a tenant, I want my photos in a Postgres database so that I find them at once.';
const files = {
  '.customer-first.yaml': 'rules:\n  persona-registry-missing: off\n',
  'a.md': `# Stories\n\n${asked}\n\n${SAID}\n\n| As a | I want | So that |\n|--|--|--|\n| cook | a menu | nobody asks |\n`,
};

describe('customer-first explain --at', () => {
  it('says how sure it is and what speaks for and against it, as a process of its own', async () => {
    const cwd = createFolder(files);
    const { exitCode, stdout, stderr } = await runProgram(['explain', '--at', 'a.md:3'], cwd);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout.split('\n').slice(0, 3)).toEqual(['a.md:3:1', asked.replace(/\.$/, ''), '']);
    expect(stdout).toContain(`Asked: it is likely, but not sure.  ${ruleId}\n`);
    expect(stdout).toContain('  What speaks for it:\n    - ');
    for (const block of stdout.split(/What speaks /).slice(1)) {
      const sentences = block.split('\n').filter((line) => line.startsWith('    - '));
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.length).toBeLessThanOrEqual(3);
    }
    expect(stdout.replace('a.md:3:1', '')).not.toMatch(/-?\d{2,}|\w\.\w+:\w/);
  });

  it('is said of what is sure, and says that nothing is said of the rest', async () => {
    const cwd = createFolder(files);
    const { stdout } = await runIn(cwd, ['explain', '--at', 'a.md:5']);
    expect(stdout).toContain('The wish starts from technology? Said: it is sure enough.  technology-in-want\n');
    expect(stdout).toContain('“Postgres” is what gets built here, not what the tenant gains by it.');
    expect((await runIn(cwd, ['explain', '--at', 'a.md:9'])).stdout).toContain(
      'Nothing is said: it is not likely enough.',
    );
  });

  it('has everything behind it as JSON', async () => {
    const { stdout } = await runIn(createFolder(files), ['explain', '--at', 'a.md:5:20', '--format', 'json']);
    const { path, range, judgements } = JSON.parse(stdout);
    expect({ path, line: range.start.line }).toEqual({ path: 'a.md', line: 5 });
    expect(judgements.map(({ question }: { question: string }) => question)).toEqual([
      ...['technology', 'implementation', 'repeats', 'vague', 'feature'],
    ]);
    const [technology] = judgements;
    expect(technology).toMatchObject({ voice: 'said', ruleId: 'technology-in-want' });
    expect(technology.for[0].weight).toBeGreaterThan(0);
    expect(technology.for[0].signals.length).toBeGreaterThan(0);
    expect(judgements[4]).toMatchObject({ voice: 'silent', ruleId: null });
  });

  it('says of a point that is no story as what it is read, what is said of it and why', async () => {
    const text =
      '# Club\n\n## Functional requirements\n\n- The app shall use AI to sort the bills.\n- The app shall print.\n';
    const cwd = createFolder({ ...files, 'b.md': text });
    const { exitCode, stdout } = await runIn(cwd, ['explain', '--at', 'b.md:5']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('It is read as a requirement, below “Functional requirements”.');
    expect(stdout).toContain('Asked: Would the customer notice “AI”?');
    expect(stdout).toContain('  Why: A criterion or requirement says what a person can see or do');
    expect((await runIn(cwd, ['explain', '--at', 'b.md:6'])).stdout).toContain('Nothing is said of it.');
    const json = JSON.parse((await runIn(cwd, ['explain', '--at', 'b.md:5', '--format', 'json'])).stdout);
    expect(json).toMatchObject({
      kind: 'requirement',
      findings: [{ ruleId: 'technology-in-criterion', isQuestion: true }],
    });
  });

  it('says what is said of a story without being weighed: of its persona', async () => {
    const cwd = createFolder({
      'personas.md': '# Personas\n\n## Tenant\n\n### Needs\n\n- rest\n',
      'a.md': `${SAID.replace('tenant', 'tennant')}\n`,
    });
    const { stdout } = await runIn(cwd, ['explain', '--at', 'a.md:1']);
    expect(stdout).toContain('technology-in-want\n');
    expect(stdout).toMatch(
      /Said: “tennant” is not one of your personas\. Did you mean “Tenant”\?.*undefined-persona\n {2}Why: /,
    );
    const json = JSON.parse((await runIn(cwd, ['explain', '--at', 'a.md:1', '--format', 'json'])).stdout);
    expect(json.findings).toMatchObject([{ ruleId: 'undefined-persona', isQuestion: false }]);
  });

  it('finds what is said of a document, also where all others have to be known', async () => {
    const personas = '# Personas\n\n## Tenant\n\n### Needs\n\n- warmth\n\n## Cook\n\n### Needs\n\n- heat\n';
    const config = 'rules:\n  unused-persona: warning\n';
    const cwd = createFolder({ '.customer-first.yaml': config, 'personas.md': personas, 'a.md': `${SAID}\n` });
    const { exitCode, stdout } = await runIn(cwd, ['explain', '--at', 'personas.md:9']);
    expect({ exitCode, start: stdout.split('\n')[0] }).toEqual({ exitCode: 0, start: 'personas.md:9:4' });
    expect(stdout).toMatch(/No story stands here.*\n\nSaid: No story is for “Cook”.*unused-persona\n {2}Why: /);
    const json = JSON.parse((await runIn(cwd, ['explain', '--at', 'personas.md:9', '--format', 'json'])).stdout);
    expect(json).toMatchObject({
      kind: 'text',
      findings: [{ ruleId: 'unused-persona' }],
      range: { start: { line: 9 } },
    });
    expect((await runIn(cwd, ['explain', '--at', 'personas.md:3'])).exitCode).toBe(2);
  });

  it.each([
    [['--at', 'a.md'], '“a.md” names no line. Write the file and the line'],
    [['--at', 'a.md:1'], 'No story is judged at a.md:1, nor any other point.'],
    [['--at', 'b.md:1'], '“b.md” was not read'],
    [['missing-outcome', '--at', 'a.md:3'], 'not about both'],
  ])('refuses %j', async (argv, message) => {
    const { exitCode, stdout, stderr } = await runIn(createFolder(files), ['explain', ...argv]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
