/** Whatever the Markdown parser drops, replaces or counts anew: every sign of a text is known by its place in the file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clause } from '../../server/src/core/document/model.js';
import { createMarkdownParser, walk } from '../../server/src/core/document/parse-markdown.js';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { type Prose, proseOf } from '../../server/src/core/document/prose.js';
import { createMemory, readDocument } from '../../server/src/core/document/read-document.js';
import { applyEdits } from '../../server/src/core/engine/apply-fixes.js';
import { createLinter } from '../../server/src/core/engine/lint.js';
import type { ReportedFinding } from '../../server/src/core/engine/report.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { rules } from '../../server/src/core/rules/index.js';
import { indexLines, positionAt } from '../../server/src/core/text/line-index.js';
import { defaultSettings } from '../support/lint-text.js';
import { PERSONAS_PATH, readPersonaLine } from '../support/persona-line.js';
import { runs, seedFrom } from '../support/runs.js';

const RUNS = runs(40, 300);

const parse = createMarkdownParser();

/** Signs that a parser drops, replaces or counts in a way of its own, and markup that words wrap in. */
const sign = fc.constantFrom(
  ...['\uFEFF', '\uFEFF\uFEFF', '\0', '\r', '\r\n', '\n', '\t', '\v', '\f', '\u0085', '\u2028', '\u2029', '\u00A0'],
  ...['\uD83D', '\uDE00', '😀', '\u200B', '\u202E', 'é', 'ﬁ', '  \n', '\\\n', '\\\r\n', ' '],
  ...['&amp;', '&#0;', '&#1;', '&#xD800;', '&#x110000;', '&#10;', '&#13;&#10;', '&NewLine;', '&Tab;', '&#32;', '&ngE;'],
  ...['&nosuch;', '&', '\\*', '\\\\', '\\', '\\>', '\\&amp;', '<http://a\\_b.c/&amp;>', '`', '``', '`` ` ``', '` a `'],
);
const markup = fc.constantFrom(
  ...['> ', '>', '> > ', '- ', '  ', '    ', '1. ', '# ', '**', '*', '[', '](x)', '| ', ' | ', '|', '\\|', '<br>'],
  ...[
    '\n| --- | --- |\n',
    '- [ ] ',
    '- [x]\t',
    '\n\n',
    '\n> ',
    '\n  ',
    '\n>\t',
    '\n    > ',
    '\r\n> ',
    '\n- ',
    '---\n',
    '![',
  ],
);
const word = fc.constantFrom('As a tenant', ', I want ', 'heat', ' so that ', 'I sleep', '.', 'a', ':', '(', '=');
const text = fc.array(fc.oneof(sign, markup, word), { maxLength: 25 }).map((parts) => parts.join(''));

/** A quote marker may take half a tab, and a mark may be read as a blank: then each sign stands where all the code does. */
const CODE_AS_A_WHOLE = /^(`+)[^`][^]*[\t\uFEFF][^]*\1$/;

function isReadAs(source: string, char: string): boolean {
  if (source === char || source === `\\${char}` || CODE_AS_A_WHOLE.test(source)) return true;
  if (char === '\n')
    return /^(?:\r\n?|\n| {2,}(?:\r\n?|\n)|\\(?:\r\n?|\n)[ \t>]*|<br[^]*>|&#10;|&NewLine;)$/.test(source);
  if (char === '\uFFFD') return source === '\0' || /^&#/.test(source);
  return /^&[^;\s]+;$/.test(source);
}

function misplaced(prose: Prose, source: string): readonly string[] {
  const wrong: string[] = [];
  for (let i = 0; i < prose.text.length; i++) {
    const [start, end] = [prose.starts[i] ?? NaN, prose.ends[i] ?? NaN];
    const written = source.slice(start, end);
    if (!isReadAs(written, prose.text[i] ?? '')) wrong.push(`${i}: ${JSON.stringify([prose.text[i], written])}`);
    if (i > 0 && start < (prose.starts[i - 1] ?? 0)) wrong.push(`${i} goes back`);
  }
  return wrong;
}

/** Stories in every layout, with a persona whose name is mistyped. */
const story = fc.constantFrom(
  ...['As a tenantr, I want heat so that I sleep.', '- As a tenantr, I want heat so that I sleep.\n'],
  ...[
    '**As a** tenantr\n**I want** heat\n**so that** I sleep\n',
    '> As a tenantr,\n> I want heat\n> so that I sleep.\n',
  ],
  ...['| As a | I want | So that |\n| --- | --- | --- |\n| tenantr | heat | I sleep |\n'],
  ...['| Story |\n| --- |\n| As a tenantr, I want heat so that I sleep. |\n'],
  ...['Persona: tenantr\nWant: heat\nOutcome: I sleep\n', '      As a tenantr, I want heat so that I sleep.\n'],
  ...['1. As a *tenantr*, I want `heat` so that I [sleep](x).\n', '## As a tenantr, I want heat so that I sleep\n'],
);
const stories = fc
  .array(fc.oneof(story, story, sign, markup, word), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''));

