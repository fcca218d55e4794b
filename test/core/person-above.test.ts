/** Below "## As a tenant", wishes in sections of their own are heard without anybody in their words. */
import { describe, expect, it } from 'vitest';
import { OPEN_GATES } from '../../server/src/core/document/gates.js';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { createMemory, readDocument } from '../../server/src/core/document/read-document.js';
import { lintTexts } from '../support/lint-text.js';
import { isRead, parts, type Parts } from '../support/story-parts.js';

const LEAK: Parts = ['tenant', 'report a leak', 'my flat stays dry'];

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
      [['tenant', 'report a leak', null]],
    ],
    [
      'behind a number',
      '## As a tenant\n\n### Leaks\n\n1.1 I want to report a leak so that my flat stays dry.\n',
      [LEAK],
    ],
    ['but not below its neighbour', '## As a tenant\n\n## Talk\n\n### Leaks\n\nI want to report a leak\n', []],
    ['but not below a sentence', '## As a tenant you pay\n\n### Leaks\n\nI want to report a leak\n', []],
    ['but not what somebody explains', '## As a tenant\n\n### Talk\n\nI want to thank you. You were all there.\n', []],
  ])('%s', (_, text, expected) => {
    isRead(text, expected);
  });
});

describe('the person of a title', () => {
  it.each<[string, string, readonly (string | null)[]]>([
    [
      'of a label, two titles above',
      '# Rooms\n\n## Persona: Tenant\n\n### Leaks\n\nI want help so that it stays dry.\n',
      ['Tenant'],
    ],
    ['of a name alone', '## Tenant\n\nI want help so that it stays dry.\n', ['Tenant']],
    [
      'of a name with number and remark',
      '## 2.1 Night nurse (primary)\n\nI want help so that I rest.\n',
      ['Night nurse'],
    ],
    ['of the people they are for', '## Stories for the tenants\n\n- I want help so that it stays dry.\n', ['tenants']],
    ['of whose stories they are', "## Tenant's stories\n\nI want help so that it stays dry.\n", ['Tenant']],
    ['of the nearest title', '## Tenant\n\n### Caretaker\n\nI want help so that it stays dry.\n', ['Caretaker']],
    [
      'of a table without a column for it',
      '## Tenant\n\n| I want | So that |\n|-|-|\n| help | it stays dry |\n',
      ['Tenant'],
    ],
    ['of a situation', '## Tenant\n\nWhen a pipe leaks, I want help so that it stays dry.\n', ['Tenant']],
    ['not one that stands beside it', '## Tenant\n\n## Leaks\n\nI want help so that it stays dry.\n', [null]],
    ['not that of a thing', '## Printer\n\nI want help so that it stays dry.\n', [null]],
    ['not that of stories', '## User stories\n\nI want help so that it stays dry.\n', [null]],
    ['not that of what somebody gave', '## Tenant feedback\n\nI want help so that it stays dry.\n', [null]],
  ])('%s', (_, text, expected) => {
    expect(parts(text).map(([person]) => person)).toEqual(expected);
    expect(parts(text, { gates: OPEN_GATES })).toEqual(parts(text));
  });

  it('stays at its place when something is written between it and the story', () => {
    const [before, after] = ['## Tenant\n\n### Keys\n\nText.\n\n', '### Leaks\n\nI want help so that it stays dry.\n'];
    const memory = createMemory();
    readDocument(before + after, memory);
    const [story] = placedStories(readDocument(`${before}More text.\n\n${after}`, memory));
    expect(story?.persona?.range).toEqual({ start: 3, end: 9 });
  });

  it('is said once, where it stands', () => {
    const text = '## Users\n\n### A\n\nI want a bell so that I wake up.\n\n### B\n\nI want a lamp so that I see.\n';
    const found = (lintTexts({ files: [{ path: 'stories.md', text }] }).get('stories.md') ?? []).filter(
      ({ ruleId }) => ruleId === 'generic-persona',
    );
    expect(found.map(({ range }) => text.slice(range.start, range.end))).toEqual(['Users']);
  });
});
