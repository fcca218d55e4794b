/** The picture as a page, as Markdown and for programs: complete, well-formed, and harmless whatever stories say. */
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../server/src/core/picture/change.js';
import type { Picture } from '../../server/src/core/picture/shape.js';
import { pictureReporters } from '../../server/src/reporters/picture/index.js';
import { pictureOf } from '../support/picture-of.js';
import { hostileText, RUNS } from './hostile-report.js';
import { validatePicture } from './schemas.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const tool = { name: 'customer-first', version: '1.2.3' };
const plain = { tool, change: null };
const { md, html, json, digest } = pictureReporters;

const personas = `# Personas

## Rower

- stages: join, use

### Needs

- N1: know the wind before leaving home

### Evidence

- 4 interviews, 2026-09

## מציל

- stages: use

### Needs

- לראות את הים
`;
const journey = 'journeys: [{ stages: [{ id: join, title: Join & <pay> }, { id: use, title: On the water }] }]';
const stories = `# On the water

## RW-1 Wind

As a rower, I want to hear how strong the wind is so that I do not drive there for nothing.

## RW-2 Boats

As a rower, I want to book a boat.

As a passenger, I want a GraphQL endpoint so that it is easier.

As a rowerr, I want a locker so that my clothes stay dry.

As a user, I want tea so that the cup is stored in the database.

# Epic: Introduce a chatbot
`;
const picture = pictureOf({ files: { 'lake/a b.md': stories }, personas, journey });
const before = pictureOf({ files: { 'lake/a b.md': stories.replace('book a boat', 'row') }, personas, journey });
const change = changeBetween(before, picture, 'main');

function read(source: string): Node {
  const problems: string[] = [];
  const tree = parse(source, { onParseError: ({ code }) => problems.push(code) });
  expect(problems.filter((code) => code !== 'noncharacter-in-input-stream')).toEqual([]);
  return tree;
}

function elements(node: Node, isIt: (element: Element) => boolean): readonly Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap((child) => elements(child, isIt)) : [];
  return 'tagName' in node && isIt(node) ? [node, ...inside] : inside;
}

function wordsOf(node: Node): string {
  if ('childNodes' in node) return node.childNodes.map(wordsOf).join('');
  return node.nodeName === '#text' && 'value' in node ? node.value : '';
}

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;
const tag =
  (...names: readonly string[]) =>
  ({ tagName }: Element) =>
    names.includes(tagName);
const hasClass = (name: string) => (element: Element) => (attribute(element, 'class') ?? '').split(' ').includes(name);

describe('the page', () => {
  const page = html(picture, plain);
  const tree = read(page);

  it('runs nothing and loads nothing', () => {
    const [policy] = elements(tree, (element) => attribute(element, 'http-equiv') !== undefined);
    expect(attribute(policy!, 'content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'none'; base-uri 'none'; form-action 'none'",
    );
    expect(elements(tree, tag('script', 'link', 'img', 'iframe', 'form'))).toEqual([]);
  });

  it('has a table of people by stages that reads without colours', () => {
    const [matrix] = elements(tree, hasClass('matrix'));
    const heads = elements(matrix!, tag('th')).map((head) => [attribute(head, 'scope'), wordsOf(head)]);
    expect(heads).toEqual([
      ['col', 'Join & <pay>'],
      ['col', 'On the water'],
      ['row', 'Rower'],
      ['row', 'מציל'],
      ['row', 'nobody described'],
    ]);
    const cells = elements(matrix!, (element) => element.tagName === 'td' && element.childNodes.length > 0);
    expect(cells.map((cell) => wordsOf(cell).replace(/\s+/g, ' '))).toEqual([
      ...['gap', '1 of 2'],
      ...['·never comes here', 'gap'],
      ...['–no story', '1 of 3'],
    ]);
  });

  it('leads from every number to stories, and from none into nothing', () => {
    const ids = elements(tree, (element) => attribute(element, 'id') !== undefined).map((each) =>
      attribute(each, 'id'),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const links = elements(tree, tag('a')).map((link) => attribute(link, 'href') ?? '');
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1)))).toEqual([]);
  });

  it('shows each story with its number, title, file and line', () => {
    const shown = elements(tree, (element) => /^s\d+$/.test(attribute(element, 'id') ?? '')).map(wordsOf);
    expect(shown).toHaveLength(picture.stories.length);
    expect(shown.join('\n')).toContain('RW-1 Wind lake/a b.md, line 5');
  });

  it('has headings in order, none of them skipped', () => {
    const depths = elements(tree, tag('h1', 'h2', 'h3', 'h4')).map(({ tagName }) => Number(tagName.slice(1)));
    expect(depths[0]).toBe(1);
    expect(depths.filter((depth, i) => depth > (depths[i - 1] ?? 0) + 1)).toEqual([]);
  });

  it('takes people first and the score last', () => {
    const titles = elements(tree, tag('h2')).map(wordsOf);
    expect(titles[0]).toBe('Where in their life');
    expect(titles.at(-2)).toBe('Score');
  });

  it('leaves the direction of names and stories to their words', () => {
    const isFree = ({ tagName, attrs }: Element): boolean =>
      tagName === 'bdi' || attrs.some(({ name }) => name === 'dir');
    const free = elements(tree, isFree).map(wordsOf).join('\n');
    for (const text of ['מציל', 'לראות את הים', ...picture.stories.map((story) => story.text)])
      expect(free).toContain(text);
  });

  it('is at most 1.5 KB a story', () => {
    const many = Array.from(
      { length: 200 },
      (_, i) => `As a rower, I want boat ${i} so that I am home before ${i} o’clock.`,
    );
    const large = html(pictureOf({ files: many.join('\n\n'), personas }), plain);
    expect(Buffer.byteLength(large) - Buffer.byteLength(html(pictureOf({ files: '', personas }), plain))).toBeLessThan(
      many.length * 1500,
    );
  });

  it('draws nothing as well as something', () => {
    const nothing = read(html(pictureOf({ files: '' }), plain));
    expect(elements(nothing, tag('h2')).map(wordsOf)).toEqual(['People', 'Score']);
  });
});

