/** reviewdog's diagnostic format, with suggestions to accept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rdjson } from '../../server/src/reporters/rdjson.js';
import { findingsOf, hasHalves, hostileReport, RUNS } from './hostile-report.js';
import { file, options, report } from './sample-report.js';
import { validateRdjson } from './schemas.js';

const text = 'Für 😀:\nAs a shopper, I want tea.\n';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** What a reviewer gets who accepts the suggestion: reviewdog counts bytes in UTF-8. */
function accept(source: string, { range, text: inserted }: { range: Range; text: string }): string {
  const lines = source.split('\n').map((line) => Buffer.from(line));
  const before = lines.slice(0, range.start.line - 1).map(String);
  const after = lines.slice(range.end.line).map(String);
  const head = lines[range.start.line - 1]?.subarray(0, range.start.column - 1).toString() ?? '';
  const tail = lines[range.end.line - 1]?.subarray(range.end.column - 1).toString() ?? '';
  return [...before, head + inserted + tail, ...after].join('\n');
}

interface Range {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

describe('rdjson', () => {
  it('counts bytes, as reviewdog does', () => {
    const [diagnostic] = JSON.parse(rdjson(report(file('a.md', text, [{ at: ':' }])), options())).diagnostics;
    // “ü” takes two bytes and the smile four.
    expect(diagnostic.location.range).toEqual({ start: { line: 1, column: 10 }, end: { line: 1, column: 11 } });
    expect(diagnostic).toMatchObject({ severity: 'WARNING', code: { value: 'technology-in-want' } });
  });

  it('makes one suggestion of all edits of a fix, with the words between them', () => {
    const edits = [
      { range: at('tea'), text: 'a warm drink' },
      { range: at('Für'), text: 'For' },
    ];
    const fixes = [{ kind: 'suggestion', title: 'In English', edits } as const];
    const [diagnostic] = JSON.parse(rdjson(report(file('a.md', text, [{ at: 'tea', fixes }])), options())).diagnostics;
    expect(diagnostic.suggestions).toHaveLength(1);
    expect(diagnostic.message).toContain('\nTry: In English');
    expect(accept(text, diagnostic.suggestions[0])).toBe('For 😀:\nAs a shopper, I want a warm drink.\n');
  });

  it('takes a place to insert for a range without length, and a removal for an empty text', () => {
    const fixes = [
      { kind: 'fix', title: 'Add', edits: [{ range: { start: 0, end: 0 }, text: 'Hello. ' }] } as const,
      { kind: 'fix', title: 'Remove', edits: [{ range: at('I want tea'), text: '' }] } as const,
    ];
    const [diagnostic] = JSON.parse(rdjson(report(file('a.md', text, [{ at: 'tea', fixes }])), options())).diagnostics;
    expect(accept(text, diagnostic.suggestions[0])).toBe(`Hello. ${text}`);
    expect(accept(text, diagnostic.suggestions[1])).toBe(text.replace('I want tea', ''));
  });

  it('would notice an invalid severity', () => {
    const output = rdjson(report(file('a.md', text, [{ at: 'tea' }])), options());
    expect(validateRdjson(output)).toEqual([]);
    expect(validateRdjson(output.replace('"WARNING"', '"warning"'))).not.toEqual([]);
  });

  it('stays valid whatever stands in texts and paths', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const output = rdjson(hostile, options());
        expect(validateRdjson(output)).toEqual([]);
        expect(hasHalves(output)).toBe(false);
        expect(JSON.parse(output).diagnostics).toHaveLength(findingsOf(hostile).length);
      }),
      RUNS,
    );
  });
});
