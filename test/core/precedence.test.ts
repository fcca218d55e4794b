/** Who is silent for whom: one finding for one thing that is wrong, and none too few. */
import { describe, expect, it } from 'vitest';
import type { Story } from '../../server/src/core/document/model.js';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { createPrecedence } from '../../server/src/core/engine/precedence.js';
import type { Finding } from '../../server/src/core/finding/finding.js';
import { rules } from '../../server/src/core/rules/index.js';
import type { YieldsOn } from '../../server/src/core/rules/rule.js';

/** Who is silent, for whom, and where. */
const TABLE: readonly (readonly [silent: string, speaker: string, on: YieldsOn])[] = [
  ['business-only-measures', 'output-as-measure', 'same words'],
  ['data-without-purpose', 'customer-burden', 'same words'],
  ['data-without-purpose', 'technology-in-criterion', 'same words'],
  ['generic-persona', 'internal-role-persona', 'same story'],
  ['generic-persona', 'system-as-persona', 'same story'],
  ['inside-out-want', 'customer-burden', 'same words'],
  ['inside-out-want', 'outcome-inside-out', 'same words'],
  ['inside-out-want', 'technology-in-criterion', 'same words'],
  ['inside-out-want', 'technology-in-want', 'same words'],
  ['internal-jargon', 'dehumanising-label', 'same words'],
  ['internal-jargon', 'inside-out-want', 'same words'],
  ['internal-role-persona', 'system-as-persona', 'same story'],
  ['missing-measure', 'platitude', 'same words'],
  ['missing-measure', 'solution-without-need', 'same words'],
  ['missing-measure', 'technology-as-goal', 'same words'],
  ['missing-measure', 'tool-before-need', 'same words'],
  ['missing-outcome', 'placeholder-text', 'same words'],
  ['outcome-inside-out', 'placeholder-text', 'same words'],
  ['outcome-is-a-feature', 'outcome-inside-out', 'same story'],
  ['outcome-is-a-feature', 'outcome-is-implementation', 'same story'],
  ['outcome-is-a-feature', 'outcome-repeats-want', 'same story'],
  ['outcome-is-a-feature', 'placeholder-text', 'same words'],
  ['outcome-is-implementation', 'outcome-inside-out', 'same story'],
  ['outcome-is-implementation', 'placeholder-text', 'same words'],
  ['outcome-repeats-want', 'outcome-inside-out', 'same story'],
  ['outcome-repeats-want', 'outcome-is-implementation', 'same story'],
  ['outcome-repeats-want', 'placeholder-text', 'same words'],
  ['outcome-vague', 'outcome-inside-out', 'same story'],
  ['outcome-vague', 'outcome-is-a-feature', 'same story'],
  ['outcome-vague', 'outcome-is-implementation', 'same story'],
  ['outcome-vague', 'outcome-repeats-want', 'same story'],
  ['outcome-vague', 'placeholder-text', 'same words'],
  ['output-as-measure', 'technology-as-goal', 'same words'],
  ['several-personas', 'generic-persona', 'same story'],
  ['several-personas', 'internal-role-persona', 'same story'],
  ['several-personas', 'system-as-persona', 'same story'],
  ['several-personas', 'undefined-persona', 'same story'],
  ['solution-without-need', 'tool-before-need', 'same words'],
  ['technology-in-criterion', 'technology-as-goal', 'same words'],
  ['technology-in-criterion', 'technology-in-want', 'same words'],
  ['technology-in-want', 'technology-as-goal', 'same words'],
  ['technology-in-want', 'tool-before-need', 'same words'],
  ['tool-before-need', 'technology-as-goal', 'same words'],
  ['ui-in-want', 'technology-as-goal', 'same words'],
  ['ui-in-want', 'technology-in-want', 'same words'],
  ['undefined-acronym', 'dehumanising-label', 'same words'],
  ['undefined-acronym', 'technology-as-goal', 'same words'],
  ['undefined-acronym', 'technology-in-criterion', 'same words'],
  ['undefined-acronym', 'technology-in-want', 'same words'],
  ['undefined-persona', 'generic-persona', 'same story'],
  ['undefined-persona', 'internal-role-persona', 'same story'],
  ['undefined-persona', 'system-as-persona', 'same story'],
  ['unsupported-claim', 'platitude', 'same words'],
  ['vague-quality', 'technology-in-criterion', 'same words'],
];

