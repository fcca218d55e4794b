/** More than eight findings of one rule in a file are drawn as one for people; machines are told each. */
import { describe, expect, it } from 'vitest';
import { html } from '../../server/src/reporters/html.js';
import { json } from '../../server/src/reporters/json.js';
import { drawMarkdown, markdown } from '../../server/src/reporters/markdown.js';
import { sarif } from '../../server/src/reporters/sarif.js';
import { stylish } from '../../server/src/reporters/stylish.js';
import { file, options, report, type SampleFinding } from './sample-report.js';

const NAMES = ['ash', 'birch', 'cedar', 'elm', 'fir', 'hazel', 'larch', 'maple', 'oak', 'pine'];
const text = NAMES.map((name) => `As a walker, I want a ${name} so that I rest.\n`).join('');
const findings = (count: number): readonly SampleFinding[] => NAMES.slice(0, count).map((at) => ({ at }));
const told = (count: number) => report(file('a.md', text, findings(count)));

const MORE = 'and 8 more like this: lines 2, 3, 4, 5, 6, 7, 8 and 9';

describe.each([
  ['the terminal', stylish],
  ['Markdown', markdown],
  ['HTML', html],
] as const)('%s', (_, reporter) => {
  const drawn = (count: number): string => reporter(told(count), options({ minSeverity: 'info' }));

  it('draws nine alike as one, with a count and the places', () => {
    expect(drawn(9)).toContain(MORE);
    expect(drawn(9).match(/This want names a technology/g)).toHaveLength(1);
  });

  it('draws eight alike one by one', () => {
    expect(drawn(8)).not.toContain('more like this');
    expect(drawn(8).match(/This want names a technology/g)).toHaveLength(8);
  });
});

it('shows the worst of them', () => {
  const some = findings(9).map((each, i) => (i === 4 ? { ...each, severity: 'error' as const } : each));
  const output = stylish(report(file('a.md', text, some)), options({ minSeverity: 'info' }));
  expect(output).toContain('5:23  error');
  expect(output).toContain('lines 1, 2, 3, 4, 6, 7, 8 and 9');
});

it('tells rules and files apart', () => {
  const two = report(file('a.md', text, findings(5)), file('b.md', text, findings(5)));
  expect(stylish(two, options())).not.toContain('more like this');
  const rules = findings(10).map((each, i) => ({ ...each, ruleId: i % 2 === 0 ? 'one-rule' : 'other-rule' }));
  expect(stylish(report(file('a.md', text, rules)), options())).not.toContain('more like this');
});

it('counts all of them where there is no room', () => {
  expect(drawMarkdown(told(9), options(), 0)).toMatch(/… and 9 more findings that did not fit here/);
});

it('tells machines each', () => {
  expect(json(told(10), options()).match(/"technology-in-want"/g)?.length).toBeGreaterThanOrEqual(10);
  expect(sarif(told(10), options()).match(/"ruleId": ?"technology-in-want"/g)).toHaveLength(10);
});
