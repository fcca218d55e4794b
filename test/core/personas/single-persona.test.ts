/** A file of its own for one persona: what its front matter says, and where the name stands. */
import { describe, expect, it } from 'vitest';
import { english } from '../../../server/src/core/language/en/pack.js';
import type { Persona } from '../../../server/src/core/personas/persona.js';
import { readPersonas } from '../../../server/src/core/personas/read-personas.js';

const read = (text: string): readonly Persona[] => readPersonas(text, 'porter.md', { language: english });

describe('a file of one persona', () => {
  it('may say everything in its front matter', () => {
    const text = `---
id: Night Porter
name: Porter
kind: staff
aliases: watchman, doorman
technical: true
tools: [torch, bunch of keys]
goals: [a list of the guests]
pains:
  - noise
  - ''
evidence: five visits
---

# Somebody else

not: [valid
`;
    expect(read(text)).toEqual([
      {
        id: 'night-porter',
        name: 'Porter',
        kind: 'staff',
        aliases: ['watchman', 'doorman'],
        technical: true,
        tools: ['torch', 'bunch of keys'],
        needs: ['a list of the guests'],
        pains: ['noise'],
        evidence: ['five visits'],
        definedAt: { path: 'porter.md', range: { start: text.indexOf('Porter\nkind'), end: text.indexOf('\nkind') } },
      },
    ]);
  });

  it.each([
    ['other names alone', '---\naliases: [doorman]\n---\n\n# Porter\n', { name: 'Porter', aliases: ['doorman'] }],
    ['a need with its source', '---\nneeds:\n  - text: quiet\n    from: Inga\n---\n\n# Porter\n', { needs: ['quiet'] }],
    [
      'needs that are no text',
      '---\nneeds:\n  - quiet\n  - 7\n  - text: 7\n  - from: Inga\n  -\n---\n\n# Porter\n',
      { needs: ['quiet'] },
    ],
    ['a number where a list should be', '---\nneeds: 7\n---\n\n# Porter\n', { name: 'Porter', needs: [] }],
    ['a name that is no text', '---\nname: 7\nid: 7\nkind: staff\n---\n\n# Porter\n', { name: 'Porter', id: 'porter' }],
    ['a title further down', '---\nkind: staff\n---\n\nHe is # 1.\n\n#  Night porter  \n', { name: 'Night porter' }],
    [
      'front matter nobody can read',
      '---\nkind: staff\nneeds: *nobody\n---\n\n# Porter\n',
      { kind: 'customer', needs: [] },
    ],
    ['a mark of its encoding', '\uFEFF---\nkind: staff\nname: Porter\n---\n', { name: 'Porter' }],
    ['windows line ends', '---\r\nkind: staff\r\nname: Porter\r\n---\r\n', { name: 'Porter', kind: 'staff' }],
  ])('may have %s', (_, text, expected) => {
    expect(read(text)).toHaveLength(1);
    expect(read(text)[0]).toMatchObject(expected);
  });

  it('is none without a name', () => {
    expect(read('---\nkind: staff\n---\n\nHe carries bags.\n')).toEqual([]);
  });

  it('is none where the front matter says nothing about a person', () => {
    expect(read('---\nname: Porter\n---\n\n# Porter\n')).toEqual([]);
  });
});

describe('the place of the name', () => {
  it.each([
    ['behind “name:”', '---\nkind: staff\nnickname: staff\nname: staff\n---\n\n# Notes\n'],
    ['behind “name” and blanks', '---\nkind: staff\nneeds: [staff]\nname  :  staff\n---\n'],
    ['in the title', '---\nkind: staff\n---\n\nAll staff are welcome, #staff too.\n\n#  staff\n'],
  ])('is %s', (_, text) => {
    const start = text.lastIndexOf('staff');
    expect(read(text)[0]?.definedAt?.range).toEqual({ start, end: start + 'staff'.length });
  });
});
