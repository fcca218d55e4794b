/** The comment on a pull request, read as GitHub reads Markdown. */
import fc from 'fast-check';
import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { REPORT_MARK } from '../../server/src/core/document/own-report.js';
import { drawMarkdown, markdown } from '../../server/src/reporters/markdown.js';
import { findingsOf, hostileReport, RUNS } from './hostile-report.js';
import { onOneLine } from '../../server/src/reporters/well-formed.js';
import { file, options, report } from './sample-report.js';

const text = 'As a shopper, I want tea\nand cake.\n';

function read(output: string): Nodes {
  return fromMarkdown(output, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

function all(node: Nodes, type: Nodes['type']): readonly Nodes[] {
  const inside = 'children' in node ? node.children.flatMap((child) => all(child, type)) : [];
  return node.type === type ? [node, ...inside] : inside;
}

function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return node.type === 'text' ? node.value : '';
}

/** As shown: on one line, without what cannot be shown. */
function shown(words: string): string {
  return onOneLine(words);
}

describe('markdown', () => {
  it('is a table for each file', () => {
    const fixes = [{ kind: 'suggestion', title: 'Say what', edits: [] } as const];
    const findings = [{ at: 'tea\nand', severity: 'error' as const, fixes, message: 'Two wants.' }, { at: 'shopper' }];
    expect(markdown(report(file('docs/a_b.md', text, findings), file('b.md', '')), options())).toBe(
      `${REPORT_MARK}

### Stories to look at again

1 error, 1 warning in 1 of 2 files; 2 stories read.

#### docs/a&#95;b.md

| Line | | What to look at |
| ---: | --- | --- |
| 1 | 🔴 error | <q>tea and</q><br>Two wants. [technology-in-want](https://example.org/rules/technology-in-want.md)<br>_Try: Say what_ |
| 1 | 🟡 warning | <q>shopper</q><br>This want names a technology. [technology-in-want](https://example.org/rules/technology-in-want.md) |
`,
    );
  });

  it('says so when there is nothing to say', () => {
    expect(markdown(report(file('a.md', text)), options())).toContain('### Stories: nothing to worry about\n');
  });

  it('calls nobody, and mentions no other issue', () => {
    const message = 'Ask @team, see #12 and https://x.example or www.x.example.';
    const output = markdown(report(file('a.md', text, [{ at: 'tea', message }])), options());
    expect(output.replace(/\]\(https:[^)]*\)/g, '')).not.toMatch(/@team|#12|https:\/\/|www\./);
    expect(shown(wordsOf(read(output)).replace(/\u200b/g, ''))).toContain(message);
  });

  it('shows every word as it was written, as words, whatever they are', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const tree = read(markdown(hostile, options({ minSeverity: 'info' })));
        const rows = all(tree, 'table').flatMap((table) => (table as Table).children.slice(1));
        const findings = findingsOf(hostile);
        expect(rows.map((row) => row.children.length)).toEqual(findings.map(() => 3));
        rows.forEach((row, at) =>
          expect(shown(wordsOf(row).replace(/\u200b/g, ''))).toContain(shown(findings[at]?.message ?? '')),
        );
        const tags = all(tree, 'html').map((node) => ('value' in node ? node.value : ''));
        expect(tags.slice(1).filter((tag) => !/^<(?:\/?q|br)>$/.test(tag))).toEqual([]);
        expect(all(tree, 'link')).toHaveLength(findings.length);
      }),
      RUNS,
    );
  });

  it('keeps to a limit: the worst findings come first, and the others are counted', () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ at: 'tea', ruleId: `rule-${i}` }));
    const big = report(
      file('a.md', text, many),
      file('b.md', text, [{ at: 'cake', severity: 'error', message: 'The worst.' }]),
    );
    for (const limit of [3000, 20_000]) {
      const output = drawMarkdown(big, options(), limit);
      expect(Buffer.byteLength(output)).toBeLessThanOrEqual(limit);
      expect(Buffer.byteLength(output)).toBeGreaterThan(limit * 0.8);
      expect(output).toContain('The worst.');
      const rows = output.match(/^\| \d/gm)?.length ?? 0;
      expect(output).toMatch(new RegExp(`… and ${301 - rows} more findings that did not fit here\\.\\n$`));
    }
    expect(
      markdown(
        report(
          file(
            'a.md',
            text,
            Array.from({ length: 2000 }, (_, i) => ({ at: 'tea', ruleId: `rule-${i}` })),
          ),
        ),
        options(),
      ).length,
    ).toBeLessThan(65_536);
  });
});
