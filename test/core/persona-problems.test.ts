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

describe('where a file says it', () => {
  it.each([
    ['a kind in bold', '# Personas\n\n## Tenant\n\n- **Kind:** custommer\n- needs: quiet\n', ['custommer']],
    ['a kind in quotes', '# Personas\n\n## Tenant\n\nkind: "custommer"\nneeds: quiet\n', ['custommer']],
    ['a known kind with more', '# Personas\n\n## Tenant\n\nkind: staff, since May\nneeds: quiet\n', []],
    ['a kind nobody guesses', '# Personas\n\n## Tenant\n\nkind: zebra\nneeds: quiet\n', ['zebra']],
    ['a slip behind a remark', '# Personas\n\n## Tenant\n\n* _evidense_: five visits\nneeds: quiet\n', ['evidense']],
    ['the end of a field’s name', '# Personas\n\n## Tenant\n\nneeds: quiet\n\n### Frustrat\n', []],
    [
      'a slip of one letter less',
      '# Personas\n\n## Tenant\n\nneeds: quiet\n\n### Frustration points\n\n### Evidenc\n',
      ['Evidenc'],
    ],
    ['three letters', '# Personas\n\n## Tenant\n\nneeds: quiet\n\n### Ned\n', []],
    ['the name of a persona', '# Personas\n\n## Neets\n\nneeds: quiet\n', []],
    ['a persona in the first line', '## Neets\n\nneeds: quiet\n', []],
    ['what stands before all personas', 'Nedes: nobody\n\n# Personas\n\n## Tenant\n\nneeds: quiet\n', []],
    [
      'what stands below a field',
      '# Personas\n\n## Tenant\n\n### Needs\n\n- nedes: quiet\n\n### Age\n\n- nedes: 4\n\n### A day\n\nnedes: x\n',
      ['nedes'],
    ],
    ['code in waves', '# Personas\n\n## Tenant\n\nneeds: quiet\n\n~~~\nnedes: x\n~~~\n\npainz: y\n', ['painz']],
    ['windows line ends', '# Personas\r\n\r\n## Tenant\r\n\r\n- needs: quiet\r\n\r\n### Nedes\r\n', ['Nedes']],
    ['blanks around a title', '# Personas\n\n## Tenant\n\n- needs: quiet\n\n###   Nedes  \n', ['Nedes']],
    [
      'front matter of tools above several',
      '---\ntitle: Us\nnickname: x\n---\n\n# Personas\n\n## Tenant\n\nneeds: quiet\n',
      [],
    ],
    [
      'front matter with a kind above several',
      '---\nneeds : quiet\nname: Us\nnickname: x\n---\n\n# Us\n',
      ['nickname'],
    ],
    [
      'front matter of a file in windows',
      '---\r\nname: Tenant\r\nkind: staf\r\nnedes: x\r\n---\r\n',
      ['staf', 'nedes'],
    ],
    [
      'what front matter goes on with',
      '---\nname: Tenant\nkind: staff\nneeds:\n  nedes: x\nmy own  : y\n---\n',
      ['my own'],
    ],
    ['a long file', `# Personas\n\n## Tenant\n\nkind: zebra\nneeds: quiet\n${'x'.repeat(500_000)}`, []],
  ])('%s', (_, text, expected) => {
    expect(said(text).map((each) => each.split(':')[0])).toEqual(expected);
  });

  it('places a mistake of the notation', () => {
    const text = own('kind: staff\nneeds: *nobody');
    const [problem] = personaProblems(text, readPersonas(text, 'a.md', { isNamed: true, language: english }), english);
    expect(text.slice(problem?.range.start, problem?.range.end)).toBe('*nobody');
  });

  it('is nothing where nobody is described', () => {
    expect(personaProblems('# Personas\n\n## Tenant\n\nkind: zebra\n', [], english)).toEqual([]);
  });
});
