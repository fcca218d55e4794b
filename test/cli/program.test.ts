/** The command line as a whole: help, version, and mistakes in using it. */
import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../server/src/reporters/index.js';
import { createFolder, runIn } from './terminal.js';

describe('help and version', () => {
  it('explains itself with examples', async () => {
    const { exitCode, stdout, stderr } = await runIn('.', ['--help'], { columns: 80 });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('customer-first explain missing-outcome');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(82);
  });

  it('lists the formats', async () => {
    const { stdout } = await runIn('.', ['lint', '--help'], { columns: 80 });
    const listed = stdout.replace(/\s+/g, ' ');
    for (const name of reporterNames) expect(listed).toContain(`"${name}"`);
  });

  it('says its version', async () => {
    expect(await runIn('.', ['--version'])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
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
    [['explain'], "missing required argument 'rule'"],
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
