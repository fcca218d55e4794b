/** Can what a rule proposes stay as it stands? Every fix of these findings, as the text would read afterwards. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/engine/apply-fixes.js';
import type { ReportedFinding } from '../../server/src/core/engine/report.js';
import { lintTexts } from '../support/lint-text.js';

interface Given {
  readonly text: string;
  /** One heading each. */
  readonly personas?: readonly string[];
}

function findingsIn({ text, personas = [] }: Given): readonly ReportedFinding[] {
  const described = personas.map((persona) => `## ${persona}\n\n### Needs\n\n- rest\n`).join('\n');
  const files = [
    { path: 'story.md', text },
    { path: 'personas.md', text: `# Personas\n\n${described}` },
  ];
  return lintTexts({ files }).get('story.md') ?? [];
}

function afterFixes(ruleId: string, given: Given): readonly string[] {
  const fixes = findingsIn(given)
    .filter((finding) => finding.ruleId === ruleId)
    .flatMap((finding) => finding.fixes);
  return fixes.map(({ edits }) => applyEdits(given.text, edits));
}

const REST = 'I want to rest so that I make no mistakes.';

describe('a persona in the place of anybody', () => {
  it.each([
    ['As a user', 'Owner', 'As an owner'],
    ['As an end user', 'University lecturer', 'As a university lecturer'],
    ['As an end-user', 'European traveller', 'As a European traveller'],
    ['As a User', 'night nurse', 'As a Night nurse'],
    ['As a customer', 'HR manager', 'As an HR manager'],
    ['As a customer', 'One-time buyer', 'As a one-time buyer'],
    ['As the user', 'Owner', 'As the owner'],
    ['As any user', 'Owner', 'As any owner'],
    ['As a/an user', 'Owner', 'As an owner'],
    ['As someone', 'Owner', 'As an owner'],
    ['As a user', 'Marion', 'As Marion'],
    ['As the **user**', 'Marion', 'As **Marion**'],
    ['As a user', 'Marion, 67 – hospital rider', 'As Marion'],
    ['As a user', 'Jaden, 15 – school rider', 'As Jaden'],
    ['As a user', 'Nurse (primary)', 'As a nurse'],
    ['As a user', '1. Nurse', 'As a nurse'],
    ['As a user', '“Marion” the rider', 'As Marion'],
    ['As a user', 'Dr Okafor', 'As Dr Okafor'],
    ['As a **user**', 'Owner', 'As an **owner**'],
    ['As an *end* **user**', 'Owner', 'As an owner'],
    ['As an end **user**', 'Nurse', 'As a nurse'],
    ['As a [user](people.md#user)', 'Owner', 'As an [owner](people.md#user)'],
    ['As an\nend user', 'Nurse', 'As a\nnurse'],
    ['> As an\n> end user', 'Nurse', '> As a\n> nurse'],
    ['### As a user', 'R&D *lead*', '### As an R&D lead'],
  ])('%j and “%s” make %j', (opening, persona, expected) => {
    const text = `${opening}, ${REST}\n`;
    const after = afterFixes('generic-persona', { text, personas: [persona] });
    expect(after).toEqual([`${expected}, ${REST}\n`]);
  });

  it.each([
    ['As users, we want to rest so that we last.\n', 'Nurse', ['As nurses, we want to rest so that we last.\n']],
    [
      'As people, we want to rest so that we last.\n',
      'Salesperson',
      ['As salespeople, we want to rest so that we last.\n'],
    ],
    ['As users, we want to rest so that we last.\n', 'Marion', []],
    ['As a user, I want to rest so that I last.\n', 'Nurses', ['As a nurse, I want to rest so that I last.\n']],
    [
      'As a [user], I want to rest so that I last.\n\n[user]: a.md\n',
      'Nurse',
      ['As a [nurse][user], I want to rest so that I last.\n\n[user]: a.md\n'],
    ],
  ])('%j', (text, persona, expected) => {
    expect(afterFixes('generic-persona', { text, personas: [persona] })).toEqual(expected);
  });

  it('is escaped where it would be markup', () => {
    const text = '| As a | I want | So that |\n| --- | --- | --- |\n| user | to rest | I last |\n';
    expect(afterFixes('generic-persona', { text, personas: ['Snake\\_case fan'] })[0]).toContain(
      '| Snake\\_case fan |',
    );
  });
});

