/** Whatever is read without a gate is read with it, for texts made from the words of the language itself. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OPEN_GATES } from '../../server/src/core/document/gates.js';
import type { DocumentModel } from '../../server/src/core/document/model.js';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { createMemory, readDocument } from '../../server/src/core/document/read-document.js';
import { packs } from '../../server/src/core/language/packs.js';
import { storyTexts } from '../support/story-texts.js';

/** `SEED` and `RUNS` in the environment look further by hand. */
const SEED = Number(process.env['SEED'] ?? 20_261_130);
const RUNS = Number(process.env['RUNS'] ?? 400);

function whatIsRead(model: DocumentModel): unknown {
  const sections = model.sections.map(({ titles, requirements, directives, range }) => ({
    ...{ titles, requirements, directives, range },
  }));
  return { sections, stories: placedStories(model).map((story) => ({ ...story, criteria: story.criteria })) };
}

test('a document is read with gates as it is read without them', { timeout: 600_000 }, () => {
  const property = fc.property(storyTexts(packs.fallback), (text) => {
    const open = whatIsRead(readDocument(text, createMemory(), { gates: OPEN_GATES }));
    const read = whatIsRead(readDocument(text));
    if (JSON.stringify(read) !== JSON.stringify(open)) expect(read, JSON.stringify(text)).toEqual(open);
  });
  fc.assert(property, { seed: SEED, numRuns: RUNS });
});
