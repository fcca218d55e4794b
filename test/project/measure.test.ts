/** The figures of the engine: what is counted as right, wrong and missed. */
import { describe, expect, it } from 'vitest';
// @ts-expect-error a script without types
import { parseLabels } from '../../scripts/measure/labels.mjs';
// @ts-expect-error a script without types
import { scoreOf } from '../../scripts/measure/score.mjs';
// @ts-expect-error a script without types
import { tableOf } from '../../scripts/measure/table.mjs';

const HEADER = 'file\tline\tpersona\ttechnology\toutcome\tsure';

function range(line: number) {
  return { start: { line, column: 1 }, end: { line, column: 40 } };
}

function filesWith(findings: readonly (readonly [line: number, ruleId: string, severity: string])[]) {
  const stories = [1, 3, 5].map((line) => ({ range: range(line) }));
  const found = findings.map(([line, ruleId, severity]) => ({ ruleId, severity, range: range(line) }));
  return new Map([['shop/a.md', { stories, findings: found }]]);
}

function score(rows: readonly string[], findings: Parameters<typeof filesWith>[0]) {
  return scoreOf(parseLabels([HEADER, ...rows].join('\n'), 'labels.tsv'), filesWith(findings));
}

function technology(rows: readonly string[], findings: Parameters<typeof filesWith>[0]) {
  return score(rows, findings).questions.find(({ name }: { name: string }) => name === 'technology first');
}

describe('a label', () => {
  it('is met by what is said, and by what is asked only where both count', () => {
    const rows = ['shop/a.md\t1\tspecific\tmeans\tok\ty', 'shop/a.md\t3\tspecific\tgoal\tok\tn'];
    const found = technology(rows, [
      [1, 'technology-in-want', 'info'],
      [3, 'technology-as-goal', 'warning'],
    ]);
    expect(found.said).toEqual({ sure: { right: 0, wrong: 0, missed: 1 }, all: { right: 1, wrong: 0, missed: 1 } });
    expect(found.heard.all).toEqual({ right: 2, wrong: 0, missed: 0 });
  });

  it('is missed where its story is not read', () => {
    const { stories, questions } = score(['shop/a.md\t20\tgeneric\tnone\tok\ty'], [[20, 'generic-persona', 'warning']]);
    expect(stories).toMatchObject({ labelled: 1, read: 0 });
    expect(questions.find(({ name }: { name: string }) => name === 'anybody').said.all.missed).toBe(1);
  });

  it('on which readers do not agree counts for nothing', () => {
    const found = technology(['shop/a.md\t1\tspecific\t?\tok\tn'], [[1, 'technology-in-want', 'warning']]);
    expect(found.said.all).toEqual({ right: 0, wrong: 0, missed: 0 });
  });

  it('of a story with nothing wrong counts what is said and what is asked', () => {
    const rows = [1, 3, 5].map((line) => `shop/a.md\t${String(line)}\tspecific\tnone\tok\ty`);
    const found = score(rows, [
      [1, 'missing-outcome', 'error'],
      [3, 'missing-outcome', 'info'],
      [5, 'undefined-persona', 'error'],
    ]);
    expect(found.clean).toEqual({ stories: 3, said: 1, asked: 1 });
  });

  it('of a look-alike counts when it is read as a story', () => {
    const rows = ['shop/a.md\t1\tnotstory\tnone\tok\ty', 'shop/a.md\t9\tnotstory\tnone\tok\ty'];
    expect(score(rows, []).stories).toMatchObject({ labelled: 0, lookAlikes: 2, lookAlikesRead: 1 });
  });
});

it('labels that cannot be read are told with file and line', () => {
  expect(parseLabels('file\tline\n', 'l.tsv')).toBe(
    'l.tsv:1: the header has no column “persona”, “technology”, “outcome”, “sure”.',
  );
  expect(parseLabels(`${HEADER}\na.md\tx\ts\tn\tok\ty\n`, 'l.tsv')).toBe('l.tsv:2: “x” is no line number.');
});

it('the table says how much is right, how much is found, and of how many', () => {
  const rows = ['shop/a.md\t1\tspecific\tmeans\tok\ty', 'shop/a.md\t3\tspecific\tgoal\tok\ty'];
  const table: string = tableOf(score(rows, [[1, 'technology-in-want', 'warning']]), { files: 9, said: 1, asked: 0 });
  expect(table).toContain('| technology first | 1.000 / 0.500 (2) |');
  expect(table).toContain('Ordinary Markdown: something said in 1 of 9 files');
});
