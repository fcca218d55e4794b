/** The command line as a whole: help, version, and mistakes in using it. */
import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../server/src/reporters/index.js';
import { createFolder, runIn } from './terminal.js';

describe('help and version', () => {
  it('explains itself with examples', async () => {
    const { exitCode, stdout, stderr } = await runIn('.', ['--help'], { columns: 80 });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('customer-first explain missing-outcome');
  });

  it.each([
    '',
    'lint',
    'stories',
    'personas',
    'explain',
    'rules',
    'init',
    'baseline',
    'baseline create',
    'merge',
    'completion',
    'lsp',
    'mcp',
  ])('fits “%s” into 80 columns', async (command) => {
    const argv = command.split(' ').filter((word) => word !== '');
    const { exitCode, stdout } = await runIn('.', [...argv, '--help'], { columns: 80 });
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('groups what one can say about reading, reporting, failing, mending and speed, with three examples', async () => {
    const { stdout } = await runIn('.', ['lint', '--help'], { columns: 80 });
    const titles = [...stdout.matchAll(/^(\S.*):$/gm)].map(([, title]) => title);
    expect(titles).toEqual([
      ...['Arguments', 'What to read', 'What to report', 'How to report', 'When to fail, in CI', 'Mending stories'],
      ...['Large workspaces', 'While you write', 'Looking into a run', 'Options', 'Global Options', 'Examples'],
    ]);
    expect(stdout.slice(stdout.indexOf('Examples:')).match(/^ {2}customer-first /gm)).toHaveLength(3);
  });

  it('lists the formats', async () => {
    const { stdout } = await runIn('.', ['lint', '--help'], { columns: 80 });
    const listed = stdout.replace(/\s+/g, ' ');
    for (const name of reporterNames) expect(listed).toContain(`"${name}"`);
  });

  it('says its version', async () => {
    for (const flag of ['--version', '-V']) {
      expect(await runIn('.', [flag])).toMatchObject({
        exitCode: 0,
        stdout: expect.stringMatching(/^\d+\.\d+\.\d+/),
      });
    }
  });
});

describe('mistakes', () => {
  it.each([
    [['--formt', 'json'], 'Did you mean --format?'],
    [['--format', 'xml'], 'There is no format “xml”. Choose stylish, json, github, sarif, gitlab,'],
    [['--format', 'sarfi'], 'There is no format “sarfi”. Did you mean “sarif”?'],
    [['--output', 'sarif'], 'Write the format and the file, such as sarif=stories.sarif.'],
    [['--output', 'json='], 'Write the format and the file'],
    [['--output', 'junti=out.xml'], 'Did you mean “junit”?'],
    [['--max-warnings', 'few'], 'whole number'],
    [['--quiet', '--min-severity', 'info'], 'cannot be used with'],
    [['--fix', '--fix-dry-run'], 'cannot be used with'],
    [['rules', 'all'], 'too many arguments'],
    [['completion', 'csh'], 'bash, zsh, fish, powershell'],
  ])('%j ends with exit code 2 and a hint', async (argv, hint) => {
    const { exitCode, stdout, stderr } = await runIn(createFolder(), argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(hint);
    expect(stderr).toContain('customer-first --help');
  });

  it('suggests a command for a path that looks like one', async () => {
    const { exitCode, stderr } = await runIn(createFolder(), ['storis']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean the command “stories”?');
  });
});
