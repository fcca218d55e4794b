/** What the picture shows beside stories: goals and plans, needs that a story speaks of, and where a journey says that somebody is left alone. */
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../support/picture-of.js';

describe('goals and plans', () => {
  const plans = `# Club

## Goals

- Members row twice a month
- Introduce a chatbot

## Success metrics

- Number of features shipped

## Roadmap

- Q3: Members see the wind before they drive
`;
  const stories = 'As a rower, I want a map so that I find the weir in 3 minutes.\n';
  const drawn = pictureOf({ files: { 'plan.md': plans, 'stories.md': stories } });

  it('are shown with what is asked about them', () => {
    const rows = drawn.plans.map(({ path, line, kind, text, technology, rules }) => {
      return [`${path}:${String(line)}`, kind, text, technology, rules.length > 0];
    });
    expect(rows).toEqual([
      ['plan.md:5', 'goal', 'Members row twice a month', null, false],
      ['plan.md:6', 'goal', 'Introduce a chatbot', 'said', true],
      ['plan.md:10', 'measure', 'Number of features shipped', null, true],
      ['plan.md:14', 'planEntry', 'Members see the wind before they drive', null, false],
    ]);
  });

  it('count for nothing among the stories', () => {
    expect(drawn.stories).toHaveLength(pictureOf({ files: stories }).stories.length);
  });
});

describe('needs', () => {
  const told = (need: string, story: string): readonly unknown[] => {
    const one = pictureOf({
      files: `As a rower, I want to ${story} so that I get home dry.`,
      personas: `# Personas\n\n## Rower\n\n### Needs\n\n- ${need}\n`,
    });
    return one.personas.flatMap(({ needs }) => needs.map(({ stories: about, isOpen }) => [about.length, isOpen]));
  };

  it('are met by a story in most of the same words', () => {
    expect(told('know the wind before leaving', 'know the wind before leaving home')).toEqual([[1, false]]);
    expect(told('know the wind before leaving', 'knowing winds before I leave')).toEqual([[1, false]]);
  });

  it('may be met where a word is the same, and are surely not where none is', () => {
    expect(told('know the wind before leaving', 'see the wind from the hill')).toEqual([[0, false]]);
    expect(told('know the wind before leaving', 'rent a boat')).toEqual([[0, true]]);
  });

  it('are known by their numbers, as whole words', () => {
    expect(told('N1: know the wind', 'rent a boat (N1)')).toEqual([[1, false]]);
    expect(told('N1: know the wind', 'rent a boat (N12)')).toEqual([[0, true]]);
  });
});

describe('a measure', () => {
  it('is told whole, also where it says a time of day', () => {
    const line = 'Leaks reported between 22:00 and 6:00 that are stopped within the hour: 10 of 14';
    const { plans } = pictureOf({ files: `# Epic\n\n## How we know it works\n\n- ${line}\n` });
    expect(plans.map(({ text }) => text)).toEqual([line]);
  });
});

describe('a stage that is said above a long list', () => {
  it.each(['- ', '1. '])('is that of all of its points: “%s”', (mark) => {
    const points = Array.from(
      { length: 200 },
      (_, i) => `${mark}As a rower, I want map ${String(i)} so that I find the weir.`,
    );
    const { stories } = pictureOf({ files: `# Maps\n\nStage: leave\n\n${points.join('\n')}\n` });
    expect(new Set(stories.map(({ stage }) => stage))).toEqual(new Set(['leave']));
  });
});

describe('a journey', () => {
  const life = (stages: string, fields = ''): readonly string[] => {
    const one = pictureOf({
      files: '---\nstage: use\n---\n\nAs a rower, I want a map so that I find the weir in 3 minutes.\n',
      personas: `# Personas\n\n## Rower\n${fields}\n### Needs\n\n- a map\n`,
      journey: `journeys: [{ personas: [rower], stages: [${stages}] }]`,
    });
    return one.matrix.flatMap(({ cells }) => cells.map(({ stage, state }) => `${stage} ${state}`));
  };

  it('says which stages there should be', () => {
    expect(life('{ id: join }, { id: use }')).toEqual(['join gap', 'use served']);
  });

  it('moves a gap with its stages', () => {
    expect(life('{ id: use }, { id: leave, not-applicable: [rower] }')).toEqual(['use served', 'leave never']);
    expect(life('{ id: join }, { id: use }, { id: leave }', '\n- stages: use, leave\n')).toEqual([
      'join never',
      'use served',
      'leave gap',
    ]);
  });

  it('leads nobody anywhere for whom that was put off', () => {
    expect(life('{ id: join }, { id: use }', '\n- status: parked\n')).toEqual(['join empty', 'use served']);
  });

  it('need not know what a story says', () => {
    expect(life('{ id: join }')).toEqual(['join gap', 'use served']);
  });
});
