/** How a technology stands in a want: a row for each way, and for how far its words may stand away. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../server/src/core/document/read-document.js';
import { relationOf } from '../../../server/src/core/judgement/relation.js';
import { createVocabulary } from '../../../server/src/core/judgement/vocabulary.js';
import { english } from '../../../server/src/core/language/en/pack.js';

const vocabulary = createVocabulary(english, { allow: [], deny: ['Zork'], domain: [] });

/** What the made-up technology is to this want. */
function relationIn(want: string): string {
  const document = readDocument(`As a tenant, I want ${want}, so that I sleep well.\n`);
  const clause = document.sections[0]?.stories[0]?.want;
  if (clause == null) throw new Error(`no want is read in: ${want}`);
  const hit = vocabulary.findTechnologies(clause).find(({ technology }) => technology.term === 'Zork');
  if (hit === undefined) throw new Error(`no technology is heard in: ${want}`);
  return relationOf(clause, hit, english);
}

const ROWS: Readonly<Record<string, readonly string[]>> = {
  negated: [
    'to pay without Zork',
    'to pay and not use Zork',
    'to pay instead of Zork',
    'to pay by hand rather than Zork',
    'no more of this Zork',
  ],
  possessed: [
    'to see my Zork',
    'to see our new Zork',
    'to see the caretaker’s Zork',
    'to see the caretaker’s new Zork',
    'to keep Zork',
    'to continue with Zork',
    'to look into your own Zork',
    'to scan the Zork on my ticket',
  ],
  topic: [
    'to read about Zork',
    'to read news of the latest Zork',
    'to learn Zork',
    'to see how Zork works',
    'a lesson that speaks of the Zork',
    'better support of the old Zork',
    'something compatible to Zork',
  ],
  interchange: [
    'to export my bills as Zork',
    'to download all of my bills of this year in Zork',
    'to print a Zork file',
    'to see a Zork spreadsheet',
    'to get a Zork feed',
    'a Zork export',
  ],
  counterpart: [
    'a Zork integration',
    'a Zork account',
    'to log in with Zork',
    'to chat with neighbours on Zork',
    'to read the bills offered by Zork',
    'a Zork calendar',
    'to invite Zork users',
  ],
  head: ['Zork', 'a Zork', 'a modern Zork', 'to use Zork', 'to have a good Zork', 'to introduce a Zork', 'the Zork'],
  means: [
    'to heat using Zork',
    'to heat via the new Zork',
    'bills powered by Zork',
    'a Zork-based bill',
    'a Zork powered bill',
    'bills based on Zork',
    'bills on top of Zork',
    'a page written in Zork',
    'a page that is running in Zork',
    'to see using hosted Zork',
  ],
  container: [
    'to see bills in Zork',
    'bills inside a Zork',
    'bills from Zork',
    'to bring bills to Zork',
    'bills on Zork',
  ],
  devVerb: ['to implement bills of Zork', 'to migrate all bills, then Zork', 'to set up some bills of Zork'],
  bare: ['bills of Zork', 'faster bills and letters, then Zork'],
};

describe.each(Object.entries(ROWS))('%s', (relation, wants) => {
  it.each(wants)('“%s”', (want) => {
    expect(relationIn(want)).toBe(relation);
  });
});

describe('words that stand too far away', () => {
  it.each([
    ['to pay without ever a bill of Zork', 'bare'],
    ['to pay, not bills or letters of Zork', 'bare'],
    ['news, then bills and letters and photos of Zork', 'bare'],
    ['to export bills and letters and photos and plans and keys in Zork', 'container'],
    ['to invite aunts and uncles and cousins and friends in Zork', 'container'],
    ['to implement bills and letters and photos of Zork', 'bare'],
    ['support for bills and letters and photos of Zork', 'bare'],
    ['pages written by a hand in Zork', 'container'],
    ['bills that use Zork', 'bare'],
  ])('“%s” is %s', (want, relation) => {
    expect(relationIn(want)).toBe(relation);
  });
});
