/** Parts that stand below their names, wishes in a list, reasons below them, and what looks like a story and is none. */
import { describe, expect, it } from 'vitest';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { BAKER, isRead, type Parts } from '../support/story-parts.js';

const TENANT: Parts = ['tenant', 'report a leak', 'my flat stays dry'];

describe('parts below their names', () => {
  it.each<[string, string, readonly Parts[]]>([
    [
      'deeper items',
      '- **As a**\n  - tenant\n- **I want to**\n  - report a leak\n- **So that**\n  - my flat stays dry\n',
      [TENANT],
    ],
    [
      'paragraphs',
      '**As a**\n\ntenant\n\n**I want to**\n\nreport a leak\n\n**So that**\n\nmy flat stays dry\n',
      [TENANT],
    ],
    [
      'lines with Windows ends',
      '**As a**\r\n\r\ntenant\r\n\r\n**I want to**\r\n\r\nreport a leak\r\n\r\n**So that**\r\n\r\nmy flat stays dry\r\n',
      [TENANT],
    ],
    [
      'a list below its number',
      '- Story 1\n  - As a\n    - tenant\n  - I want to\n    - report a leak\n  - So that\n    - my flat stays dry\n',
      [TENANT],
    ],
    ['labels with a dash', '**Who** – tenant\n**What** – report a leak\n**Why** – my flat stays dry\n', [TENANT]],
  ])('%s', (_, text, expected) => {
    isRead(text, expected);
  });
});

const wishOf = (text: string): readonly (string | null | undefined)[][] =>
  placedStories(readDocument(text)).map(({ persona, want, outcome }) => [persona?.text, want?.text, outcome?.text]);

describe('wishes in a list without a colon', () => {
  it.each([
    ['and the reason below', 'As a tenant I want\n\n- a rent list\n- a leak form\n\n**So that** I sleep.\n'],
    ['on three lines', '**As a** tenant\n**I want**\n- a rent list\n- a leak form\n\n**So that** I sleep.\n'],
    ['as deeper items', '- As a tenant I want\n  - a rent list\n  - a leak form\n- so that I sleep\n'],
    ['with numbers', 'As a tenant, I want\n\n1. a rent list\n2. a leak form\n\nso that\n\n- I sleep\n'],
    ['in a quotation', '> As a tenant, I want\n> - a rent list\n> - a leak form\n>\n> so that I sleep\n'],
  ])('%s', (_, text) => {
    expect(wishOf(text)).toEqual([['tenant', 'a rent list a leak form', 'I sleep']]);
  });

  it('each of which begins with "to"', () => {
    const text = 'As a tenant I want\n\n- to see my rent\n- to report a leak\n';
    expect(wishOf(text)).toEqual([['tenant', 'see my rent to report a leak', undefined]]);
  });

  it('but not one that is still being typed', () => {
    isRead('As a tenant, I want\n\n## Notes\n\n- bread\n- milk\n', []);
  });
});

describe('reasons behind their labels', () => {
  const RIDER: Parts = ['rower', 'see the tide', 'I plan my week by it'];
  it.each<[string, string, readonly Parts[]]>([
    ['in a line of its own', 'As a rower, I want to see the tide.\n\n**Why?** I plan my week by it.\n', [RIDER]],
    ['behind a dash', 'As a rower, I want to see the tide.\n- **Benefit** – I plan my week by it\n', [RIDER]],
    ['in the same paragraph', 'As a rower, I want to see the tide. Why: I plan my week by it.\n', [RIDER]],
    [
      'that only rate',
      '**As a** rower\n**I want to** see the tide\n**Benefit:** high\n',
      [['rower', 'see the tide', null]],
    ],
  ])('%s', (_, text, expected) => {
    isRead(text, expected);
  });
});

describe('what is no story', () => {
  it.each([
    [
      'what a museum writes of itself',
      'Our museum applies for a grant. As a small house, we want to show looms so that children learn.',
    ],
    [
      'what an orchard needs',
      'As a community orchard, we need a press because the old one leaks. With your support, it works.',
    ],
    ['what an association will do', 'As an association, we want to train forty people. The money is used for hives.'],
    ['a quotation below its title', '## Interviews\n\nNurse: “I want a beep so that nobody waits.”'],
    ['an example behind its label', 'Stories read like this: As a nurse, I want a beep so that nobody waits.'],
    ['an example in a sentence', 'For instance, “As a cook, I want a list so that nobody waits.”'],
    [
      'code in tags',
      '<code>As a cook, I want a list so that nobody waits.</code>\n\n<kbd>As a cook, I want more.</kbd>',
    ],
    ['labels with a dash that are prose', 'Who - if anybody - opens the door\nWhat - to bring\n'],
  ])('%s', (_, text) => {
    isRead(text, []);
  });

  it('but a story of several people stays one', () => {
    isRead('As a family, we want one list so that nobody forgets the dentist. It is shared.', [
      ['family', 'one list', 'nobody forgets the dentist'],
    ]);
    isRead('Baker: “I want to see what is left so that nothing is thrown away.”', [['Baker', BAKER[1], BAKER[2]]]);
  });
});
