/** Reading the next version of a document gives what reading it afresh gives, and reads only what has changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '../../server/src/core/document/model.js';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { createMemory, readDocument } from '../../server/src/core/document/read-document.js';
import { runs, seedFrom } from '../support/runs.js';

const RUNS = runs(8, 200);

const line = fc.constantFrom(
  ...['# Title', '## Part', '### Detail', '#', '#no title', '###### Deep', 'Heading\n==='],
  ...['As a tenant, I want to see [the bill] so that I can pay.', '**As a** nurse,', '**I want** a bed', ''],
  ...['- As a tenant, I want tea', '- [ ] It is warm', '## Acceptance criteria', '[the bill]: https://example.org'],
  ...['```', '~~~', '<!--', '-->', '<div>', '---', '---', 'title: x', '# remark', '+++', '  ```', '1. one', '> quote'],
  ...['\uFEFF# Title', '\uFEFFAs a tenant, I want tea', '\uFEFF```', '\0', '\f', '\u2028- As a tenant, I want tea'],
  ...['', '', '\uFEFF', '🎻', '{', '}', '"title": "x"', '| a | b |', '{/* customer-first-disable -- why */}'],
  ...['<!-- customer-first-disable-file -- why -->'],
);
const end = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const block = fc.array(fc.tuple(line, end), { maxLength: 40 }).map((lines) => lines.flat().join(''));
/** Long enough below one heading to be read in parts. */
const backlog = fc
  .array(fc.tuple(fc.constantFrom('- ', '', '* ', '- [ ] **', '  '), fc.nat({ max: 9999 }), end), {
    minLength: 60,
    maxLength: 120,
  })
  .map((items) =>
    items
      .map(([mark, number, after]) => {
        const bold = mark.endsWith('**') ? '**' : '';
        return `${mark}As a${bold} tenant, I want to see bill ${String(number)} so that I can pay it in time.${after}${after}`;
      })
      .join(''),
  );
const story = (number: number): string =>
  `As a tenant, I want to see bill ${String(number)} so that I can pay it in time`;
/** What a backlog may look like: what stands above it, and its entries. */
const SHAPES: Readonly<Record<string, { readonly lead: string; readonly entry: (number: number) => string }>> = {
  numbered: { lead: '', entry: (n) => `${String(n)}. ${story(n)}.` },
  nested: { lead: '', entry: (n) => `- Bills ${String(n)}\n  - ${story(n)}.` },
  lines: { lead: '', entry: (n) => `${story(n)}.` },
  quotedLines: { lead: '', entry: (n) => `> ${story(n)}.` },
  quoted: { lead: '', entry: (n) => `> ${story(n)}.\n>` },
  rows: { lead: '| ID | Story |\n| --- | --- |\n', entry: (n) => `| T-${String(n)} | ${story(n)} |` },
  people: {
    lead: '| As a | I want | So that |\n| --- | --- | --- |\n',
    entry: (n) => `| tenant | to see bill ${String(n)} | I can pay it in time |`,
  },
  columns: {
    lead: '| No. | As a | I want | So that |\n|---|---|---|---|\n',
    entry: (n) => `| ${String(n)} | tenant | to see bill ${String(n)} | I can pay it in time |`,
  },
};
const shaped = fc
  .tuple(fc.constantFrom(...Object.keys(SHAPES)), fc.nat({ max: 9999 }), fc.integer({ min: 60, max: 120 }))
  .map(([name, from, count]) => longOf(name, from, count));

function longOf(name: string, from: number, count: number): string {
  const { lead, entry } = SHAPES[name]!;
  return `${lead}${Array.from({ length: count }, (_, i) => entry(from + i)).join('\n')}\n`;
}

const start = fc.oneof(
  block,
  fc.tuple(block, backlog, block).map((parts) => parts.join('\n\n')),
  fc.tuple(block, shaped, shaped, block).map((parts) => parts.join('\n\n')),
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 60 }),
  text: fc.oneof(block, line, end, fc.constant('')),
});

function applied(text: string, { at, length, text: added }: { at: number; length: number; text: string }): string {
  const start = Math.round(at * text.length);
  return text.slice(0, start) + added + text.slice(start + length);
}

function shown(model: DocumentModel): unknown {
  const { headings, frontMatter, unread } = model;
  const sections = model.sections.map(({ range, heading, directives, titles, items, storyAbove }) => ({
    ...{ range, heading, directives, titles, items, storyAbove: storyAbove?.want?.text },
  }));
  const stories = placedStories(model).map((story) => ({ ...story, criteria: story.criteria }));
  return { headings, frontMatter, unread, sections, stories };
}

