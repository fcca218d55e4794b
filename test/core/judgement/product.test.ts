/** What is a kind of product: an app, a portal, and not what is done with one. */
import { expect, it } from 'vitest';
import { readDocument } from '../../../server/src/core/document/read-document.js';
import { productIn } from '../../../server/src/core/judgement/product.js';
import { english } from '../../../server/src/core/language/en/pack.js';

/** The words of the product, with "!" where nothing else is wished for. */
function product(wish: string): string | null {
  const want = readDocument(`As a tenant, I want ${wish}, so that I sleep.\n`).sections[0]?.stories[0]?.want;
  if (want == null) throw new Error(`no want is read in: ${wish}`);
  const found = productIn(want, english);
  return found === null ? null : `${found.text}${found.isAll ? '!' : ''}`;
}

it.each([
  ['an app', 'app!'],
  ['a mobile app', 'mobile app!'],
  ['to have a website', 'website!'],
  ['a mobile app with a calendar', 'mobile app'],
  ['a website with a calendar', null],
  ['a mobile app calendar', null],
  ['a calendar', null],
  ['a calendar in a mobile app', null],
])('in “%s”: %s', (wish, expected) => {
  expect(product(wish)).toBe(expected);
});
