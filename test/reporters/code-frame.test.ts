/** The shown source lines: exact carets, never too wide, whatever the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexLines } from '../../server/src/core/text/line-index.js';
import { codeFrame } from '../../server/src/reporters/code-frame.js';
import { displayWidth } from '../../server/src/reporters/display-width.js';

/** The frame of the first `words` in the text, as printed lines. */
function frame(text: string, words: string, columns = 40): readonly string[] {
  const start = text.indexOf(words);
  const lines = codeFrame(text, indexLines(text), { start, end: start + words.length }, columns);
  return lines.flatMap(({ source, underline }) => [source, underline]);
}

const filler = 'who is in a hurry and '.repeat(5);

describe('a long line', () => {
  it('is cut behind the words when they stand at the start', () => {
    expect(frame(`As a user, ${filler}`, 'user')).toEqual(['As a user, who is in a hurry and who …', '     ^^^^']);
  });

  it('is cut before the words when they stand at the end', () => {
    expect(frame(`As a user ${filler}waits`, 'waits')).toEqual([
      '… hurry and who is in a hurry and waits',
      '                                  ^^^^^',
    ]);
  });

  it('is cut on both sides in the middle', () => {
    expect(frame(`${filler}Redis ${filler}`, 'Redis')).toEqual([
      '… in a hurry and Redis who is in a …',
      '                 ^^^^^',
    ]);
  });

  it('is cut inside the words when these are longer than the line', () => {
    const [source = '', underline = ''] = frame(`As a user ${filler}`, filler.trim());
    expect(source).toMatch(/^… who is in a hurry .*…$/);
    expect(underline).toMatch(/^ {2}\^+$/);
    expect(displayWidth(source)).toBeLessThanOrEqual(40);
  });

  it('is cut between wide characters, too', () => {
    const [source = '', underline = ''] = frame(`${'買い物客として'.repeat(10)}Redis${'が欲しい'.repeat(10)}`, 'Redis');
    expect(displayWidth(source)).toBeLessThanOrEqual(40);
    expect(displayWidth(source.slice(0, source.indexOf('Redis')))).toBe(underline.indexOf('^'));
    expect(underline.trim()).toBe('^^^^^');
  });
});

it('never throws, never gets too wide and never shows more than it should', () => {
  const piece = fc.oneof(
    fc.constantFrom('\n', '\r\n', '\t', ' ', '買', '🎉', 'e\u0301', '\u001b', '\ud800', '👩‍👩‍👧'),
    fc.string(),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.nat(200), fc.nat(200), fc.integer({ min: 12, max: 60 }), (source, start, length, columns) => {
      const from = Math.min(start, source.length);
      const range = { start: from, end: Math.min(from + length, source.length) };
      const lines = codeFrame(source, indexLines(source), range, columns);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.length).toBeLessThanOrEqual(4);
      for (const line of lines) {
        expect(line.source).not.toMatch(/[\u0000-\u001f]/);
        expect(displayWidth(line.source)).toBeLessThanOrEqual(columns);
        expect(line.underline.length).toBeLessThanOrEqual(columns + 1);
        expect(line.underline).toMatch(/^[ ^]*$/);
      }
    }),
    { numRuns: 500 },
  );
});
