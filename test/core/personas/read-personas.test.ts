/** Whom a file describes, in every form in which teams write personas down, and what is none. */
import { describe, expect, it } from 'vitest';
import { english } from '../../../server/src/core/language/en/pack.js';
import {
  leftHeadings,
  type PersonaFileOptions,
  readPersonas,
} from '../../../server/src/core/personas/read-personas.js';

type Options = Omit<PersonaFileOptions, 'language'>;

/** The name, the kind, "= alias", "+ need", "- pain", "? evidence", "with tool", "technical" and "bare". */
function people(text: string, options: Options = {}): readonly string[] {
  return readPersonas(text, 'personas.md', { language: english, ...options }).map(
    ({ name, kind, aliases, needs, pains, technical, tools, evidence, isBare, definedAt }) => {
      if (definedAt !== null && text.slice(definedAt.range.start, definedAt.range.end) !== name) {
        throw new Error(`“${name}” does not stand where it is said to.`);
      }
      return [
        name,
        ...(kind === 'customer' ? [] : [kind]),
        ...aliases.map((alias) => `= ${alias}`),
        ...needs.map((need) => `+ ${need}`),
        ...pains.map((pain) => `- ${pain}`),
        ...evidence.map((each) => `? ${each}`),
        ...tools.map((tool) => `with ${tool}`),
        ...(technical ? ['technical'] : []),
        ...(isBare === true ? ['bare'] : []),
      ].join(' ');
    },
  );
}

