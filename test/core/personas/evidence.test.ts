/** How well somebody is known, as seen on one day. */
import { describe, expect, it } from 'vitest';
import { packs } from '../../../server/src/core/language/packs.js';
import { evidenceOf } from '../../../server/src/core/personas/evidence.js';

const on = (text: string, today = '2026-11-30') => evidenceOf(text, today, packs.fallback);

describe('evidence', () => {
  it.each([
    ['9 interviews, 2026-05', 'fresh', '2026-05', 6],
    ['212 calls listened to, 2026-03 to 2026-06', 'fresh', '2026-06', 5],
    ['interview 4, 2026-11-11', 'fresh', '2026-11', 0],
    ['6 interviews in May 2026', 'fresh', '2026-05', 6],
    ['a day at the counter, Sept 2025', 'old', '2025-09', 14],
    ['survey 2024-02', 'old', '2024-02', 33],
    ['shadowed for a day', 'undated', null, null],
    ['planned for 2027-03', 'undated', null, null],
    ['assumption (2026-06-10): they ring on Mondays — check by 2026-12-01', 'supposed', '2026-06', 5],
    ['assumption (2026-06-10): they ring on Mondays — check by 2026-10-01', 'overdue', '2026-10', 1],
    ['Assumed in 2024-01', 'overdue', '2024-01', 34],
    ['we guess', 'supposed', null, null],
    ['our gut feeling', 'supposed', null, null],
    ['2026-05: we think they ride at night', 'supposed', '2026-05', 6],
    ['6 interviews about what we believe', 'undated', null, null],
    ['guess: they are all on holiday', 'supposed', null, null],
  ])('%s: %s', (text, kind, from, months) => {
    expect(on(text)).toEqual({ text, kind, from, months });
  });

  it('grows old by itself', () => {
    expect(['2026-12-01', '2027-05-31', '2027-06-01'].map((today) => on('9 interviews, 2026-05', today).kind)).toEqual([
      'fresh',
      'fresh',
      'old',
    ]);
  });

  it('takes no number for a date', () => {
    expect(on('212 calls, room 2026-99, ticket 12026-05').kind).toBe('undated');
  });
});
