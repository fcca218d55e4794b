/** What applying safe fixes promises: whole fixes, no overlaps, stable in the end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, applyFixes, safeFixes } from '../../server/src/core/engine/apply-fixes.js';
import type { Finding } from '../../server/src/core/finding/finding.js';
import type { TextEdit } from '../../server/src/core/text/range.js';

const text = 'As an shopper, i want to pay';

/** Replaces the first `from` in the text. */
function edit(from: string, to: string): TextEdit {
  const start = text.indexOf(from);
  return { range: { start, end: start + from.length }, text: to };
}

describe('applyFixes', () => {
  it('applies fixes in order of place, whatever order they come in', () => {
    const fixed = applyFixes(text, [[edit('i want', 'I want')], [edit('an ', 'a ')]]);
    expect(fixed).toEqual({ text: 'As a shopper, I want to pay', applied: 2, skipped: 0 });
  });

  it('leaves out a fix that overlaps an earlier one, for the next pass', () => {
    const fixed = applyFixes(text, [[edit('an shopper', 'a buyer')], [edit('shopper', 'Shopper')]]);
    expect(fixed).toEqual({ text: 'As a buyer, i want to pay', applied: 1, skipped: 1 });
  });

  it('applies a fix of several edits wholly or not at all', () => {
    const both = [edit('an ', 'a '), edit('pay', 'pay.')];
    expect(applyFixes(text, [both]).text).toBe('As a shopper, i want to pay.');
    expect(applyFixes(text, [[edit('to pay', 'to leave')], both])).toEqual({
      text: 'As a shopper, i want to pay.',
      applied: 1,
      skipped: 1,
    });
  });

  it('does not insert twice at one place', () => {
    const insertion = { range: { start: text.length, end: text.length }, text: '.' };
    expect(applyFixes(text, [[insertion], [insertion]]).text).toBe(`${text}.`);
  });

  it('ignores edits that change nothing, contradict themselves or lie outside the text', () => {
    const groups = [
      [],
      [edit('pay', 'pay')],
      [edit('an shopper', 'a'), edit('shopper', 'b')],
      [{ range: { start: 5, end: 500 }, text: '' }],
    ];
    expect(applyFixes(text, groups)).toEqual({ text, applied: 0, skipped: 4 });
  });

  it('keeps a byte order mark and Windows line ends', () => {
    const windows = '\uFEFFAs an shopper,\r\ni want to pay\r\n';
    const at = windows.indexOf('i want');
    const fixed = applyFixes(windows, [[{ range: { start: at, end: at + 1 }, text: 'I' }]]);
    expect(fixed.text).toBe('\uFEFFAs an shopper,\r\nI want to pay\r\n');
  });

  it('never throws and accounts for every fix', () => {
    const edits = fc.record({ start: fc.nat(30), length: fc.nat(4), text: fc.string({ maxLength: 3 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(fc.array(edits, { maxLength: 2 })), (source, raw) => {
        const groups = raw.map((group) =>
          group.map((e) => ({ range: { start: e.start, end: e.start + e.length }, text: e.text })),
        );
        const fixed = applyFixes(source, groups);
        expect(fixed.applied + fixed.skipped).toBe(groups.length);
        if (fixed.applied === 0) expect(fixed.text).toBe(source);
      }),
    );
  });
});

describe('applyEdits', () => {
  it('inserts before a replacement that starts at the same place', () => {
    const edits = [
      { range: { start: 0, end: 2 }, text: 'For' },
      { range: { start: 0, end: 0 }, text: '- ' },
    ];
    expect(applyEdits('As a', edits)).toBe('- For a');
  });
});

describe('safeFixes', () => {
  it('takes one fix per finding and never a suggestion', () => {
    const finding = (fixes: Finding['fixes']): Finding => ({
      ruleId: 'r',
      messageId: 'm',
      message: '',
      severity: 'info',
      range: { start: 0, end: 1 },
      fixes,
    });
    const fix = { kind: 'fix', title: 'Write “I”', edits: [edit('i want', 'I want')] } as const;
    const suggestion = { kind: 'suggestion', title: 'Say who', edits: [edit('an ', 'a ')] } as const;
    expect(safeFixes([finding([suggestion]), finding([suggestion, fix, fix]), finding([])])).toEqual([fix.edits]);
  });
});
