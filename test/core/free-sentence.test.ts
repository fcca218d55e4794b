/** A plain sentence becomes a story in its own words; what it does not say stays a gap that everybody sees. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { applyEdits } from '../../server/src/core/engine/apply-fixes.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { storyFromSentence } from '../../server/src/core/rewrite/story-from-sentence.js';
import { readPersonaLine } from '../support/persona-line.js';

const registry = createRegistry(
  readPersonaLine('Tenant (alias renter), Night porter, IT lead'),
  ['personas.md'],
  english,
);

/** The text after turning the sentence at `at` (its first letter where absent) into a story; null where that is not offered. */
function rewrite(text: string, at = text.search(/\p{L}/u)): string | null {
  const document = readDocument(text);
  const draft = storyFromSentence({ document, offset: at, registry, language: english });
  return draft === null ? null : applyEdits(text, draft.edits);
}

describe('a sentence becomes a story', () => {
  it.each([
    ['Tenants must be able to see open repairs.', 'As a tenant, I want to see open repairs, so that ….'],
    ['We need an export of invoices', 'As a …, I want an export of invoices, so that …'],
    ['We need to export invoices', 'As a …, I want to export invoices, so that …'],
    ['All renters should be able to see their repairs.', 'As a renter, I want to see my repairs, so that ….'],
    ['The night porter wants to know who is in.', 'As a night porter, I want to know who is in, so that ….'],
    ['IT leads need a list of all keys', 'As an IT lead, I want a list of all keys, so that …'],
    ['Users must be able to log in.', 'As a …, I want to log in, so that ….'],
    ['Caretakers must be able to close a repair.', 'As a caretaker, I want to close a repair, so that ….'],
    ['It should be possible for tenants to swap flats.', 'As a tenant, I want to swap flats, so that ….'],
    ['It must be possible to swap flats.', 'As a …, I want to swap flats, so that ….'],
    ['Allow tenants to rate a repair.', 'As a tenant, I want to rate a repair, so that ….'],
    ['The system must let tenants rate a repair.', 'As a tenant, I want to rate a repair, so that ….'],
    ['There should be a list of repairs.', 'As a …, I want a list of repairs, so that ….'],
    ['Ability to pay in two parts', 'As a …, I want to pay in two parts, so that …'],
    ['The system shall send a reminder.', 'As a …, I want the system to send a reminder, so that ….'],
    ['Repairs must be visible to neighbours.', 'As a …, I want repairs to be visible to neighbours, so that ….'],
    [
      'When a repair is late, the system shall send a reminder.',
      'As a …, I want the system to send a reminder when a repair is late, so that ….',
    ],
  ])('%s', (text, story) => {
    expect(rewrite(text)).toBe(story);
  });

  it.each([
    ['We need to see our keys.', 'As …, we want to see our keys, so that ….'],
    ['We want our keys back so we can start.', 'As …, we want our keys back so we can start.'],
    ['Users want to change their password.', 'As a …, I want to change my password, so that ….'],
    [
      'Tenants must see their repairs so they can plan their day.',
      'As a tenant, I want to see my repairs so I can plan my day.',
    ],
    [
      'Tenants must be able to check their door before they open it.',
      'As a tenant, I want to check my door before I open it, so that ….',
    ],
    ['Tenants want us to answer their letters.', 'As a tenant, I want us to answer my letters, so that ….'],
    // "They" may be the parcels, and the neighbours' may be their own.
    [
      'Tenants must be able to see parcels before they are opened.',
      'As a tenant, I want to see parcels before they are opened, so that ….',
    ],
    [
      'Tenants must be able to ask neighbours for their keys.',
      'As a tenant, I want to ask neighbours for their keys, so that ….',
    ],
    [
      'Caretakers need to know which tenants are at their desk.',
      'As a caretaker, I want to know which tenants are at their desk, so that ….',
    ],
  ])('in one person: %s', (text, story) => {
    expect(rewrite(text)).toBe(story);
  });

  it('is not offered where two speak', () => {
    expect(rewrite('My neighbour and I want to share the parking space.')).toBeNull();
  });

  it('keeps a reason that is there', () => {
    expect(rewrite('Tenants must be able to see repairs so that they are not surprised.')).toBe(
      'As a tenant, I want to see repairs so that I am not surprised.',
    );
    expect(rewrite('When it rains, tenants must be able to call us so that they can save the roof.')).toBe(
      'As a tenant, I want to call us when it rains so that I can save the roof.',
    );
  });

  it('keeps labels, markup, wrapped lines and the sentences around it', () => {
    expect(rewrite('- **FR-001**: System MUST allow tenants to see [open repairs](x.md)\n', 3)).toBe(
      '- **FR-001**: As a tenant, I want to see [open repairs](x.md), so that …\n',
    );
    expect(rewrite('**Tenants must** be able to see\n_all_ open **repairs**\n')).toBe(
      'As a tenant, I want to see\n_all_ open **repairs**, so that …\n',
    );
    expect(rewrite('We **need** **a list** of “open” repairs.')).toBe(
      'As a …, I want **a list** of “open” repairs, so that ….',
    );
    expect(rewrite('We need [a list](x.md)')).toBe('As a …, I want [a list](x.md), so that …');
    const text = 'The house is old. Tenants must be able to see repairs. It is red.';
    expect(rewrite(text, text.indexOf('see'))).toBe(
      'The house is old. As a tenant, I want to see repairs, so that …. It is red.',
    );
    expect(rewrite(text)).toBeNull();
    expect(rewrite('1. [ ] 1.2 Tenants can see `repairs.csv`;\n')).toBe(
      '1. [ ] 1.2 As a tenant, I want to see `repairs.csv`, so that …;\n',
    );
  });

  it('takes a bullet that begins with what somebody does, and only a bullet', () => {
    expect(rewrite('# Ideas\n\n- See open repairs\n- Tea\n', 12)).toBe(
      '# Ideas\n\n- As a …, I want to see open repairs, so that …\n- Tea\n',
    );
    expect(rewrite('See open repairs below')).toBeNull();
  });
});

describe('nothing is offered', () => {
  it.each([
    ['for code', '```\nTenants must be able to see repairs.\n```\n', 8],
    ['for indented code', 'Text.\n\n    Tenants must be able to see repairs.\n', 14],
    ['for a heading', '# Tenants must be able to see repairs\n', 5],
    ['for an underlined heading', 'Tenants must be able to see repairs\n===\n', 5],
    ['in front matter', '---\nnote: Tenants must be able to see repairs\n---\n\nText.\n', 12],
    ['in a table', '| A |\n| - |\n| Tenants must be able to see repairs. |\n', 16],
    ['in a comment', '<!-- Tenants must be able to see repairs. -->\n', 8],
    ['in a quotation', '> Tenants must be able to see repairs.\n', 5],
    ['for what must not happen', 'Tenants must not see other repairs.', 2],
    ['for a question', 'Should tenants be able to see repairs?', 2],
    ['for the start of a list', 'Tenants must be able to:\n\n- see repairs\n', 2],
    ['for a statement', 'The house has seven floors.', 2],
    ['for hardly any words', 'We need', 1],
  ])('%s', (_where, text, at) => {
    expect(rewrite(text, at)).toBeNull();
  });
});

it('takes no longer than the text is long', () => {
  const monster = `- ${'Tenants must '.repeat(40_000)}`;
  expect(rewrite(monster)).toBeNull();
  expect(rewrite(`${'must be able to '.repeat(900)}see`)).toBeNull();
});
