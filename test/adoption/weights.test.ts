/** What becomes of baselines, answers and remembered results when the judgement has learned anew. */
import { beforeEach, describe, expect, it } from 'vitest';
import { judgeBy, judgeThroughout, madeUp } from '../support/made-up-weights.js';
import { createRepository } from './repository.js';

const files = {
  '.customer-first.yaml': 'extends: recommended\n',
  'personas.md': '# Personas\n\n## Patient\n\n- Needs: rest\n\n## Tenant\n\n- Needs: a dry flat\n',
};
const DOOR = 'As a patient, I want a QR code at the door so that I can check in.\n';
const PAID = 'As a tenant, I want to pay by phone so that the payment is recorded.\n';
const ANSWERS = '.customer-first-answers.jsonl';

judgeThroughout(madeUp);
beforeEach(() => judgeBy(madeUp));

/** As after an update. */
const learned = (table: string, version = 'learned anew') => judgeBy({ ...madeUp, table, version });

describe('a baseline of older weights', () => {
  it('accepts what was asked and is said now, and what was said and is asked now', async () => {
    const team = createRepository({ ...files, 'a.md': `${DOOR}\n${PAID}` });
    const severities = async () => {
      const { stdout } = await team.run(['--format', 'json', '--no-baseline']);
      const { files: found } = JSON.parse(stdout);
      return found[0].findings.map(({ ruleId, severity }: Record<string, string>) => `${ruleId} ${severity}`);
    };
    learned('want.word:qr 100 . . . .\noutcome.word:record . 200 . . .');
    expect(await severities()).toEqual(['technology-in-want info', 'outcome-is-implementation warning']);
    await team.run(['baseline', 'create']);
    const before = team.read('.customer-first-baseline.jsonl');
    learned('want.word:qr 200 . . . .\noutcome.word:record . 100 . . .');
    expect(await severities()).toEqual(['technology-in-want warning', 'outcome-is-implementation info']);
    expect(await team.run(['--fail-on', 'info'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await team.findings()).toEqual([]);
    await team.run(['baseline', 'update']);
    expect(team.read('.customer-first-baseline.jsonl')).toBe(before);
  });

  it('accepts the same story where other words of it are pointed at', async () => {
    const story = 'As a tenant, I want a zork for my larder so that I throw less away.\n';
    const team = createRepository({ ...files, 'a.md': story });
    const columnOf = async () => {
      const { files: found } = JSON.parse((await team.run(['--format', 'json', '--no-baseline'])).stdout);
      return found[0].findings.map(({ range }: { range: { start: { column: number } } }) => range.start.column);
    };
    learned('want.word:zork 200 . . . .');
    expect(await columnOf()).toEqual([story.indexOf('zork') + 1]);
    await team.run(['baseline', 'create']);
    learned('want.word:larder 200 . . . .');
    expect(await columnOf()).toEqual([story.indexOf('larder') + 1]);
    expect(await team.run([])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await team.findings()).toEqual([]);
  });
});

describe('an answered question', () => {
  it('stays answered when it becomes sure', async () => {
    const team = createRepository({ ...files, 'a.md': DOOR });
    await team.run(['answer', 'a.md:1', '--because', 'it is the law']);
    learned('want.word:qr 200 . . . .');
    expect((await team.run(['--no-answers', '--fail-on', 'warning'])).exitCode).toBe(1);
    expect(await team.run(['--fail-on', 'info'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await team.run([])).stdout).toContain('1 question answered');
    expect((await team.run(['answer'])).stdout).toContain('“a QR code at the door”\n    because: it is the law\n');
  });

  it('is kept where it is not asked for now, and still answered when it is asked again', async () => {
    const team = createRepository({ ...files, 'a.md': DOOR });
    await team.run(['answer', 'a.md:1']);
    const text = team.read(ANSWERS);
    learned('want.word:other 1 . . . .');
    expect(await team.findings('--no-answers')).toEqual([]);
    expect(await team.run([])).toMatchObject({ stderr: '' });
    await team.run(['answer', 'prune']);
    expect(team.read(ANSWERS)).toBe(text);
    judgeBy(madeUp);
    expect(await team.findings('--no-answers')).toEqual(['a.md:1 technology-in-want']);
    expect(await team.findings()).toEqual([]);
  });
});

describe('remembered results', () => {
  it('are used until the version of the weights is another one', async () => {
    const team = createRepository({ ...files, 'a.md': DOOR });
    const severity = async (): Promise<string> => {
      const { stdout } = await team.run(['--format', 'json', '--cache']);
      return JSON.parse(stdout).files[0].findings[0].severity;
    };
    expect(await severity()).toBe('info');
    // Other weights that call themselves the same: what is remembered shows that it is used.
    learned('want.word:qr 200 . . . .', madeUp.version);
    expect(await severity()).toBe('info');
    learned('want.word:qr 200 . . . .', 'another one');
    expect(await severity()).toBe('warning');
  });
});
