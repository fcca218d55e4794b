/** What says how far a story has come, or what it is worth, is no word of it: lines below it, and marks behind it. */
import { describe, it } from 'vitest';
import { BAKER, isRead, type Parts } from '../support/story-parts.js';

const WISH = 'As a baker, I want to see what is left';
const WHOLE = `${WISH} so that nothing is thrown away`;
const OPEN: Parts = ['baker', 'see what is left', null];

describe('a task is no reason', () => {
  it.each([
    ['in a line below', `${WISH}\nTo do`],
    ['in brackets', `${WISH} (To do)`],
    ['in brackets below', `${WISH}\n(To do)`],
    ['behind a dash', `- ${WISH} — To do`],
    ['in capitals', `- ${WISH} - TO DO`],
    ['in an item below', `- ${WISH}\n  - To do`],
    ['below another field', `${WISH}\nOwner: Ines\nTo do: call the mill`],
    ['with another verb', `${WISH}\nTo test: open the door at five`],
    ['with its verb in bold', `${WISH}\n**To check**: the door at five`],
  ])('%s', (_, text) => {
    isRead(text, [OPEN]);
  });
});

describe('a mark is no part of the reason', () => {
  it.each([
    ['a number behind a bar', `- ${WHOLE} | 3`],
    ['points', `- ${WHOLE} [3 SP]`],
    ['points in words', `- ${WHOLE} (5 points)`],
    ['a priority behind a dash', `- ${WHOLE} - P1`],
    ['a state behind a dash', `- ${WHOLE} — Done`],
    ['two of them', `- ${WHOLE} [3 SP] — In progress`],
    ['a state in a line of its own', `${WHOLE}\nDone`],
    ['a note', `- ${WHOLE}³`],
  ])('%s', (_, text) => {
    isRead(text, [BAKER]);
  });

  it.each<[string, string, Parts]>([
    [
      'a sentence behind a dash',
      `${WISH} so that I know the rest - three loaves`,
      ['baker', 'see what is left', 'I know the rest - three loaves'],
    ],
    ['a year', `${WISH} so that I plan for 2030`, ['baker', 'see what is left', 'I plan for 2030']],
    ['a unit', 'As a baker, I want 40 m² so that the oven fits', ['baker', '40 m²', 'the oven fits']],
    ['a note at the person', 'As a baker¹, I want to see what is left so that nothing is thrown away', BAKER],
    [
      'a wish that is open',
      'As a baker, I want to see what is open so that I rest',
      ['baker', 'see what is open', 'I rest'],
    ],
  ])('but %s', (_, text, expected) => {
    isRead(text, [expected]);
  });
});

describe('reasons without “so that”', () => {
  it.each<[string, string, Parts]>([
    ['for', `${WISH}, for I threw ten loaves away.`, ['baker', 'see what is left', 'threw ten loaves away']],
    ['lest', `${WISH} lest I throw bread away.`, ['baker', 'see what is left', 'I throw bread away']],
    [
      'a sentence behind a semicolon',
      `${WISH}; that helps me bake less.`,
      ['baker', 'see what is left', 'that helps me bake less'],
    ],
    ['as I otherwise', `${WISH} as I otherwise bake too much.`, ['baker', 'see what is left', 'bake too much']],
  ])('%s', (_, text, expected) => {
    isRead(text, [expected]);
  });
});
