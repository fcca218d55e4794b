/** What an answer covers, and how it is written down. */
import { describe, expect, it } from 'vitest';
import { type BaselineEntry, matchBaseline } from '../../server/src/core/engine/baseline.js';
import { drawBaseline, parseBaseline } from '../../server/src/core/engine/baseline-text.js';
import { addAnswers, keysIn, mayBeAnswered } from '../../server/src/core/engine/questions.js';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { rules } from '../../server/src/core/rules/index.js';
import { lintTexts } from '../support/lint-text.js';

const question = (path: string, clause = 'a'.repeat(16), story = '1-2-3') => ({
  path,
  ruleId: 'technology-in-want',
  identity: { clause, story, part: 1, isSpecific: true, words: 'a QR code at the door' },
});

describe('an answer', () => {
  it('is one line with what somebody said', () => {
    const [line, ...others] = drawBaseline(addAnswers([], [question('a.md')], 'it is the law'))
      .trimEnd()
      .split('\n');
    expect(others).toEqual([]);
    expect(JSON.parse(line ?? '')).toEqual({
      ...{ fingerprint: 'a'.repeat(16), path: 'a.md', rule: 'technology-in-want' },
      ...{ words: 'a QR code at the door', story: '1-2-3', because: 'it is the law' },
    });
  });

  it('is read as it was written, with its reason or without', () => {
    const entries = addAnswers(addAnswers([], [question('a.md')], null), [question('b.md')], 'yes');
    expect(parseBaseline(drawBaseline(entries), 'answers')).toEqual({ entries, problems: [] });
  });

  it('is one answer where two branches gave it with other reasons', () => {
    const text =
      drawBaseline(addAnswers([], [question('a.md')], 'one')) + drawBaseline(addAnswers([], [question('a.md')], 'two'));
    expect(parseBaseline(text, 'answers').entries).toMatchObject([{ because: 'two' }]);
  });

  it('to the same story once more counts on', () => {
    const once = addAnswers([], [question('a.md')], null);
    const twice = addAnswers(once, [question('a.md'), question('a.md')], null);
    expect(twice.map(({ occurrence }) => occurrence)).toEqual([1, 2, 3]);
    expect(addAnswers(once, [question('b.md')], null).map(({ occurrence }) => occurrence)).toEqual([1, 1]);
  });

  it('that is damaged is told in its own words', () => {
    const [problem] = parseBaseline('{"fingerprint":"0123456789abcdef"}', 'answers').problems;
    expect(problem?.message).toMatch(
      /^This line is no answer to a question\. Its “\w+” is missing or wrong\..*asked again\.$/,
    );
    expect(parseBaseline('oops').problems[0]?.message).toContain('no entry of a baseline');
  });
});

describe('an entry whose story points at other words now', () => {
  const [entry] = addAnswers([], [question('a.md')], null) as [BaselineEntry];
  const accepts = (found: ReturnType<typeof question>) =>
    matchBaseline([found], [entry], () => true).accepted.size === 1;

  it('holds for the very same story and rule', () => {
    expect(accepts(question('a.md', 'b'.repeat(16)))).toBe(true);
  });

  it.each([
    ['another file', question('b.md', 'b'.repeat(16))],
    ['another story', question('a.md', 'b'.repeat(16), '1-5-6')],
    ['another rule', { ...question('a.md', 'b'.repeat(16)), ruleId: 'technology-as-goal' }],
  ])('does not hold for %s', (_what, found) => {
    expect(accepts(found)).toBe(false);
  });

  it('does not hold where nothing is known of the story', () => {
    const none = { ...entry, story: '' };
    expect(matchBaseline([question('a.md', 'b'.repeat(16), '')], [none], () => true).accepted.size).toBe(0);
  });
});

describe('what may be answered', () => {
  it('is every question, and what a rule that asks has become sure of', () => {
    const finding = { messageId: 'x', message: 'x', severity: 'info', range: { start: 0, end: 1 }, fixes: [] } as const;
    expect(mayBeAnswered({ ...finding, ruleId: 'missing-outcome', isQuestion: true }, rules)).toBe(true);
    expect(mayBeAnswered({ ...finding, ruleId: 'technology-in-want' }, rules)).toBe(true);
    expect(mayBeAnswered({ ...finding, ruleId: 'missing-outcome' }, rules)).toBe(false);
  });
});

describe('the stories that are still there', () => {
  it('are known as findings know them: stories, sentences and titles', () => {
    const text = [
      '# Epic: Move the archive to Kubernetes',
      'As a ranger, I want my maps stored in MongoDB so that I find the hut.',
      'Members must be able to export their training as a GraphQL endpoint.',
    ].join('\n\n');
    const document = readDocument(text);
    const keys = keysIn(document);
    const found = [...lintTexts({ files: [{ path: 'a.md', text }] }).values()]
      .flat()
      .filter(({ ruleId }) => ruleId === 'technology-in-want');
    expect(found.length).toBeGreaterThan(1);
    for (const { identity } of found) expect(keys).toContain(identity.story);
    expect(keysIn(readDocument('As a ranger, I want a map so that I find the hut.'))).not.toContain(
      found[0]?.identity.story,
    );
  });
});
