/** Damages texts: cuts, doubles and shuffles them, and sprinkles them with the signs that break parsers. */
import fc from 'fast-check';

/** What breaks parsers, and the words of stories in between. */
export const nasty = fc.constantFrom(
  ...['`', '```', '~~~', '\r', '\r\n', '\n', '\n\n', '\t', '\u0000', '\uFEFF', '\u00A0', '\u200B', '\u2028'],
  ...['\uD83D', '\uDE00', '😀', '👩‍👩‍👧', '\u202E', '\u200F', 'مرحبا', 'é', 'ﬁ', '，', '。', '’', '“'],
  ...[
    '|',
    '| --- |',
    '[',
    ']',
    '(',
    ')',
    '](',
    '<',
    '>',
    '<!--',
    '-->',
    '<br',
    '&',
    '&amp;',
    '&#0;',
    '&#x110000;',
    '\\',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '***',
    '#',
    '# ',
    '## ',
    '> ',
    '- ',
    '1. ',
    '---\n',
    '===\n',
    '- [ ] ',
    '{',
    '}',
    '…',
    ':',
    ',',
  ],
  ...[
    'As a ',
    'as an',
    'I want ',
    'so that',
    'so',
    'In order to',
    'When ',
    'WHEN x THE SYSTEM SHALL ',
    'Epic: ',
    'the database',
  ],
  ...[
    '<!-- customer-first-disable',
    '<!-- customer-first-disable-next-line missing-outcome -- ',
    'x'.repeat(5000),
    ' '.repeat(500),
  ],
);

const place = fc.double({ min: 0, max: 1, noNaN: true });
const change = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: place, text: nasty }),
  fc.record({ kind: fc.constant('delete' as const), at: place, length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('swap' as const), at: place, length: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('repeat' as const), at: place, length: fc.integer({ min: 1, max: 60 }) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

export function applyChange(text: string, change: Change): string {
  const at = Math.round(change.at * text.length);
  if (change.kind === 'insert') return text.slice(0, at) + change.text + text.slice(at);
  const middle = at + change.length;
  const piece = text.slice(at, middle);
  if (change.kind === 'delete') return text.slice(0, at) + text.slice(middle);
  if (change.kind === 'repeat') return text.slice(0, at) + piece + piece + text.slice(middle);
  const end = middle + change.length;
  return text.slice(0, at) + text.slice(middle, end) + piece + text.slice(end);
}

/** A few changes one after the other. */
export const damage = fc.array(change, { minLength: 1, maxLength: 8 });
