/** The stages of people's life with a product: as a project writes them down, and as stories name them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageNamed, stagesOf, stageTitled, usualJourneys } from '../../server/src/core/journey/journey.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { readJourneyMap } from '../../server/src/core/journey/read-journey-map.js';
import { readJourneys } from '../../server/src/core/journey/read-journey.js';
import { packs } from '../../server/src/core/language/packs.js';

const text = `
version: 1
journeys:
  - id: rowing
    personas: [rower]
    stages:
      - { id: join, title: Become a member, aliases: [sign up] }
      - { id: use }
  - stages:
      - { id: use, title: Something else }
      - { id: leave, title: Say goodbye, not-applicable: { boatman: works here } }
measures: []
`;

describe('journeys of a project', () => {
  it('are read with their stages, whom they are for, and who never comes there', () => {
    const { journeys, problems } = readJourneys(text);
    expect(problems).toEqual([]);
    expect(journeys?.isDeclared).toBe(true);
    expect(journeys?.journeys.map(({ personas }) => personas)).toEqual([['rower'], []]);
    const places = stagesOf(journeys!).map(({ definedAt }) => text.slice(definedAt?.range.start, definedAt?.range.end));
    expect(places).toEqual(['Become a member', 'use', 'Say goodbye']);
    expect(stagesOf(journeys!).map(({ definedAt: _, ...stage }) => stage)).toEqual([
      { id: 'join', title: 'Become a member', aliases: ['sign up'], notApplicable: [] },
      { id: 'use', title: 'use', aliases: [], notApplicable: [] },
      { id: 'leave', title: 'Say goodbye', aliases: [], notApplicable: ['boatman'] },
    ]);
  });

  it.each([
    ['journeys:\n  - stages:\n      - { id: join, titel: Join }', 'titel', '“titel” is not known here. Write “title”.'],
    [
      'journeys:\n  - stages:\n      - { id: join, alias: [x] }',
      'alias',
      '“alias” is not known here. Write “aliases”.',
    ],
    [
      'journeys:\n  - persona: [x]\n    stages: [{ id: join }]',
      'persona',
      '“persona” is not known here. Write “personas”.',
    ],
    [
      'journeys:\n  - stages: [{ id: join }, { id: join }]',
      'join',
      'Two stages are called “join”. Give each its own id.',
    ],
  ])('say what is nearly right, with its place, and are read: %s', (nearly, words, message) => {
    const { journeys, problems } = readJourneys(nearly);
    expect(journeys).not.toBeNull();
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    const { range } = problems[0]!;
    expect(nearly.slice(range?.start, range?.end)).toBe(words);
  });

  it.each([
    ['journeys: [', 'not valid YAML'],
    ['stages: [join]', '“journeys” is a list'],
    ['journeys:\n  - stages:\n      - { title: Join }', 'A stage needs an “id”'],
    ['journeys:\n  - stages: 5', '“stages” is a list'],
    ['journeys:\n  - stages:\n      - [join]', 'A stage is a word'],
    ['journeys:\n  - stages:\n      - { id: join, aliases: { a: 1 } }', '“aliases” is a list'],
    ['journeys:\n  - stages: [join]\n    personas: { a: 1 }', '“personas” is a list'],
    ['journeys: []', '“journeys” is a list'],
    ['', ''],
  ])('say what is wrong in %s', (broken, message) => {
    const { journeys, problems } = readJourneys(broken);
    expect(journeys).toBeNull();
    expect(problems[0]?.message ?? '').toContain(message);
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (broken) => void readJourneys(broken)));
  });
});

describe('a stage', () => {
  const own = readJourneys(text).journeys!;
  const usual = usualJourneys(packs.fallback);

  it.each(['join', 'Join', 'become a MEMBER', '1. Become a member', 'sign-up'])('is named by “%s”', (name) => {
    expect(stageNamed(own, name)?.id).toBe('join');
  });

  it('is the innermost title that is one', () => {
    expect(stageTitled(own, ['Become a member', 'Say goodbye', 'The key'])?.id).toBe('leave');
    expect(stageTitled(own, ['Sign up'])?.id).toBe('join');
    expect(stageTitled(own, ['How to sign up'])).toBeNull();
  });

  it('has other names among the usual ones in a field only', () => {
    expect(stageNamed(usual, 'support')?.id).toBe('get-help');
    expect(stageTitled(usual, ['Support'])).toBeNull();
    expect(stageTitled(usual, ['Get help'])?.id).toBe('get-help');
  });

  it('goes on after people have left', () => {
    expect(
      stagesOf(usual)
        .map(({ id }) => id)
        .slice(-2),
    ).toEqual(['leave', 'after']);
  });
});

describe('a journey map in Markdown', () => {
  const stagesIn = (map: string): readonly string[] | null => {
    const journey = readJourneyMap(map, 'journey.md', english);
    if (journey === null) return null;
    return journey.stages.map(({ id, title, definedAt: { range } = { range: { start: 0, end: 0 } } }) => {
      expect(map.slice(range.start, range.end)).toContain(title);
      return `${id}: ${title}`;
    });
  };

  it.each([
    [
      '| Stage | Move in | Live here |\n| --- | --- | --- |\n| Does | signs | lives |\n',
      ['move-in: Move in', 'live-here: Live here'],
    ],
    [
      '| | **Move in** | Live here |\n|-|-|-|\n| Pain points | forms | noise |\n',
      ['move-in: Move in', 'live-here: Live here'],
    ],
    ['Phase | Feels\n--- | ---\n1. Move in | glad\n_Leave_ | sad\n\nLater | x\n', ['move-in: Move in', 'leave: Leave']],
    ['| # | Stage | Does |\n|---|---|---|\n| 1 | Join | x |\n| 2 | Leave | y |\n', ['join: Join', 'leave: Leave']],
    ['# Renting\n\n## Stage 1: Move in\n\nForms.\n\n### Phase – Leave\n', ['move-in: Move in', 'leave: Leave']],
    ['```\n| Stage | A | B |\n|---|---|---|\n| Does | x | y |\n```\n', null],
    ['| Price | Room |\n| --- | --- |\n| 1 | a |\n', null],
    ['## Stage: Join\n', null],
    ['# Stages\n\nNone yet.\n', null],
  ])('%j', (map, expected) => {
    expect(stagesIn(map)).toEqual(expected);
  });

  it('knows its stages by the usual names too', () => {
    const journey = readJourneyMap('## Stage: Sign up\n\n## Stage: Party\n', 'journey.md', english);
    expect(journey?.stages.map(({ aliases }) => aliases.includes('join'))).toEqual([true, false]);
  });
});
