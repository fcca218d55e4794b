/** Whatever is read without a gate is read with it, for texts made from the words of the language itself. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { OPEN_GATES } from '../../server/src/core/document/gates.js';
import type { DocumentModel } from '../../server/src/core/document/model.js';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { createMemory, readDocument } from '../../server/src/core/document/read-document.js';
import { packs } from '../../server/src/core/language/packs.js';
import { itemTexts } from '../support/item-texts.js';
import { runs, seedFrom } from '../support/runs.js';
import { storyTexts } from '../support/story-texts.js';

/** `SEED` and `RUNS` in the environment look further by hand. */
const SEED = Number(process.env['SEED'] ?? seedFrom(20_261_130));
const RUNS = runs(16, 400);

function whatIsRead(model: DocumentModel): unknown {
  const sections = model.sections.map(({ titles, items, directives, range, storyAbove }) => ({
    ...{ titles, directives, range, storyAbove: storyAbove?.want?.text },
    items: items.map((item) => ('owner' in item ? { ...item, owner: item.owner?.want?.text } : item)),
  }));
  return { sections, stories: placedStories(model).map((story) => ({ ...story, criteria: story.criteria })) };
}

/** Titles over one line and many, short and long, with what only looks like a line below them. */
const title = fc
  .tuple(
    fc.constantFrom('', '', '---\ntype: story\n---\n', '\n\n', `${' '.repeat(3)}\n`, '# ', ' # ', '#'),
    fc.array(
      fc.constantFrom(
        ...[
          'A CRM',
          'for us',
          '  and them',
          '=',
          '[wards](https://example.org)',
          '\u00A0',
          '    all',
          '- one',
          '> two',
        ],
        `[plan](https://example.org/${'x'.repeat(12_000)})`,
      ),
      { minLength: 1, maxLength: 14 },
    ),
    fc.constantFrom('===', '=', '='.repeat(1200), '   ==  ', '    ==', '', '= =', '---'),
    fc.constantFrom('\n', '\n\n'),
  )
  .map(([before, lines, below, after]) => `${before}${lines.join('\n')}\n${below}${after}`);

describe.each(packs.all.map((pack) => [pack.name, pack] as const))('in %s', (_, pack) => {
  test.each([
    ['a document', storyTexts(pack)],
    ['points of all kinds', itemTexts(pack)],
    ['points among stories', fc.tuple(itemTexts(pack), storyTexts(pack), itemTexts(pack)).map((all) => all.join('\n'))],
    ['a title above it', fc.tuple(title, storyTexts(pack)).map((parts) => parts.join(''))],
  ])('%s is read with gates as it is read without them', { timeout: 600_000 }, (_what, texts) => {
    const language = pack.id;
    const property = fc.property(texts, (text) => {
      const open = whatIsRead(readDocument(text, createMemory(), { language, gates: OPEN_GATES }));
      const read = whatIsRead(readDocument(text, createMemory(), { language }));
      if (JSON.stringify(read) !== JSON.stringify(open)) expect(read, JSON.stringify(text)).toEqual(open);
    });
    fc.assert(property, { seed: SEED, numRuns: RUNS });
  });
});

describe('signs of emphasis and rare layouts close no gate', () => {
  it.each([
    '_As a_ nurse, I want to see the list.',
    '__As__ a nurse, __I__ want to see the list.',
    '**A**s a nurse, I w<b>ant</b> to see the list.',
    '***As a*** nurse,\n\n_I want_ to see the list.',
    '[As](https://example.org) a nurse, I&nbsp;want to see the list.',
    '| Role | Goal | Reason |\n|---|---|---|\n| nurse | see the list | nobody waits |',
    '**What:** see the list\n**Why:** nobody waits',
  ])('%s', (text) => {
    expect(placedStories(readDocument(text)).map(({ want }) => want?.text)).toEqual(['see the list']);
  });

  it('a short title of criteria is one', () => {
    const text = 'As a nurse, I want to see the list.\n\n### AC\n\n- It is short.\n';
    expect(placedStories(readDocument(text))[0]?.criteria.map((criterion) => criterion.text)).toEqual(['It is short.']);
  });

  it.each(['Implement a CRM\n===============\n', '# Implement a CRM\n', '---\nx: y\n---\nImplement a CRM\n===\n'])(
    'the title of a document is read whatever it says: %s',
    (text) => {
      const titles = readDocument(text).sections.flatMap((section) => section.titles);
      expect(titles.map(({ kind, clause }) => [kind, clause.text])).toEqual([['document', 'Implement a CRM']]);
    },
  );

  it.each([
    ['over many lines', Array.from({ length: 12 }, (_, i) => `part ${String(i)}`).join('\n')],
    ['with a long link in it', `Buy a [CRM](https://example.org/${'x'.repeat(2000)})`],
    ['that begins with a sign', '#crm for everybody'],
  ])('an underlined title is read %s', (_, words) => {
    expect(readDocument(`${words}\n===\n\nText.\n`).sections.flatMap((section) => section.titles)).toHaveLength(1);
  });

  it('a warning above a list holds for all of its items', () => {
    const items = Array.from({ length: 12 }, () => '- As a nurse, I want to see the list.').join('\n');
    expect(placedStories(readDocument(`Don’t write:\n\n${items}\n`))).toEqual([]);
  });
});
