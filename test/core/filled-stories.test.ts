/** Stories in shapes that are close to templates, instructions and quotations: what fills them tells. */
import { describe, it } from 'vitest';
import { BAKER, GUARD, isRead, type Parts, STORY } from '../support/story-parts.js';

describe('read', () => {
  it.each<[string, string, readonly Parts[]]>([
    ['a role left in brackets', 'As a [baker], I want to see what is left so that nothing is thrown away.', [BAKER]],
    ['parts in italics', 'As a *baker*, I want to *see what is left* so that *nothing is thrown away*.', [BAKER]],
    [
      'bold italics with their labels',
      '***As a baker***, ***I want to see what is left*** ***so that nothing is thrown away***',
      [BAKER],
    ],
    ['a quotation with a number behind it', `> ${STORY} — US-3`, [BAKER]],
    ['a quotation with a number below it', `> ${STORY}\n>\n> — US-3`, [BAKER]],
    [
      'letters before its lines',
      `a) ${STORY.slice(0, -1)}\nb) As a night guard, I want to know who is in so that I lock nobody up`,
      [BAKER, GUARD],
    ],
    ['I as a', 'I as a baker want to see what is left so that nothing is thrown away.', [BAKER]],
    [
      'a request',
      'As a baker, show me what is left so that I bake less.',
      [['baker', 'show me what is left', 'I bake less']],
    ],
    [
      'what somebody is told',
      'As a baker, I am warned when the flour runs low.',
      [['baker', 'am warned when the flour runs low', null]],
    ],
    [
      'what somebody does',
      'As a baker comparing many results, I want to see what is left so that nothing is thrown away.',
      [['baker comparing many results', 'see what is left', 'nothing is thrown away']],
    ],
    [
      'a reason behind a dash',
      'As a baker, I want to see what is left - this lets me bake less.',
      [['baker', 'see what is left', 'this lets me bake less']],
    ],
    [
      'columns of somebody else',
      '| User | Wants to | Because |\n|-|-|-|\n| baker | see what is left | nothing is thrown away |',
      [BAKER],
    ],
    [
      'a mark of two words',
      'As a baker, I want to see what is left so that nothing is thrown away (Must have)',
      [BAKER],
    ],
  ])('%s', (_, text, expected) => {
    isRead(text, expected);
  });
});

describe('not read', () => {
  it.each([
    ['all parts in brackets', 'As a [baker], I want to [see what is left] so that [nothing is thrown away].'],
    ['a placeholder in brackets', 'As a [role], I want to see what is left so that nothing is thrown away.'],
    ['short gaps in italics', 'As a *baker*, I want *bread* so that *less is thrown away*.'],
    ['a quotation', `> ${STORY} — Mrs Berg`],
    ['an instruction', 'As a baker, ring the bell so that we can let you in.'],
    ['an instruction by somebody', 'As a baker, sign in so that I can see your orders.'],
    ['an instruction for all', 'As a baker, ring the bell so that the door is opened.'],
    ['a remark', 'As a baker, I am often told that bread is dear.'],
    ['a turn of phrase', 'As a good starting point, I want to thank everybody.'],
  ])('%s', (_, text) => {
    isRead(text, []);
  });
});