describe('a misspelt persona', () => {
  it.each([
    ['As an univercity lecturer', ['University lecturer'], ['As a university lecturer']],
    ['As docters', ['Doctor'], ['As doctors']],
    ['As a docter who works at night', ['Doctor'], ['As a doctor who works at night']],
    ['As a tired docter', ['Doctor'], ['As a tired doctor']],
    ['As the tennant', ['Tenant'], ['As the tenant']],
    ['As a docter or pateint', ['Doctor', 'Patient'], ['As a doctor or patient']],
    ['As a docter/pateint', ['Doctor', 'Patient'], ['As a doctor/patient']],
    ['As a docter or patient', ['Doctor', 'Patient'], ['As a doctor or patient']],
    ['As a docter or plumber', ['Doctor', 'Patient'], ['As a doctor or plumber']],
    ['As a rider', ['Marion, 67 – hospital rider'], ['As a hospital rider']],
    ['As a plumber', ['Marion, 67 – hospital rider'], []],
    ['As an employer', ['Employee'], []],
    ['As a reviewer', ['Viewer'], []],
    ['As Mairon', ['Marion'], ['As Marion']],
    ['As a HR manger', ['HR manager'], ['As an HR manager']],
    ['As **docter**', ['Doctor'], ['As **doctor**']],
  ])('%j, of %j', (opening, personas, expected) => {
    const text = `${opening}, I want to rest so that I make no mistakes.\n`;
    const after = afterFixes('undefined-persona', { text, personas });
    expect(after).toEqual(expected.map((each) => `${each}, ${REST}\n`));
  });

  it('is underlined beside somebody whom nobody has described', () => {
    const text = `As a docter or plumber, ${REST}\n`;
    const found = findingsIn({ text, personas: ['Doctor'] }).filter(({ ruleId }) => ruleId === 'undefined-persona');
    expect(found.map(({ messageId, range }) => [messageId, text.slice(range.start, range.end)])).toEqual([
      ['nearMiss', 'docter'],
      ['unknown', 'plumber'],
    ]);
  });

  it('is written by the other name that is nearest', () => {
    const files = [
      { path: 'a.md', text: `As a rentar, ${REST}\n` },
      { path: 'personas.md', text: '## Tenant\n\n- aliases: renter, resident\n\n### Needs\n\n- rest\n' },
    ];
    const [finding] = lintTexts({ files }).get('a.md') ?? [];
    expect(finding?.fixes.map(({ title }) => title)).toEqual(['Write “renter” instead']);
  });
});

describe('a wish that nobody has', () => {
  it.each([
    ['I want to rest so that I last.\n', ['Owner'], ['As an owner, I want to rest so that I last.\n']],
    ['**I want** to rest so that I last.\n', ['Marion'], ['As Marion, **I want** to rest so that I last.\n']],
  ])('%j', (text, personas, expected) => {
    expect(afterFixes('missing-persona', { text, personas })).toEqual(expected);
  });
});

describe('a machine', () => {
  const TEXT = '- As a boiler sensor, I want to report my pressure so that the database is up to date.\n';

  it('is not replaced by a person who would never wish it', () => {
    expect(findingsIn({ text: TEXT, personas: ['Tenant'] }).flatMap(({ fixes }) => fixes)).toEqual([]);
  });

  it('gains nothing in any message', () => {
    const texts = [
      TEXT,
      '- As the system, I want to send mails.\n',
      '- As a server, I want a Redis cache so that our revenue grows.\n',
    ];
    const messages = texts.flatMap((text) => findingsIn({ text, personas: ['Tenant'] })).map(({ message }) => message);
    expect(messages.length).toBeGreaterThan(4);
    for (const message of messages)
      expect(message).not.toMatch(/(?:for|not of|can|that) the (?:boiler|system\b(?!,)|server)/);
  });
});

