/** Questions that somebody has answered: not asked again, counted, and asked again when the words change. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../server/src/reporters/index.js';
import { askedStories } from '../support/asked.js';
import { judgeThroughout, madeUp } from '../support/made-up-weights.js';
import { runProgram } from '../support/program.js';
import { createFolder, readText, runIn } from '../cli/terminal.js';
import { createRepository } from './repository.js';

const ANSWERS = '.customer-first-answers.jsonl';
const config = { '.customer-first.yaml': 'rules:\n  persona-registry-missing: off\n' };
const DOOR = 'As a patient, I want a QR code at the door so that I can check in.\n';
const PAID = 'As a tenant, I want to pay by phone so that the payment is recorded.\n';
const SAID = 'As a nurse, I want to use AI for the rota so that I know on Monday when I work.\n';

judgeThroughout(madeUp);

const asking = (files: Readonly<Record<string, string>> = { 'a.md': `${DOOR}\n${PAID}` }) =>
  createRepository({ ...config, ...files });

const infos = ['--min-severity', 'info'];

describe('an answered question', () => {
  it('is not shown in any format, and counted apart', async () => {
    const team = asking();
    expect(await team.findings()).toEqual(['a.md:1 technology-in-want', 'a.md:3 outcome-is-implementation']);
    expect(await team.run(['answer', 'a.md:1', '--because', 'The door reads nothing else'])).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    expect(await team.findings()).toEqual(['a.md:3 outcome-is-implementation']);
    expect((await team.run([])).stdout).toMatch(/1 info hidden[^;]*; 1 question answered\.\n$/);
    expect(JSON.parse((await team.run(['--format', 'json'])).stdout).summary).toMatchObject({ infos: 1, answered: 1 });
    for (const format of reporterNames.filter((name) => name !== 'sarif')) {
      expect((await team.run(['--format', format, ...infos])).stdout, format).not.toContain('Is “QR code” the need');
    }
    const { results } = JSON.parse((await team.run(['--format', 'sarif'])).stdout).runs[0];
    expect(results.map((result: { suppressions?: unknown }) => result.suppressions)).toEqual([
      undefined,
      [{ kind: 'external', justification: 'The door reads nothing else' }],
    ]);
  });

  it('is asked again with --no-answers', async () => {
    const team = asking();
    await team.run(['answer', 'a.md:1', 'a.md:3']);
    expect(await team.findings()).toEqual([]);
    expect(await team.findings('--no-answers')).toHaveLength(2);
    expect(await team.findings('--no-baseline')).toEqual([]);
  });

  it('comes back when its clause changes, and not when its story is laid out anew', async () => {
    const team = asking();
    await team.run(['answer', 'a.md:1']);
    team.write({
      'a.md': 'Words above.\n\n- **As a patient,**\n  I want a *QR code* at the door\n  so that I can check in.\n',
    });
    expect(await team.findings()).toEqual([]);
    team.write({ 'a.md': DOOR.replace('door', 'gate') });
    expect(await team.findings()).toEqual(['a.md:1 technology-in-want']);
  });

  it('follows its story to another file, and a copy is asked about', async () => {
    const team = asking();
    await team.run(['answer', 'a.md:1']);
    team.write({ 'a.md': PAID, 'b.md': DOOR });
    expect(await team.findings()).toEqual(['a.md:1 outcome-is-implementation']);
    team.write({ 'a.md': DOOR });
    expect(await team.findings()).toEqual(['b.md:1 technology-in-want']);
  });

  it('is answered wherever its story stands in the same file', async () => {
    const team = asking({ 'a.md': `${DOOR}\n${PAID}\n${DOOR}` });
    await team.run(['answer', 'a.md:5']);
    expect(await team.findings()).toEqual(['a.md:3 outcome-is-implementation']);
    expect((await team.run(['answer', 'prune'])).stdout).toContain('every answer still has its story');
  });

  it('leaves the baseline alone, and is no part of a new one', async () => {
    const team = asking();
    await team.run(['baseline', 'create']);
    await team.run(['answer', 'a.md:1']);
    const { stdout, stderr } = await team.run(['baseline']);
    expect({ stdout, stderr }).toEqual({
      stdout: '.customer-first-baseline.jsonl accepts 2 findings.\n',
      stderr: '',
    });
    expect((await team.run([])).stdout).toContain('1 accepted in the baseline; 1 question answered.');
    await team.run(['baseline', 'create', '--force']);
    expect((await team.run(['baseline'])).stdout).toContain('accepts 1 finding.');
  });

  it('is one of the library’s, too', async () => {
    const { lintSources } = await import('../../server/src/api/lint.js');
    const team = asking();
    await team.run(['answer', 'a.md:1', '--because', 'it is the law']);
    const { files, summary } = await lintSources({ cwd: team.folder });
    expect(summary).toMatchObject({ answered: 1, infos: 1 });
    expect(files[0]?.answered).toMatchObject([{ isQuestion: true, answeredBecause: 'it is the law' }]);
    expect((await lintSources({ cwd: team.folder, answers: false })).summary).toMatchObject({ answered: 0, infos: 2 });
  });

  it('holds in parts of a run, which are joined', async () => {
    const team = asking({ 'a.md': DOOR, 'b.md': PAID });
    await team.run(['answer', 'a.md:1']);
    for (const part of ['1/2', '2/2']) {
      await team.run(['--shard', part, '--output', `json=part${part[0] ?? ''}.json`]);
    }
    const { stdout } = await team.run(['merge', 'part1.json', 'part2.json']);
    expect(JSON.parse(stdout).summary).toMatchObject({ infos: 1, answered: 1 });
  });
});

describe('a question', () => {
  it('fails no run, in whatever form it is told', async () => {
    const team = asking();
    expect((await team.run(['--fail-on', 'info'])).exitCode).toBe(0);
    const junit = await team.run(['--fail-on', 'info', '--format', 'junit', ...infos]);
    expect(junit.exitCode).toBe(0);
    expect(junit.stdout).toContain('failures="0"');
    expect(junit.stdout).toContain('Is “QR code” the need');
    await team.run(['--shard', '1/1', '--output', 'json=part.json']);
    expect((await team.run(['merge', 'part.json', '--fail-on', 'info'])).exitCode).toBe(0);
    // Another info does.
    team.write({ 'b.md': 'As a tenant, I want to see my bill so that I can view the page.\n' });
    expect((await team.run(['--fail-on', 'info'])).exitCode).toBe(1);
  });
});

describe('customer-first answer', () => {
  it('writes one line beside the configuration, as a process of its own', async () => {
    const [{ text, ruleId, message }] = askedStories as [(typeof askedStories)[number]];
    const cwd = createFolder({ ...config, 'docs/a.md': `# Stories\n\n${text}\n` });
    const { exitCode, stdout, stderr } = await runProgram(['answer', 'docs/a.md:3', '--because', 'We asked'], cwd);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain(message);
    expect(stdout).toContain(`  ${ANSWERS} merge=union\n`);
    expect(JSON.parse(readText(cwd, ANSWERS))).toMatchObject({ path: 'docs/a.md', rule: ruleId, because: 'We asked' });
    expect((await runProgram([], cwd)).stdout).toContain('1 question answered');
    const again = await runProgram(['answer', 'docs/a.md:3'], cwd);
    expect(again).toMatchObject({ exitCode: 2, stdout: '' });
    expect(again.stderr).toContain('The question at docs/a.md:3 is answered already.');
  });

  it('keeps its file sorted, whatever the order of the answers', async () => {
    const write = async (order: readonly string[]): Promise<string> => {
      const team = asking({ 'a.md': `${DOOR}\n${PAID}` });
      for (const place of order) await team.run(['answer', place]);
      return team.read(ANSWERS);
    };
    const text = await write(['a.md:1', 'a.md:3']);
    expect(text.trimEnd().split('\n')).toHaveLength(2);
    expect(await write(['a.md:3', 'a.md:1'])).toBe(text);
  });

  it('belongs beside the baseline where there is no configuration', async () => {
    const team = createRepository({
      'docs/a.md': DOOR,
      'docs/personas.md': '# Personas\n\n## Patient\n\n- Needs: rest\n',
    });
    team.write({ '.customer-first-baseline.jsonl': '' });
    expect((await team.run(['answer', 'a.md:1'], { in: 'docs' })).exitCode).toBe(0);
    expect(team.read(ANSWERS)).toContain('"path":"docs/a.md"');
    expect(await team.findings('docs/a.md')).toEqual([]);
  });

  it.each([
    ['what is said', 'a.md:5', 'is no question. Change the story'],
    ['nothing', 'a.md:2', 'Nothing is asked at a.md:2. In this file, questions are at a.md:1:24 and a.md:3:45.'],
    ['another column', 'a.md:1:5', 'Nothing is asked at a.md:1:5.'],
    ['no line', 'a.md', '“a.md” names no line.'],
    ['no such file', 'b.md:1', 'There is no such file'],
  ])('refuses %s', async (_what, place, message) => {
    const team = asking({ 'a.md': `${DOOR}\n${PAID}\n${SAID}` });
    const { exitCode, stdout, stderr } = await team.run(['answer', place]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(readdirSync(team.folder)).not.toContain(ANSWERS);
  });

  it('wants to know which question where two stand in a line', async () => {
    const both = 'As a patient, I want a QR code at the door so that the payment is recorded.\n';
    const team = asking({ 'a.md': both });
    expect(await team.findings()).toHaveLength(2);
    const { exitCode, stderr } = await team.run(['answer', 'a.md:1']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      'Say which one you answer: --rule technology-in-want or --rule outcome-is-implementation.',
    );
    await team.run(['answer', 'a.md:1', '--rule', 'outcome-is-implementation']);
    expect(await team.findings()).toEqual(['a.md:1 technology-in-want']);
  });

  it('writes nothing where one of several places has no question', async () => {
    const team = asking();
    expect((await team.run(['answer', 'a.md:1', 'a.md:2'])).exitCode).toBe(2);
    expect(readdirSync(team.folder)).not.toContain(ANSWERS);
  });

  it('never covers what was never a question', async () => {
    const team = asking({ 'a.md': 'As a tenant, I want to report a leak at night.\n' });
    await team.run(['baseline', 'create']);
    team.write({ [ANSWERS]: team.read('.customer-first-baseline.jsonl') });
    team.remove('.customer-first-baseline.jsonl');
    expect(await team.findings()).toEqual(['a.md:1 missing-outcome']);
  });
});

describe('the list', () => {
  it('says what is asked, and what is answered and why', async () => {
    const team = asking();
    await team.run(['answer', 'a.md:1', '--because', 'The door reads nothing else']);
    const { exitCode, stdout } = await team.run(['answer']);
    expect(exitCode).toBe(0);
    const [open, answered] = stdout.split('1 question is answered:');
    expect(open).toContain('1 question waits for an answer:\n  a.md:3:45  outcome-is-implementation\n');
    expect(open).not.toContain('QR code');
    expect(answered).toContain('  a.md:1:24  technology-in-want\n    Is “QR code” the need');
    expect(answered).toContain('    because: The door reads nothing else\n');
    expect((await team.run(['answer', 'list', 'a.md'])).stdout).toBe(stdout);
  });

  it('says that there is nothing', async () => {
    const { stdout } = await runIn(createFolder({ ...config, 'a.md': '# Nothing\n' }), ['answer', 'list']);
    expect(stdout).toBe('No question waits for an answer.\n');
  });
});

describe('an answer whose story is gone', () => {
  it('is told, and taken out by prune alone', async () => {
    const team = asking();
    await team.run(['answer', 'a.md:1', 'a.md:3']);
    team.write({ 'a.md': PAID });
    const { exitCode, stderr } = await team.run([]);
    expect(exitCode).toBe(0);
    expect(stderr).toBe(
      `${ANSWERS}: 1 answered question is no longer there. Take it out with “customer-first answer prune”.\n`,
    );
    expect((await team.run(['answer'])).stdout).toContain(
      `1 answer has no story any more in ${ANSWERS}:\n  a.md: technology-in-want “a QR code at the door”\n`,
    );
    const before = team.read(ANSWERS);
    expect(before.trimEnd().split('\n')).toHaveLength(2);
    expect(await team.run(['answer', 'prune'])).toMatchObject({
      exitCode: 0,
      stdout: `${ANSWERS}: 1 answer taken out.\n`,
    });
    expect(team.read(ANSWERS)).toMatch(/^\{[^\n]*"rule":"outcome-is-implementation"[^\n]*\}\n$/);
    expect(await team.run([])).toMatchObject({ stderr: '' });
  });

  it('is not gone where its rule is switched off or its file was not read', async () => {
    const team = asking({ 'a.md': DOOR, 'b.md': PAID });
    await team.run(['answer', 'a.md:1']);
    expect((await team.run(['b.md'])).stderr).toBe('');
    team.write({ '.customer-first.yaml': `${config['.customer-first.yaml']}  technology-in-want: off\n` });
    expect((await team.run([])).stderr).toBe('');
    expect((await team.run(['answer', 'prune'])).stdout).toContain('Nothing was changed.');
  });
});

describe('the file of answers', () => {
  it('that is damaged is told with its line; the rest holds, and nothing is written', async () => {
    const team = asking();
    await team.run(['answer', 'a.md:1']);
    const damaged = `${team.read(ANSWERS)}<<<<<<< HEAD\n`;
    team.write({ [ANSWERS]: damaged });
    const { exitCode, stdout, stderr } = await team.run([]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(new RegExp(`^\\${ANSWERS}:2: Git left a conflict here\\.`));
    expect(stdout).toContain('1 question answered');
    for (const argv of [
      ['answer', 'a.md:3'],
      ['answer', 'prune'],
    ]) {
      expect(await team.run(argv)).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('Nothing was written'),
      });
    }
    expect(team.read(ANSWERS)).toBe(damaged);
  });

  it('merges by itself where two branches have answered', async () => {
    const team = asking({ 'a.md': `${DOOR}\n${PAID}`, '.gitattributes': `${ANSWERS} merge=union\n` });
    team.git('checkout', '--quiet', '-b', 'other');
    await team.run(['answer', 'a.md:1', '--because', 'one']);
    team.commit('One');
    team.git('checkout', '--quiet', 'main');
    await team.run(['answer', 'a.md:1', '--because', 'two']);
    await team.run(['answer', 'a.md:3']);
    team.commit('Two');
    team.git('merge', '--quiet', '--no-edit', 'other');
    expect(await team.run([])).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await team.run([])).stdout).toContain('2 questions answered');
  });
});