/** The same picture in words that break formats. */
function withWords(value: unknown, word: () => string, key = ''): unknown {
  const isText = ['name', 'title', 'text', 'heading', 'draft', 'reason', 'path', 'root'].includes(key);
  if (typeof value === 'string') return isText || key === 'why' || key === 'didYouMean' ? word() : value;
  if (Array.isArray(value)) return value.map((each) => withWords(each, word, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withWords(inner, word, name)]));
}

const hostile = fc.array(hostileText, { minLength: 1, maxLength: 12 }).map((words) => {
  let at = 0;
  return withWords(picture, () => words[at++ % words.length] ?? '') as Picture;
});

describe('whatever stories say', () => {
  it('the page stays well-formed, and runs nothing', () => {
    fc.assert(
      fc.property(hostile, (drawn) => {
        const tree = read(html(drawn, { tool, change: changeBetween(before, drawn, '<main>') }));
        expect(elements(tree, tag('script', 'img'))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('Markdown has no more lines than its own', () => {
    const lines = md(picture, plain).split('\n').length;
    fc.assert(
      fc.property(hostile, (drawn) => {
        expect(
          md({ ...drawn, stories: drawn.stories.map((story) => ({ ...story, path: 'a.md' })) }, plain),
        ).not.toMatch(/<(?!!-- customer|\/?sub)[a-z/!]|@team/i);
        expect(lines).toBeGreaterThan(10);
      }),
      RUNS,
    );
  });

  it('JSON has the published shape', () => {
    fc.assert(
      fc.property(hostile, (drawn) => {
        expect(validatePicture(json(drawn, plain))).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('Markdown', () => {
  it('has the matrix, the ladder and the score', () => {
    const text = md(picture, plain);
    expect(text).toContain('| Rower | **gap** | 1 of 2 |  |');
    expect(text).toContain('- Passenger 1 [a b.md:11](lake/a%20b.md#L11)');
    expect(text).toContain('Rowerr 1: did you mean Rower?');
    expect(text).toContain('> As a rower, I want to book a boat, so that …');
  });

  it('says what has changed', () => {
    expect(md(picture, { tool, change })).toContain('## Since main');
    expect(md(picture, { tool, change })).toContain('1 story is new: [a b.md:9](lake/a%20b.md#L9). 1 story is gone.');
  });
});

describe('the digest', () => {
  it('says whom a change serves and what it lacks', () => {
    const text = digest(picture, { tool, change });
    expect(text).toContain('### For whom 1 new or reworded story is\n\n1 for **Rower**.');
    expect(text).toContain(
      '**Nothing gets better yet: no outcome is written**\n\n- [RW-2 Boats](lake/a%20b.md#L9) line 9',
    );
  });

  it('names all stages that are equally empty, or says how many there are', () => {
    const stages = (ids: readonly string[]): string =>
      `journeys: [{ personas: [rower], stages: [${ids.map((id) => `{ id: ${id} }`).join(', ')}] }]`;
    const rower = '# Personas\n\n## Rower\n\n### Needs\n\n- a boat\n';
    const drawn = (ids: readonly string[]): string =>
      digest(pictureOf({ files: 'As a rower, I want tea.\n', personas: rower, journey: stages(ids) }), {
        tool,
        change: null,
      });
    expect(drawn(['join', 'leave'])).toContain('Emptiest stages: **join** and **leave**, a gap for 1 person.');
    expect(drawn(['a', 'b', 'c', 'd', 'e'])).toContain('Emptiest stages: **a**, **b**, **c** and 2 more, a gap');
  });

  it('has at most sixty lines, however much has changed', () => {
    const wishes = [
      ...['I want tea', 'I want a GraphQL endpoint', 'I want a seat so that it is easier'],
      'I want a boat so that the boat is stored in the database',
    ];
    const many = Array.from({ length: 400 }, (_, i) => `As a person${i % 50}, ${wishes[i % 4] ?? ''} ${i}.`).join(
      '\n\n',
    );
    const after = pictureOf({ files: many, personas });
    for (const changed of [null, changeBetween(before, after, 'main')]) {
      expect(digest(after, { tool, change: changed }).split('\n').length).toBeLessThanOrEqual(60);
    }
  });
});
