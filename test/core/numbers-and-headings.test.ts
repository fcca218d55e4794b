/** Stories behind numbers that stick to them, wishes listed below a heading, and clauses below headings of their own. */
import { describe, it } from 'vitest';
import { BAKER, GUARD, isRead, type Parts } from '../support/story-parts.js';

describe('a story is read with', () => {
  it.each<[string, string, readonly Parts[]]>([
    [
      'numbers that stick to it',
      '1.As a baker, I want to see what is left so that nothing is thrown away\n2.As a night guard, I want to know who is in so that I lock nobody up',
      [BAKER, GUARD],
    ],
    [
      'ids in front of lines',
      'BR-1 As a baker, I want to see what is left so that nothing is thrown away\nBR-2 As a night guard, I want to know who is in so that I lock nobody up',
      [BAKER, GUARD],
    ],
    [
      'wishes below a heading',
      '## As a baker I want to\n\n- see what is left so that nothing is thrown away\n- sleep until five',
      [
        ['baker', BAKER[1], BAKER[2]],
        ['baker', 'sleep until five', null],
      ],
    ],
    [
      'wishes below dots',
      'As a baker, I want …\n\n- to see what is left so that nothing is thrown away\n- to sleep until five',
      [
        ['baker', BAKER[1], BAKER[2]],
        ['baker', 'sleep until five', null],
      ],
    ],
    [
      'clauses below headings',
      '## Bread\n\n### As a\n\nbaker\n\n### I want to\n\nsee what is left\n\n### So that\n\nnothing is thrown away\n\n### Notes\n\nNone.',
      [BAKER],
    ],
    [
      'a person in a heading, clauses below others',
      '#### As a baker\n\n#### **I want to**\n\n- see what is left\n\n#### So that\n\nnothing is thrown away\n\nThe shop closes at six.',
      [BAKER],
    ],
    [
      'a drawn box',
      '┌───────────────────────────┐\n│ As a baker, I want to     │\n│ see what is left so that  │\n│ nothing is thrown away.   │\n└───────────────────────────┘',
      [['baker', 'see what is left', 'nothing is thrown away']],
    ],
  ])('%s', (_, text, expected) => {
    isRead(text, expected);
  });

  it.each([
    ['a heading that asks', '## I want to bake. When?\n\nOn Monday.'],
    ['numbers in prose', 'We moved to 2.As promised, nothing burned.'],
  ])('nothing is read from %s', (_, text) => {
    isRead(text, []);
  });
});
