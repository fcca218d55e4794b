/** Slips in files of personas are told; whatever else people write about a persona is their business. */
import { describe, expect, it } from 'vitest';
import { english } from '../../server/src/core/language/en/pack.js';
import { personaProblems } from '../../server/src/core/personas/persona-problems.js';
import { readPersonas } from '../../server/src/core/personas/read-personas.js';

/** "the words: what is said about them". */
function said(text: string): readonly string[] {
  const problems = personaProblems(
    text,
    readPersonas(text, 'personas.md', { isNamed: true, language: english }),
    english,
  );
  return problems.map(({ message, range }) => `${text.slice(range.start, range.end)}: ${message}`);
}

const own = (fields: string): string => `---\nname: Tenant\n${fields}\n---\n\n# Tenant\n`;

describe('a file of several personas', () => {
  it('may have a kind nobody knows', () => {
    expect(said('# Personas\n\n## Tenant\n\n- kind: custommer\n- aliases: renter\n')).toEqual([
      'custommer: customer-first knows the kinds customer, staff, partner, internal, system and anti, not “custommer”. Did you mean “customer”?',
    ]);
  });

  it('may have a misspelt field or title', () => {
    expect(said('# Personas\n\n## Tenant\n\n- Aliasses: renter\n\n### Nedes\n\n- warmth\n\n## Owner\n')).toEqual([
      'Aliasses: “Aliasses” is no field of a persona, so it is not read. Did you mean “aliases”?',
      'Nedes: “Nedes” is no field of a persona, so it is not read. Did you mean “needs”?',
    ]);
  });

  it('may say anything else', () => {
    const text =
      '# Personas\n\nKinde: intro\n\n## Tenant\n\n- kind: customer, mostly\n- favourite colour: blue\n- N1: x\n\n### Needs\n\n' +
      '- Need: warmth\n- neeeds: tea\n\n### A day in her life\n\nShe says: no.\n\n```\nkind: nobody\n```\n\n## Needle\n\n- kind: …\n';
    expect(said(text)).toEqual([]);
    expect(said('Kind: nobody\n\nNo personas here.\n')).toEqual([]);
  });
});

describe('a file of one persona', () => {
  it('may have a kind or field nobody knows', () => {
    expect(said(own('kind: "staf"\nnedes: [warmth]\nnickname: Bob'))).toEqual([
      'staf: customer-first knows the kinds customer, staff, partner, internal, system and anti, not “staf”. Did you mean “staff”?',
      'nedes: “nedes” is no field of a persona, so it is not read. Did you mean “needs”?',
      'nickname: “nickname” is no field of a persona, so it is not read. Known are name, id, kind, aliases, technical, tools, needs, pains and evidence.',
    ]);
  });

  it('may carry what other tools read, and known fields in other words', () => {
    expect(said(own('kind: staff\ntags: [a]\ngoals:\n  - warmth\ntechnical: yes'))).toEqual([]);
    const [tenant] = readPersonas(own('kind: staff\ngoals:\n  - warmth\ntechnical: yes'), 'a.md', {
      language: english,
    });
    expect(tenant).toMatchObject({ kind: 'staff', needs: ['warmth'], technical: true });
  });

  it('may be impossible to read', () => {
    expect(said(own('kind: staff\nneeds: [warmth'))).toEqual([expect.stringContaining('This is not valid YAML')]);
  });
});