describe('a gap for the outcome', () => {
  const table = (row: string, head = '| As a | I want | So that |\n| --- | --- | --- |'): string => `${head}\n${row}\n`;
  it.each([
    ['- As a diver, I want a list.', '- As a diver, I want a list, so that ….'],
    ['- As a diver, I want a list;', '- As a diver, I want a list, so that …;'],
    ['As a diver, I want **a list**.', 'As a diver, I want **a list**, so that ….'],
    ['**As a diver, I want a list.**', '**As a diver, I want a list, so that ….**'],
    ['As a diver, I want [a list](a.md).', 'As a diver, I want [a list](a.md), so that ….'],
    ['As a diver, I want “a list”.', 'As a diver, I want “a list”, so that ….'],
    ['> As a diver, I want `a list`', '> As a diver, I want `a list`, so that …'],
    ['## As a diver, I want a list ##', '## As a diver, I want a list, so that … ##'],
    ['Persona: diver\nWant: a list.', 'Persona: diver\nWant: a list.\nOutcome: …'],
    ['**Persona:** diver\n**Want:** a list\n', '**Persona:** diver\n**Want:** a list\n**Outcome:** …\n'],
    ['- Want: a list\n  Persona: diver', '- Want: a list\n  Outcome: …\n  Persona: diver'],
    ['> Persona: diver\r\n> Want: a list\r\n', '> Persona: diver\r\n> Want: a list\r\n> Outcome: …\r\n'],
  ])('%j', (text, expected) => {
    expect(afterFixes('missing-outcome', { text })).toEqual([expected]);
  });

  it.each([
    ['| diver | a list | |', '| diver | a list | … |'],
    ['| diver | a list ||', '| diver | a list | … |'],
    ['| diver | a list |        |', '| diver | a list | …      |'],
    ['| diver | a list |', '| diver | a list | … |'],
    ['| diver | a list', '| diver | a list | … |'],
    ['diver | a list', 'diver | a list | …'],
    ['diver | a list |', 'diver | a list | …'],
  ])('in a cell: %j', (row, expected) => {
    expect(afterFixes('missing-outcome', { text: table(row) })).toEqual([table(expected)]);
  });

  it('is not offered where the table has no column for it', () => {
    const text = '| As a | I want |\n| --- | --- |\n| diver | a list |\n';
    expect(afterFixes('missing-outcome', { text })).toEqual([]);
  });

  it.each([
    ['As a diver, I want a list so that the database is up to date.', 'and I …'],
    ['As divers, we want a list so that the database is up to date.', 'and we …'],
    ['Persona: diver\nWant: a list\nOutcome: the database is up to date', 'and the diver …'],
  ])('goes on in the same person: %j', (text, expected) => {
    const [after = ''] = afterFixes('outcome-is-implementation', { text });
    expect(after).toContain(`up to date, ${expected}`);
    expect(after.match(/so that/g)?.length ?? 0).toBeLessThan(2);
  });
});

describe('a technology', () => {
  it('that is a side note is not taken for the want', () => {
    const text = '- As a saver, I want to view my accounts with AI guidance so that I see when the month gets tight.\n';
    expect(findingsIn({ text }).map(({ ruleId }) => ruleId)).not.toContain('technology-as-goal');
    expect(afterFixes('technology-in-want', { text })).toEqual([]);
  });

  it('does not take the need with it', () => {
    const text = 'As a tenant, I want a chatbot for my repairs so that I need not call.\n';
    expect(findingsIn({ text }).map(({ ruleId }) => ruleId)).toContain('technology-as-goal');
    expect(afterFixes('technology-as-goal', { text })).toEqual([]);
  });

  it('moves one level below the title, so that the next story is read as before', () => {
    const story = 'As a tenant, I want my bills stored in Postgres so that I find them.';
    const text = `## Stories\n\n### One\n\n${story}\n\n### Two\n\n${story}\n`;
    const [after = ''] = afterFixes('technology-in-want', { text });
    expect(after).toContain('so that I find them.\n\n#### Constraints\n\n- Postgres: because …\n\n### Two\n');
  });
});
