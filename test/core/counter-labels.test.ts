/** A title that only has a bad word in it hides nobody's story; what shows how not to write is left alone. Stories in fences are heard. */
import { describe, it } from 'vitest';
import { BAKER, GUARD, isRead, type Parts } from '../support/story-parts.js';

const BAKED = 'As a baker, I want to see what is left so that nothing is thrown away.';
const FENCE = '```\nAs a baker,\nI want to see what is left,\nSo that nothing is thrown away.\n```';

describe('a story is read below', () => {
  it.each([
    'Handle poor or partial pictures of bread',
    'Story 2.5: Avoid bread that is baked twice',
    'US-3: Ovens don’t wait for one another',
    '4.7 Bad weather',
    'Anti-waste bread',
    'Detect incorrect labels',
    'Wrong deliveries',
    'What not to forget',
    'Do not disturb',
    'Mistakes at the till',
    'Common mistakes at the till',
  ])('“%s”', (title) => {
    isRead(`### ${title}\n\n${BAKED}`, [BAKER]);
    isRead(`**${title}**\n\n${BAKED}`, [BAKER]);
  });
});

describe('a story is only shown below', () => {
  it.each([
    'Don’t do this',
    'Bad examples',
    'Wrong',
    'Weak (technology first)',
    'Poor user stories about bread',
    '3. Bad story',
    'Avoid stories like these',
    'Instead of this',
    '❌ Bread',
    'How not to write a story',
    'What not to do',
    'Common mistakes',
    'Anti-patterns',
    'Do not write stories like these',
    'Never write stories like this',
    'What to avoid',
  ])('“%s”', (title) => {
    isRead(`### ${title}\n\n${BAKED}`, []);
    isRead(`${title}:\n\n${BAKED}`, []);
  });
});

describe('a fence that names no language', () => {
  it.each<[string, string, readonly Parts[]]>([
    ['below any title', `### Bread\n\n${FENCE}`, [BAKER]],
    [
      'with criteria',
      `### Bread\n\n${FENCE.replace('\n```', '\n\nAcceptance criteria:\n- Rolls are counted\n```')}`,
      [BAKER],
    ],
    ['below who it is about', `**Night shift**:\n${FENCE}`, [BAKER]],
    [
      'with a numbered list',
      '## Bread\n\n```\n1.  As a baker, I want to see what is left,\n    so that nothing is thrown away.\n\n2.  As a night guard, I want to know who is in,\n    so that I lock nobody up.\n```',
      [BAKER, GUARD],
    ],
    ['that shows a form', `Stories are written like this in our team:\n\n${FENCE}`, []],
    ['below a bad example', `Bad example:\n\n${FENCE}`, []],
    ['without a reason', '## Bread\n\n```\nAs a baker\nI want bread\n```', []],
    ['but another one does', `## Bread\n\n${FENCE.replace('```', '```md')}`, []],
  ])('%s', (_, text, expected) => {
    isRead(text, expected);
  });
});