describe('people below headings', () => {
  it.each([
    ['## Tenant\n\nNeeds: quiet', ['Tenant + quiet']],
    ['## Tenant\n\n- Needs: quiet\n- Pains: noise', ['Tenant + quiet - noise']],
    ['## Tenant\n\n### Needs\n\n- quiet\n- light', ['Tenant + quiet + light']],
    ['## Tenant\n\n**Needs:** quiet', ['Tenant + quiet']],
    ['## Tenant\n\n**Goals**\n\n- quiet', ['Tenant + quiet']],
    ['## Tenant\n\n**Goals**\n\nSleep late.\n\n**Rooms**\n\n- two', ['Tenant + Sleep late.']],
    ['## Tenant\n\n> Needs: quiet', ['Tenant + quiet']],
    ['## Tenant\n\n- Needs:\n  - quiet\n  - light\n- Pains:\n  - noise', ['Tenant + quiet + light - noise']],
    ['## Tenant\n\n- Needs:\n\n  Above all:\n\n  - quiet', ['Tenant + quiet']],
    ['## Tenant\n\n### Needs\n\n- quiet\n  - at night', ['Tenant + quiet + at night']],
    ['## Tenant\n\nNeeds: quiet\n\n- ![](a.png)\n- ---\n- Pains: noise', ['Tenant + quiet - noise']],
    ['## Tenant\n\nNeeds:\n\n- quiet\n\nPains:\n\n- noise', ['Tenant + quiet - noise']],
    ['<h2>Tenant</h2>\n\nNeeds: quiet', ['Tenant + quiet']],
    ['<h2 id="t">Tenant</h2>\nNeeds: quiet\n\n<h2>Porter</h2>\n', ['Tenant + quiet', 'Porter bare']],
    ['## 1. Tenant\n\nNeeds: quiet', ['Tenant + quiet']],
    ['## 2.1 Tenant\n\nNeeds: quiet', ['Tenant + quiet']],
    ['## #3 Tenant\n\nNeeds: quiet', ['Tenant + quiet']],
    ['## (4) Tenant\n\nNeeds: quiet', ['Tenant + quiet']],
    ['## Persona: Tenant\n\nNeeds: quiet', ['Tenant + quiet']],
    ['## Persona 2: Tenant\n\nNeeds: quiet', ['Tenant + quiet']],
    ['## Persona B – Tenant\n\nNeeds: quiet', ['Tenant + quiet']],
    ['## Tenant persona\n\nNeeds: quiet', ['Tenant + quiet']],
    ['## Persona 1\n\nName: Mara\nNeeds: quiet', ['Mara + quiet']],
    ['## 🏠 Tenant\n\nNeeds: quiet', ['Tenant + quiet']],
    ['## :key: Tenant\n\nNeeds: quiet', ['Tenant + quiet']],
    ['## Tenant (primary)\n\nNeeds: quiet', ['Tenant + quiet']],
    ['## Tenant {#tenant}\n\nNeeds: quiet', ['Tenant + quiet']],
    ['## Tenant\n\nAliases: renter, lodger\nNeeds: quiet', ['Tenant = renter = lodger + quiet']],
    ['## Mara\n\nRole: Tenant\nNeeds: quiet', ['Mara = Tenant + quiet']],
    ['## Mara\n\nName: Mara Kern\nNeeds: quiet', ['Mara = Mara Kern + quiet']],
    ['## Porter\n\nKind: staff\nNeeds: a list', ['Porter staff + a list']],
    [
      '## Welder\n\nNeeds: quiet\nTools: torch; mask\nEvidence: five visits',
      ['Welder + quiet ? five visits with torch with mask'],
    ],
    ['## Welder\n\nNeeds: quiet\nTechnical: yes', ['Welder + quiet technical']],
    ['## Tenant\n\nNeeds: quiet\n\n## Porter\n\nShe carries bags.', ['Tenant + quiet', 'Porter']],
    ['## Tenant\n\nNeeds: quiet\n\n## Glossary\n\nWords.', ['Tenant + quiet']],
    ['# Personas\n\n## Tenant\n\nHe lives on the third floor and works at night.', ['Tenant']],
    ['# Personas\n\n## Tenant\n\n## Porter', ['Tenant bare', 'Porter bare']],
    ['# Personas\n\n### Tenant\n\nNeeds: quiet', ['Tenant + quiet']],
    ['## Tenant\n\n### Needs\n\n## Porter\n\nBags.', ['Tenant', 'Porter']],
    ['# Personas\n\n## Tenant\n\nLives here on the left.', ['Tenant']],
    ['# Personas\n\n## Tenant\n\nLives here\n\non the left', ['Tenant']],
    ['# Personas\n\n## Tenant\n\nLives far left.', ['Tenant']],
    ['# Personas\n\n## Tenant\n\nLives here.', []],
    ['# Personas\n\n## Tenant\n\n- As a tenant, I want quiet so that I sleep.', []],
    ['# 3 Personas\n\n## 3.1 Tenant\n\nLives far left.', ['Tenant']],
    ['# Personas\n\n## Primary\n\n### Tenant\n\nLives far left.', ['Tenant']],
    ['# Personas\n\n## Secondary users\n\n### Tenant\n\nLives far left.', ['Tenant']],
    ['# Personas\n\n## Tenant\n\nHere YOU live on the left.', []],
    ['# Personas\n\n## Tenant\n\nAge: 44', ['Tenant']],
    ['# Personas\n\n## Tenant\n\n---', ['Tenant bare']],
    ['## 🏠\n\nNeeds: quiet', ['🏠 + quiet']],
    ['# Plan\n\n## Personas\n\n### Tenant\n\nNeeds: quiet\n\n## Risks\n\n### Flood', ['Tenant + quiet']],
  ])('%j', (text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});

describe('people in tables, lists and bold', () => {
  it.each([
    [
      '# Personas\n\n| Name | Needs |\n| --- | --- |\n| Tenant | quiet |\n| Porter | a list |',
      ['Tenant + quiet', 'Porter + a list'],
    ],
    [
      '# Personas\n\n| Persona | Goals | Pains |\n| --- | --- | --- |\n| Tenant | quiet | noise |',
      ['Tenant + quiet - noise'],
    ],
    [
      '# Personas\n\n| | Tenant | Porter |\n| --- | --- | --- |\n| Age | 44 | 50 |\n| Needs | quiet | a list |',
      ['Tenant + quiet', 'Porter + a list'],
    ],
    ['# Personas\n\n**Tenant (Mara, 61)**\n\n- Needs: quiet', ['Tenant (Mara, 61) + quiet']],
    ['# Personas\n\n- **Tenant**: lives here\n- **Porter**: carries bags', ['Tenant', 'Porter']],
    ['# Personas\n\n- Tenant – lives here\n- Porter – carries bags', ['Tenant', 'Porter']],
    ['# Personas\n\n- Tenant\n  - Needs: quiet\n- Porter\n  - Needs: a list', ['Tenant + quiet', 'Porter + a list']],
    ['# Personas\n\n**Tenant** lives here and sleeps late.\n\n**Porter** carries bags.', ['Tenant', 'Porter']],
    [
      '# Personas\n\n**Tenant** lives here.\n\n**Needs**\n\n- quiet\n\n**Porter** carries bags.',
      ['Tenant + quiet', 'Porter'],
    ],
    ['# Personas\n\n- Tenant\n- Porter', ['Tenant bare', 'Porter bare']],
    ['# Personas\n\n- **Tenant** –\n- **Porter**.', ['Tenant bare', 'Porter bare']],
    ['# Personas\n\n- **Tenant:** lives here\n- **Porter:**\n  carries bags', ['Tenant', 'Porter']],
    ['# Personas\n\n- Tenant – lives here\n- Cloud – white', ['Tenant', 'Cloud']],
    ['# Personas\n\n- Tenant – lives here\n- Cloud – white\n- Rain – wet', []],
    ['# Personas\n\n- Tenant – lives here\n- ```\n  Porter\n  ```', []],
    ['# Personas\n\n- **Persona 1: Cloud** – white\n- **Persona 2: Rain** – wet', ['Cloud', 'Rain']],
    ['# Personas\n\n- **The very kind old night nurse** – here', ['The very kind old night nurse']],
    ['# Personas\n\n- **The very, very kind old night nurse** – here', []],
    ['# Personas\n\n- The very kind old night nurse – here', ['The very kind old night nurse']],
    ['# Personas\n\n- The very, very kind old night nurse – here', []],
    ['# Personas\n\n- Old night shift nurse', ['Old night shift nurse bare']],
    ['# Personas\n\n- The old night shift nurse', []],
    ['# Personas\n\n- Tenant\n  lives here', []],
    ['# Personas\n\n**Tenant** lives here.\n\n**Needs**: quiet', ['Tenant + quiet']],
    ['# Personas\n\n**Persona 1: Cloud** is white.', ['Cloud']],
    ['# Personas\n\n**Cloud** is white.', []],
    ['# Personas\n\nTenant: lives here.', []],
    ['# Personas\n\n## Notes\n\n**Tenant** lives here, far up on the left.', []],
    ['# Notes\n\n- Tenant – lives here\n\n# Personas\n\n- Porter – carries bags', ['Porter']],
    ['# Personas\n\n| Tenant |\n| --- |\n| Porter |', []],
    ['# Personas\n\n| *Name:* | Notes |\n| --- | --- |\n| Tenant | lives here |\n| | |', ['Tenant']],
    ['| Needs | quiet |\n| --- | --- |\n| Pains | noise |', []],
    ['# Personas\n\n| Name |\n| --- |\n| Tenant |', []],
    ['# Plan\n\nOur needs.\n\n| Name | Size |\n| --- | --- |\n| Tenant | 3 |', []],
    ['# Plan\n\nOur needs.\n\n| Name | Tools |\n| --- | --- |\n| Tenant | torch |', []],
    ['# Plan\n\n|  Persona name | Pains |\n| --- | --- |\n| Cloud | wind |', ['Cloud - wind']],
    ['## Mara\n\n| Needs | quiet | x |\n| --- | --- | --- |\n| Pains |', []],
    ['## Mara\n\n| Needs | quiet |\n| --- | --- |\n| Pains |', ['Mara + quiet']],
    ['# Personas\n\n| Name | Needs | Notes |\n| --- | --- | --- |\n| Tenant |', ['Tenant bare']],
    ['# Personas\n\n| Size | Name |\n| --- | --- |\n| 3 |\n| 4 | Tenant |', ['Tenant']],
    ['# Plan\n\n| Name | Size |\n| --- | --- |\n| Tenant | 3 |', []],
    ['# Plan\n\n| Name | Needs |\n| --- | --- |\n| Tenant | quiet |\n| Cloud | wind |', ['Tenant + quiet']],
    [
      '# Plan\n\n| Persona | Pains |\n| --- | --- |\n| Tenant | noise |\n| Cloud | wind |',
      ['Tenant - noise', 'Cloud - wind'],
    ],
    ['# Personas\n\n## Upstairs\n\n| Name | Needs |\n| --- | --- |\n| Cloud | wind<br>sun |', ['Cloud + wind + sun']],
    ['## Mara\n\n| Needs | quiet | a lot |\n| --- | --- | --- |', []],
    ['## Mara\n\n| Needs | quiet |\n| --- | --- |\n| Colour | blue |\n| Car | none |', ['Mara + quiet']],
    ['## Mara\n\n| Needs | quiet |\n| --- | --- |\n| Colour | blue |\n| Car | none |\n| Cat | two |', []],
    ['## Mara\n\n| Needs | quiet |\n| --- | --- |\n| Pains | noise |', ['Mara + quiet - noise']],
  ])('%j', (text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});

describe('people at the top of the columns of a table', () => {
  const table = (...rows: readonly string[]) => `| | Tenant | Porter |\n| --- | --- | --- |\n${rows.join('\n')}`;
  const needs = '| Needs | quiet | a list |';

  it.each([
    ['# Personas', table(needs), ['Tenant + quiet', 'Porter + a list']],
    ['# Personas', table('| Colour | blue | red |', needs), ['Tenant + quiet', 'Porter + a list']],
    ['# Personas', table('| Colour | blue | red |', '| Car | none | old |', needs), []],
    ['# Personas', table('| Needs | quiet |'), ['Tenant + quiet', 'Porter']],
    ['# Personas', table(), []],
    ['# Our needs', table(needs), []],
    ['# Personas', table(needs).replace('Porter', 'Cloud'), []],
  ])('%s %j', (title, text, expected) => {
    expect(people(`${title}\n\n${text}`)).toEqual(expected);
  });
});

describe('one person in a file', () => {
  it.each([
    ['---\nname: Tenant\nneeds:\n  - quiet\n---\n', ['Tenant + quiet']],
    ['---\nname: Porter\nkind: staff\nneeds: [a list]\n---\n\n# Porter\n', ['Porter staff + a list']],
  ])('%j', (text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});

describe('no people', () => {
  it.each([
    ['', {}],
    ['# Notes\n\n## Glossary\n\nWords.', {}],
    ['## Tenant\n\nLives here.', {}],
    ['# Needs\n\nWe need a plan.', {}],
    ['# Plan\n\n## Tenant\n\nNeeds: quiet', { isBeside: true }],
    ['# Personas\n\n- Milk\n- Bread', {}],
    [`## Tenant\n\nNeeds: quiet\n\n${'x'.repeat(500_000)}`, {}],
  ])('%j', (text, options) => {
    expect(people(text, options)).toEqual([]);
  });
});

it('reads a file with a picture in a line of its own', () => {
  const picture = `![Mara](data:image/png;base64,${'A'.repeat(20_000)})`;
  expect(people(`## Tenant\n\n${picture}\n\nNeeds: quiet`)).toEqual(['Tenant + quiet']);
});

describe('whoever says that a file is about people', () => {
  it('lets every heading count', () => {
    const text = '## Tenant\n\nLives here.\n\n## Cloud\n\nWhite.';
    expect(people(text, { isNamed: true })).toEqual(['Tenant', 'Cloud']);
    expect(people(`---\ncustomer-first: personas\n---\n\n${text}`)).toEqual(['Tenant', 'Cloud']);
  });

  it.each([
    ['# Who we build for?\n\n- Tenant: lives here\n- Porter: carries bags', ['Tenant', 'Porter']],
    ['# Personas\n\nTenant\n: lives far left\n\nPorter\n: carries bags', ['Tenant', 'Porter']],
    ['# User roles\n\n| Role | Description |\n| --- | --- |\n| Tenant | lives here |', ['Tenant']],
    ['# Personas\n\n## Secondary users\n\n### Tenant\n\nLives far left.', ['Tenant']],
    ['# Target agent types\n\n## Tenant\n\nLives far left.', []],
    ['# Rooms\n\n## Tenant\n\nLives far left.', []],
  ])('lets a title that speaks of an audience count: %j', (text, expected) => {
    expect(people(text, { isOfAudience: true })).toEqual(expected);
  });

  it('takes what stands below “Personas” beside something else', () => {
    const text = '# Plan\n\n## Personas\n\n### Tenant\n\nNeeds: quiet\n\n## Rooms\n\n### Porter\n\nNeeds: a list';
    expect(people(text, { isBeside: true })).toEqual(['Tenant + quiet']);
  });
});

describe('what is passed over', () => {
  const left = (text: string, options: Options = {}) =>
    leftHeadings(text, { language: english, ...options }).map(({ title, why }) =>
      typeof why === 'string' ? `${title}: ${why}` : `${title}: part of ${why.partOf}`,
    );

  it.each([
    ['## Tenant\n\nNeeds: quiet\n\n## Glossary\n\nWords.', ['Glossary: noField']],
    ['## Tenant\n\nNeeds: quiet\n\n### A day\n\nEarly.', ['A day: part of Tenant']],
    ['## Tenant\n\nNeeds: quiet\n\n# Porter\n\nBags.', ['Porter: otherLevel']],
    ['## Tenant\n\nLives here.', ['Tenant: noNeedInFile']],
    ['# Personas\n\n## Tenant\n\nNeeds: quiet', []],
    ['---\nname: Tenant\nneeds: [quiet]\n---\n\n# More\n', []],
  ])('%j', (text, expected) => {
    expect(left(text)).toEqual(expected);
  });

  it('is nothing outside of “Personas” where the file is about something else', () => {
    expect(left('# Plan\n\n## Personas\n\n### Tenant\n\nNeeds: quiet\n\n## Rooms', { isBeside: true })).toEqual([]);
  });
});
