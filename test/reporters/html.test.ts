/** The page for product owners: complete, by itself, and safe to open. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { html } from '../../server/src/reporters/html.js';
import { FILTER_SCRIPT_HASH, filterScript } from '../../server/src/reporters/html-page.js';
import { findingsOf, hostileReport, RUNS } from './hostile-report.js';
import { file, options, report } from './sample-report.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Reads as a browser does; mistakes in the HTML are errors here. */
function read(source: string): Node {
  const problems: string[] = [];
  const tree = parse(source, { onParseError: ({ code }) => problems.push(code) });
  // Signs that stand for nothing are allowed to be in a story.
  expect(problems.filter((code) => code !== 'noncharacter-in-input-stream')).toEqual([]);
  return tree;
}

function elements(node: Node, matches: (element: Element) => boolean): readonly Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap((child) => elements(child, matches)) : [];
  return 'tagName' in node && matches(node) ? [node, ...inside] : inside;
}

function wordsOf(node: Node): string {
  if ('childNodes' in node) return node.childNodes.map(wordsOf).join('');
  return node.nodeName === '#text' && 'value' in node ? node.value : '';
}

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;
const hasClass = (name: string) => (element: Element) => (attribute(element, 'class') ?? '').split(' ').includes(name);
const tag = (name: string) => (element: Element) => element.tagName === name;

const text = `# Repairs

## The photo

As a **shopper**, I want GraphQL.

## Another

As a cook, I want a pan so that I eat.
`;
const findings = [
  { at: 'shopper', severity: 'error' as const, ruleId: 'undefined-persona', message: 'Who is that?' },
  { at: 'GraphQL', message: 'A technology.' },
  { at: 'Repairs', severity: 'info' as const, message: 'A title.' },
  { at: 'a pan', suppressedBecause: 'agreed in May' },
];

describe('html', () => {
  const page = html(report(file('docs/a.md', text, findings, 2), file('docs/b.md', '', [], 3)), options());
  const tree = read(page);

  it('shows findings by file and story, with the words marked', () => {
    expect(elements(tree, tag('h2')).map(wordsOf)).toEqual(['docs/a.md']);
    expect(elements(tree, tag('h3')).map(wordsOf)).toEqual([
      'Elsewhere in the text line 1',
      'Repairs › The photo line 5',
    ]);
    expect(elements(tree, tag('mark')).map((mark) => [wordsOf(mark), attribute(mark, 'class')])).toEqual([
      ['Repairs', 'info'],
      ['shopper', 'error'],
      ['GraphQL', 'warning'],
    ]);
    expect(elements(tree, tag('blockquote')).map(wordsOf)).toContain('As a 2shopper, I want 3GraphQL');
  });

  it('leads from each marked word to its finding and on to the page of the rule', () => {
    const numbers = elements(tree, (element) => element.tagName === 'a' && hasClass('number')(element));
    const targets = elements(tree, hasClass('finding')).map((finding) => `#${attribute(finding, 'id')}`);
    expect(numbers.map((number) => attribute(number, 'href'))).toEqual(targets);
    expect(numbers.map((number) => attribute(number, 'aria-label'))).toEqual(['info 1', 'error 2', 'warning 3']);
    expect(page).toContain('href="https://example.org/rules/undefined-persona.md"');
  });

  it('names what was accepted, why, and what has nothing to report', () => {
    const summaries = elements(tree, tag('details')).map(wordsOf);
    expect(summaries[0]).toBe('Nothing to report in 1 filedocs/b.md 3 stories');
    expect(summaries[1]).toContain('technology-in-want in docs/a.md line 9: agreed in May');
  });

  it('stands by itself: nothing is loaded, and only its own script may run', () => {
    expect(elements(tree, (element) => ['img', 'link', 'iframe', 'object'].includes(element.tagName))).toEqual([]);
    expect(page).not.toMatch(/url\(|@import|src=/);
    const [policy] = elements(tree, (element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
    expect(policy && attribute(policy, 'content')).toContain(`script-src '${FILTER_SCRIPT_HASH}'`);
    const hash = createHash('sha256').update(filterScript).digest('base64');
    expect(FILTER_SCRIPT_HASH).toBe(`sha256-${hash}`);
    expect(elements(tree, tag('script')).map(wordsOf)).toEqual([filterScript]);
  });

  it('says so when there is nothing to look at', () => {
    const empty = html(report(file('a.md', text)), options());
    expect(empty).toContain('<h1>Stories: nothing to look at again</h1>');
    expect(elements(read(empty), tag('form'))).toEqual([]);
  });

  it('marks overlapping findings once, as the worse of them', () => {
    const both = [{ at: 'I want GraphQL' }, { at: 'GraphQL', severity: 'error' as const }];
    const marks = elements(read(html(report(file('a.md', text, both)), options())), tag('mark'));
    expect(marks.map((mark) => [wordsOf(mark), attribute(mark, 'class'), attribute(mark, 'data-about')])).toEqual([
      ['I want ', 'warning', '1'],
      ['GraphQL', 'error', '1 2'],
    ]);
  });

  it('lets no word of a story become part of the page', () => {
    const known = new Set(elements(tree, () => true).map((element) => element.tagName));
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const hostileTree = read(html(hostile, options()));
        const used = elements(hostileTree, () => true);
        expect(used.filter((element) => !known.has(element.tagName))).toEqual([]);
        expect(used.flatMap((element) => element.attrs).filter(({ name }) => /^on|^style$|^src$/.test(name))).toEqual(
          [],
        );
        expect(elements(hostileTree, tag('script')).map(wordsOf)).toEqual([filterScript]);
        expect(elements(hostileTree, hasClass('finding'))).toHaveLength(findingsOf(hostile).length);
      }),
      RUNS,
    );
  });
});