const entries = rules.flatMap(({ id, yieldsTo = {} }) =>
  Object.entries(yieldsTo).map(([speaker, on]) => [id, speaker, on] as const),
);
const [first, second] = readDocument(
  ['As a tenant, I want heat so that I sleep.', 'As an owner, I want rent so that I eat.'].join('\n\n'),
).sections.flatMap(({ stories }) => stories);

function finding(ruleId: string, [start, end]: readonly [number, number], story?: Story): Finding {
  const what = { ruleId, messageId: '', message: '', severity: 'info', range: { start, end }, fixes: [] } as const;
  return story === undefined ? what : { ...what, story };
}

describe('the table', () => {
  it('has a row for everything that a rule says about it', () => {
    expect([...entries].sort()).toEqual(TABLE);
  });
  it('names rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(entries.filter(([, speaker]) => !ids.has(speaker))).toEqual([]);
  });
  it('leaves one who speaks: nobody waits for somebody who waits for them', () => {
    const waitsFor = (id: string, above: readonly string[]): readonly string[] =>
      entries
        .filter(([silent]) => silent === id)
        .flatMap(([, speaker]) => (above.includes(speaker) ? [speaker] : waitsFor(speaker, [...above, speaker])));
    expect(rules.filter(({ id }) => waitsFor(id, [id]).includes(id))).toEqual([]);
  });
});

describe.each(TABLE)('%s and %s', (silent, speaker, on) => {
  const left = (...findings: readonly Finding[]) => createPrecedence(rules)(findings).map(({ ruleId }) => ruleId);
  const both = [speaker, silent];

  it(`are one finding on the ${on}`, () => {
    expect(left(finding(speaker, [5, 11], first), finding(silent, [5, 15], first))).toEqual([speaker]);
    expect(left(finding(silent, [5, 15], first), finding(speaker, [5, 11], first))).toEqual([speaker]);
  });
  it(`are ${on === 'same story' ? 'one finding' : 'two findings'} on other words of one story`, () => {
    const expected = on === 'same story' ? [speaker] : both;
    expect(left(finding(speaker, [5, 11], first), finding(silent, [20, 24], first))).toEqual(expected);
  });
  it('are two findings in two stories', () => {
    expect(left(finding(speaker, [5, 11], first), finding(silent, [50, 54], second))).toEqual(both);
  });
  it(`are ${on === 'same words' ? 'one finding' : 'two findings'} on the same words of a title`, () => {
    const expected = on === 'same words' ? [speaker] : both;
    expect(left(finding(speaker, [5, 11]), finding(silent, [5, 15]))).toEqual(expected);
  });
  it('are two findings on the same words of two stories', () => {
    expect(left(finding(speaker, [5, 11], first), finding(silent, [5, 15], second))).toEqual(both);
  });
  it(`are ${on === 'same words' ? 'one finding' : 'two findings'} on a title that stands in the story`, () => {
    const expected = on === 'same words' ? [speaker] : both;
    expect(left(finding(speaker, [5, 11]), finding(silent, [5, 15], first))).toEqual(expected);
    expect(left(finding(speaker, [5, 11], first), finding(silent, [5, 15]))).toEqual(expected);
  });
  it('are one finding, the one that is sure, where the other is a question', () => {
    const asked = (id: string): Finding => ({ ...finding(id, [5, 15], first), isQuestion: true });
    const sure = (id: string): Finding => finding(id, [5, 11], first);
    expect(left(sure(speaker), asked(silent))).toEqual([speaker]);
    expect(left(asked(speaker), sure(silent))).toEqual([silent]);
    expect(left(asked(speaker), asked(silent))).toEqual([speaker]);
  });
});