const RUN = { seed: seedFrom(20_261_121), numRuns: RUNS };

const registry = createRegistry(readPersonaLine('Tenant'), [PERSONAS_PATH], english);
const linter = createLinter({ registry, settings: defaultSettings(), rules });

function findingsIn(source: string): readonly ReportedFinding[] {
  return linter.lint(readDocument(source), { namedPersonas: null }).findings;
}

const withoutMarkup = (written: string): string => written.replace(/[*_`\\ ]/g, '');

function unlikeWords(source: string, clause: Clause | null): readonly unknown[] {
  return (clause?.words ?? []).flatMap(({ text: word, range }) => {
    const written = source.slice(range.start, range.end);
    return withoutMarkup(written) === withoutMarkup(word) ? [] : [{ word, written }];
  });
}

/** Rule, line, column and words, as a person compares two reports. */
function shown(source: string): readonly string[] {
  const lines = indexLines(source);
  return findingsIn(source).map(({ ruleId, range, message }) => {
    const [start, end] = [positionAt(lines, range.start), positionAt(lines, range.end)];
    return `${ruleId} ${start.line}:${start.column}-${end.line}:${end.column} ${message}`;
  });
}

describe('the parser', () => {
  it('gives every sign its place', { timeout: 300_000 }, () => {
    const property = fc.property(text, (source) => {
      walk(parse(source, []), (node) => {
        if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
        const prose = proseOf(node.children, source);
        expect(misplaced(prose, source), JSON.stringify({ source, prose: prose.text })).toEqual([]);
      });
    });
    fc.assert(property, RUN);
  });
});

describe('stories among such signs', () => {
  it('have their words where they say', { timeout: 300_000 }, () => {
    let read = 0;
    const property = fc.property(stories, (source) => {
      for (const { persona, situation, want, outcome } of placedStories(readDocument(source))) {
        read++;
        const wrong = [persona, situation, want, outcome].flatMap((clause) => unlikeWords(source, clause));
        expect(wrong, JSON.stringify(source)).toEqual([]);
      }
    });
    fc.assert(property, RUN);
    expect(read).toBeGreaterThan(RUNS);
  });

  it('are mended and nothing beside them', { timeout: 300_000 }, () => {
    let mended = 0;
    const property = fc.property(stories, (source) => {
      for (const { message, fixes, range } of findingsIn(source)) {
        if (!message.startsWith('“tenantr”')) continue;
        mended++;
        const expected = `${source.slice(0, range.start)}tenant${source.slice(range.end)}`;
        expect(source.slice(range.start, range.end), JSON.stringify(source)).toBe('tenantr');
        expect(applyEdits(source, fixes[0]?.edits ?? []), JSON.stringify(source)).toBe(expected);
      }
    });
    fc.assert(property, RUN);
    expect(mended).toBeGreaterThan(RUNS / 4);
  });

  it('are judged the same with the line ends of Windows', { timeout: 300_000 }, () => {
    const property = fc.property(stories, (written) => {
      const source = written.replace(/\r\n?/g, '\n');
      expect(shown(source.replaceAll('\n', '\r\n')), JSON.stringify(source)).toEqual(shown(source));
    });
    fc.assert(property, RUN);
  });

  it('are read again as they are read afresh', { timeout: 300_000 }, () => {
    const property = fc.property(stories, stories, fc.nat(), (first, second, cut) => {
      const memory = createMemory();
      const source = first + second;
      readDocument(source.slice(0, cut % (source.length + 1)) + second, memory);
      const [again, afresh] = [placedStories(readDocument(source, memory)), placedStories(readDocument(source))];
      expect(JSON.stringify(again), JSON.stringify(source)).toEqual(JSON.stringify(afresh));
    });
    fc.assert(property, RUN);
  });
});
