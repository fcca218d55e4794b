/** `rules` and `explain`: what a person can ask about the rules. */
import { describe, expect, it } from 'vitest';
import { plainPage } from '../../server/src/cli/plain-page.js';
import { rules } from '../../server/src/core/rules/index.js';
import { plainPalette } from '../../server/src/reporters/palette.js';
import { createFolder, runIn } from './terminal.js';

describe('rules', () => {
  it('lists every rule with what it asks for, within the width of the terminal', async () => {
    const { exitCode, stdout } = await runIn('.', ['rules'], { columns: 80, env: { NO_COLOR: '1' } });
    expect(exitCode).toBe(0);
    for (const rule of rules)
      expect(stdout).toMatch(new RegExp(`^${rule.id} +${rule.severity} +${rule.stage} +\\w`, 'm'));
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('gives the same as JSON', async () => {
    const { stdout } = await runIn('.', ['rules', '--format', 'json']);
    const listed = JSON.parse(stdout);
    expect(listed.schemaVersion).toBe(1);
    expect(listed.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map((rule) => rule.id));
    expect(Object.keys(listed.rules[0])).toEqual(['id', 'severity', 'stage', 'part', 'requires', 'url']);
  });
});

describe('explain', () => {
  it.each(rules.map((rule) => rule.id))('shows the page of %s', async (id) => {
    const { exitCode, stdout, stderr } = await runIn('.', ['explain', id]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^${id}\\n`));
    expect(stdout).toContain('Flagged:');
    expect(stdout).not.toMatch(/<!-- (?:generated|\/)|~~~/);
  });

  it('lists all rules where none is named, with how much each matters here', async () => {
    const folder = createFolder({
      '.customer-first.yaml': 'extends: recommended\nrules:\n  missing-outcome: info\n  technology-in-want: off\n',
    });
    const { exitCode, stdout, stderr } = await runIn(folder, ['explain'], { columns: 80, env: { NO_COLOR: '1' } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('“customer-first explain missing-outcome”');
    expect(stdout.replace(/\s+/g, ' ')).toContain('as .customer-first.yaml says');
    expect(stdout).toMatch(/^Who it is for\n {2}duplicate-persona /m);
    for (const { id } of rules) expect(stdout).toMatch(new RegExp(`^ {2}${id} +(?:error|warning|info|off) +\\w`, 'm'));
    expect(stdout).toMatch(/^ {2}missing-outcome +info /m);
    expect(stdout).toMatch(/^ {2}technology-in-want +off /m);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const bare = await runIn(createFolder(), ['explain']);
    expect(bare.stdout).toMatch(/^ {2}missing-outcome +error /m);
    expect(bare.stdout.replace(/\s+/g, ' ')).toContain('no configuration');
  });

  it('lists the rules although the configuration is wrong, and says what is wrong', async () => {
    const folder = createFolder({ '.customer-first.yaml': 'ruls: {}\n' });
    const { exitCode, stdout, stderr } = await runIn(folder, ['explain']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('.customer-first.yaml:1:1');
    expect(stdout).toContain('missing-outcome');
  });

  it('suggests the rule that was probably meant', async () => {
    const { exitCode, stdout, stderr } = await runIn(createFolder(), ['explain', 'missing-outcom']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toBe(
      'customer-first: There is no rule “missing-outcom”. Did you mean “missing-outcome”? “customer-first explain” lists them all.\n',
    );
  });

  it('explains the name under which exceptions are reported', async () => {
    const { exitCode, stdout } = await runIn(createFolder(), ['explain', 'suppression']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('reason after “--”');
  });

  it('does not read files outside of the pages', async () => {
    expect(await runIn('.', ['explain', '../../README'])).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('a page as plain text', () => {
  const print = (markdown: string) => `\n${plainPage(markdown, { palette: plainPalette, columns: 40 })}`;

  it('keeps what a reader needs and leaves out the marks', () => {
    const markdown = `# a-rule

<!-- generated: facts -->
**It asks** for [more](https://example.org/more) of _this_ and \`that\`.
See [the guide](../guide.md).
<!-- /generated -->

## Examples

~~~markdown incorrect
As a user, I want everything at once and forever.
<!-- customer-first-disable-line -- kept -->
~~~

~~~yaml
rules:
  a-rule: off   # this long line of settings is not wrapped
~~~

- one
  and more of one that needs to be wrapped
- two

| Option | Meaning |
| --- | --- |
| \`allow\` | words that are never \\| reported |
`;
    expect(print(markdown)).toBe(`
a-rule

  It asks for more
  (https://example.org/more) of this and
  that. See the guide.

Examples

  Flagged:
      As a user, I want everything at
      once and forever.
      <!-- customer-first-disable-line
      -- kept -->

      rules:
        a-rule: off   # this long line of settings is not wrapped

  - one and more of one that needs to be
    wrapped
  - two

  Option  Meaning
  allow   words that are never |
          reported
`);
  });
});
