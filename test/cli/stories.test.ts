/** `customer-first stories`: what was read, with places in the whole document. */
import { describe, expect, it } from 'vitest';
import { createFolder, runIn } from './terminal.js';

const files = {
  'personas.md': '## Tenant\n\n### Needs\n\n- know who comes\n',
  'stories/a.md': `# Repairs

## At night

As a new tenant, I want to report a leak so that the damage stays small.

## Later

As a tennant, I want to see who comes.
`,
};

describe('stories', () => {
  it('lists them for people', async () => {
    const { exitCode, stdout, stderr } = await runIn(createFolder(files), ['stories', 'stories']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toBe(`stories/a.md

    5  Repairs › At night
       persona   new tenant (a kind of Tenant)
       want      report a leak
       outcome   the damage stays small

    9  Repairs › Later
       persona   tennant (not defined; did you mean Tenant?)
       want      see who comes
       outcome   not said

2 stories in 1 file; 1 without an outcome, 2 without criteria.
`);
  });

  it('lists them for programs, from 1, ends exclusive', async () => {
    const { stdout } = await runIn(createFolder(files), ['stories', 'stories', '--format', 'json']);
    const place = (line: number, start: number, end: number) => ({
      start: { line, column: start },
      end: { line, column: end },
    });
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      files: [
        {
          path: 'stories/a.md',
          stories: [
            {
              kind: 'story',
              heading: ['Repairs', 'At night'],
              persona: { text: 'new tenant', range: place(5, 6, 16), state: 'qualified', id: 'tenant' },
              want: { text: 'report a leak', range: place(5, 28, 41) },
              outcome: { text: 'the damage stays small', range: place(5, 50, 72) },
              criteria: [],
              stage: null,
            },
            { persona: { state: 'nearMiss', id: null }, outcome: null },
          ],
        },
      ],
    });
  });

  it('reads standard input and tells what could not be read', async () => {
    const folder = createFolder(files);
    const { stdout } = await runIn(folder, ['stories', '-'], { stdin: 'As a tenant, I want to know who comes.' });
    expect(stdout).toContain('persona   tenant\n');
    expect(await runIn(folder, ['stories', 'nowhere'])).toMatchObject({ exitCode: 2 });
  });
});
