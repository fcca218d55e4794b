/** Below "## As a tenant", wishes in sections of their own are heard without anybody in their words. */
import { describe, it } from 'vitest';
import { isRead, type Parts } from '../support/story-parts.js';

const LEAK: Parts = [null, 'report a leak', 'my flat stays dry'];

describe('a wish below a title that names a person', () => {
  it.each<[string, string, readonly Parts[]]>([
    [
      'in a quotation',
      '## As a tenant\n\n### Leaks\n\n> I want to report a leak\n>\n> So that my flat stays dry\n',
      [LEAK],
    ],
    [
      'in two paragraphs',
      '## As a tenant\n\n### Leaks\n\nI want to report a leak\n\nso that my flat stays dry\n',
      [LEAK],
    ],
    ['in one', '## As a tenant\n\n### Leaks\n\nI want to report a leak so that my flat stays dry.\n', [LEAK]],
    [
      'without a reason',
      '# Rooms\n\n## As a tenant\n\n### Leaks\n\nI want to report a leak\n',
      [[null, 'report a leak', null]],
    ],
    ['but not below its neighbour', '## As a tenant\n\n## Talk\n\n### Leaks\n\nI want to report a leak\n', []],
    ['but not below a sentence', '## As a tenant you pay\n\n### Leaks\n\nI want to report a leak\n', []],
    ['but not what somebody explains', '## As a tenant\n\n### Talk\n\nI want to thank you. You were all there.\n', []],
  ])('%s', (_, text, expected) => {
    isRead(text, expected);
  });
});