describe('reading again', () => {
  it('gives what reading afresh gives', { timeout: 120_000 }, () => {
    const property = fc.property(start, fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
      const memory = createMemory();
      let text = first;
      readDocument(text, memory);
      for (const one of edits) {
        text = applied(text, one);
        expect(shown(readDocument(text, memory)), JSON.stringify(text)).toEqual(shown(readDocument(text)));
      }
    });
    fc.assert(property, { seed: seedFrom(20_261_121), numRuns: RUNS });
  });

  it('keeps every section that has not changed', () => {
    const parts = Array.from(
      { length: 40 },
      (_, i) => `## Story ${String(i)}\n\nAs a tenant, I want tea ${String(i)}.\n\n`,
    );
    const memory = createMemory();
    const before = readDocument(parts.join(''), memory);
    const typed = parts.map((part, i) => (i === 20 ? part.replace('tea', 'green tea') : part));
    const after = readDocument(typed.join(''), memory);
    const changed = after.sections.flatMap(({ stories }, i) => (stories === before.sections[i]?.stories ? [] : [i]));
    expect(changed).toEqual([20]);
  });

  it('reads a long backlog below one heading in parts, and nothing but the part that changed again', () => {
    const stories = Array.from({ length: 1000 }, (_, i) => `- As a tenant, I want tea ${String(i)} so that I am warm.`);
    const memory = createMemory();
    const before = readDocument(`# Backlog\n\n${stories.join('\n')}\n`, memory);
    expect(placedStories(before).map(({ want }) => want?.text)).toEqual(stories.map((_, i) => `tea ${String(i)}`));
    const typed = stories.with(500, '- As a tenant, I want coffee so that I am awake.');
    const after = readDocument(`# Backlog\n\n${typed.join('\n')}\n`, memory);
    const known = new Set(before.sections.map((section) => section.stories));
    const again = after.sections.filter((section) => !known.has(section.stories));
    expect(again.flatMap((section) => section.stories).length).toBeLessThan(100);
  });

  it.each(Object.keys(SHAPES))('reads a long backlog of %s in parts, each as it would be read alone', (name) => {
    const text = `# Backlog\n\n${longOf(name, 0, 600)}`;
    const memory = createMemory();
    const before = readDocument(text, memory);
    const stories = placedStories(before);
    expect(stories.map(({ want }) => want?.text)).toEqual(
      Array.from(
        { length: 600 },
        (_, i) => expect.stringMatching(new RegExp(`^(?:to )?see bill ${String(i)}$`)) as string,
      ),
    );
    for (const { persona, want, outcome } of stories)
      for (const clause of [persona, want, outcome])
        expect(text.slice(clause?.range.start, clause?.range.end)).toBe(clause?.text);
    const [alone] = placedStories(readDocument(`# Backlog\n\n${longOf(name, 300, 1)}`));
    const { kind, layout, personaFrom, range } = alone!;
    const same = stories[300]!;
    expect(same).toMatchObject({ kind, layout, personaFrom });
    expect(same.range.end - same.range.start).toBe(range.end - range.start);
    const after = readDocument(text.replace('see bill 300', 'see the bill 300'), memory);
    const known = new Set(before.sections.map((section) => section.stories));
    const again = after.sections.filter((section) => !known.has(section.stories));
    expect(again.flatMap((section) => section.stories).length).toBeLessThan(120);
  });

  it('reads a long table anew where its head changes', () => {
    const text = `# Backlog\n\n${longOf('columns', 0, 300)}`;
    const memory = createMemory();
    readDocument(text, memory);
    const turned = text.replace('| As a | I want |', '| Notes | Remarks |');
    expect(placedStories(readDocument(turned, memory))).toEqual([]);
    expect(placedStories(readDocument(text, memory)).length).toBe(300);
  });

  it('knows the label of a long list in all its parts', () => {
    const points = Array.from(
      { length: 300 },
      (_, i) => `- FR-${String(i)}: Tenants hear on the same day who comes (${String(i)}).`,
    );
    const text = `# Renting\n\n**Functional requirements:**\n\n${points.join('\n')}\n`;
    const whole = readDocument(text);
    expect(whole.sections.length).toBeGreaterThan(3);
    const kinds = (model: DocumentModel): readonly string[] =>
      model.sections.flatMap(({ items }) => items.map(({ kind, label }) => `${kind} ${String(label)}`));
    const short = kinds(readDocument(text.slice(0, text.indexOf('- FR-3:'))));
    expect(kinds(whole).slice(0, short.length)).toEqual(short);
    expect(kinds(whole).length).toBe(short.length * 100);
  });

  it('keeps sections that moved, too', () => {
    const parts = ['A', 'B', 'C', 'D'].map((name) => `## ${name}\n\nAs a tenant, I want ${name}.\n\n`);
    const title = '# Stories\n\n';
    const memory = createMemory();
    const before = readDocument(title + parts.join(''), memory);
    const after = readDocument([title, parts[2], parts[0], parts[1], parts[3]].join(''), memory);
    expect(after.sections.map(({ stories }) => before.sections.findIndex((one) => one.stories === stories))).toEqual([
      0, 3, 1, 2, 4,
    ]);
  });
});
