/** The picture of several stories: people by stages, unknown names, what to rewrite, and the score last. */
import { describe, expect, it } from 'vitest';
import { packs } from '../../../server/src/core/language/packs.js';
import { conclude } from '../../../server/src/core/picture/conclude.js';
import { pictureShape } from '../../../server/src/core/picture/shape.js';
import { gathered, pictureOf } from '../../support/picture-of.js';

const personas = `# Personas

## Rower

- aliases: sculler
- stages: join, use, leave

### Needs

- N1: know the wind before leaving home
- N2: find a crew for Sunday mornings

### Evidence

- 4 interviews, 2026-09

## Boatman

- kind: staff

### Needs

- keep the boats dry
`;
const journey = `
journeys:
  - personas: [rower]
    stages:
      - { id: join, title: Become a member }
      - { id: use, title: On the water, aliases: [row] }
      - { id: leave, title: Leave the club, not-applicable: [boatman] }
`;
const stories = `# On the water

## RW-1 Wind

As a rower, I want to hear how strong the wind is before I leave home so that I do not drive there for nothing.

Need: N1

## RW-2 Boats

As a sculler, I want to book a boat.

# Leave the club

## RW-3 Goodbye

As a rower, I want to give notice so that the record is saved in the database.

# Elsewhere

As a boatman, I want to see which boats leak so that I mend them before Sunday.

As a passenger, I want a seat in the shade so that I do not get burnt.

As passengers, I want to know the way so that I arrive on time.

As a rowerr, I want a locker so that my clothes stay dry.

I want to see the pier so that I know where to wait.
`;

const picture = pictureOf({ files: stories, personas, journey });
const names = (keys: readonly string[]): readonly (string | number)[] =>
  keys.map((key) => {
    const story = picture.stories.find((each) => each.key === key);
    return story?.id ?? story?.line ?? '';
  });

describe('people', () => {
  it('have a card each, with what is written for them', () => {
    expect(picture.personas.map(({ name, stories: all, gains }) => [name, names(all), names(gains)])).toEqual([
      ['Rower', ['RW-1', 'RW-2', 'RW-3'], ['RW-1']],
      ['Boatman', [21], [21]],
    ]);
  });

  it('are called what the stories call them', () => {
    expect(picture.personas[0]?.names).toEqual([
      { name: 'Rower', count: 2 },
      { name: 'Sculler', count: 1 },
    ]);
  });

  it('have needs that no story names', () => {
    const needs = picture.personas[0]?.needs.map(({ text, stories: about }) => [text.slice(0, 2), names(about)]);
    expect([picture.areNeedsNamed, needs]).toEqual([
      true,
      [
        ['N1', ['RW-1']],
        ['N2', []],
      ],
    ]);
  });

  it('have needs told by their words, where no story names one', () => {
    const one = pictureOf({ files: stories.replace('Need: N1', ''), personas });
    expect([one.areNeedsNamed, one.personas[0]?.needs.map(({ stories: about }) => about.length)]).toEqual([
      false,
      [1, 0],
    ]);
  });

  it('are known by their freshest evidence', () => {
    expect(picture.personas.map(({ known }) => known)).toEqual(['fresh', 'none']);
  });
});

describe('the matrix', () => {
  it('shows who is served in which stage, and where nobody thought of them', () => {
    expect(picture.stages.map(({ title }) => title)).toEqual(['Become a member', 'On the water', 'Leave the club']);
    const rows = picture.matrix.map(({ persona, cells, unplaced }) => {
      return [
        persona,
        cells.map(({ state, stories: all, gains }) => `${state} ${gains.length}/${all.length}`),
        names(unplaced),
      ];
    });
    expect(rows).toEqual([
      ['rower', ['gap 0/0', 'served 1/2', 'weak 0/1'], []],
      ['boatman', ['empty 0/0', 'empty 0/0', 'never 0/0'], [21]],
      [null, ['empty 0/0', 'empty 0/0', 'empty 0/0'], [23, 25, 27]],
    ]);
  });

  it('has no stages where nobody says one', () => {
    const { stages, matrix, isJourneyDeclared } = pictureOf({ files: 'As a rower, I want a boat so that I row.' });
    expect([stages, isJourneyDeclared, matrix.map(({ cells }) => cells)]).toEqual([[], false, [[]]]);
  });

  it('has the usual ones where a story says one of them, and requires none', () => {
    const files = 'As a rower, I want a boat so that I arrive before the storm.\n\nStage: use\n';
    const { stages, matrix } = pictureOf({ files, personas });
    expect(stages.map(({ id }) => id)).toEqual([
      ...['discover', 'choose', 'join', 'onboard', 'use', 'get-help', 'change', 'recommend', 'leave', 'after'],
    ]);
    expect(new Set(matrix.flatMap(({ cells }) => cells.map(({ state }) => state)))).toEqual(
      new Set(['served', 'empty']),
    );
  });
});

describe('names that nobody has described', () => {
  it('are grouped, the most used first, with who may be meant', () => {
    const groups = picture.strangers.map(({ name, state, didYouMean, stories: all }) => [
      name,
      state,
      didYouMean,
      all.length,
    ]);
    expect(groups).toEqual([
      ['Passenger', 'unknown', [], 2],
      ['Rowerr', 'unknown', ['Rower'], 1],
    ]);
  });
});

describe('what to begin with', () => {
  it('is the worst by what is said', () => {
    expect(picture.rewriteFirst.map(({ story, draft }) => [...names([story]), draft])).toEqual([
      ['RW-2', 'As a sculler, I want to book a boat, so that …'],
      ['RW-3', 'As a rower, I want to give notice, so that …'],
      [29, 'As …, I want to see the pier, so that I know where to wait'],
    ]);
    expect(picture.rewriteFirst[0]?.why[0]).toContain('what gets better for the sculler');
  });

  it('is shown beside good ones, each for somebody else', () => {
    expect(picture.showOthers.map(({ story }) => names([story])[0])).toEqual([21, 'RW-1']);
  });
});

describe('the score', () => {
  it('counts points of plans like titles of epics', () => {
    const what = (plan: string): number | null | undefined =>
      pictureOf({ files: { 'plan.md': `# Roadmap\n\n${plan}`, 'stories.md': stories } }).score.dimensions.find(
        ({ id }) => id === 'what',
      )?.value;
    expect(what('- Migrate to Salesforce\n')).toBeLessThan(
      what('- Members hear of a storm before they leave home\n') ?? 0,
    );
    expect(what('- Members hear of a storm before they leave home\n')).toBe(what(''));
  });

  const values = (files: string, more = {}) =>
    Object.fromEntries(pictureOf({ files, ...more }).score.dimensions.map(({ id, value }) => [id, value]));

  it('has five parts, from what the picture shows', () => {
    const { score } = picture;
    expect(score.base).toBe(8);
    expect(Object.fromEntries(score.dimensions.map(({ id, value }) => [id, value]))).toMatchObject({
      who: 0.5,
      life: 0.3333,
      proof: 0.5,
      what: 1,
    });
  });

  it('is withheld under five stories', () => {
    const wish = (i: number) => `As a rower, I want boat ${i} so that I row before ${i} o’clock.\n\n`;
    const total = (count: number) =>
      pictureOf({ files: Array.from({ length: count }, (_, i) => wish(i)).join('') }).score;
    expect([total(4).total, total(4).base, typeof total(5).total]).toEqual([null, 4, 'number']);
  });

  it('counts copies once, and copied outcomes', () => {
    const good = 'so that I am home before dark';
    const bad = ['a boat', 'a seat', 'a coat'].map((thing) => `As a rower, I want ${thing}.`);
    const honest = values([`As a rower, I want a lamp ${good}.`, ...bad].join('\n\n'));
    const copied = values(
      [`As a rower, I want a lamp ${good}.`, `As a rower, I want a lamp ${good}.`, ...bad].join('\n\n'),
    );
    const pasted = values(
      ['a lamp', 'an oar', 'a rope'].map((thing) => `As a rower, I want ${thing} ${good}.`).join('\n\n'),
    );
    expect([honest['why'], copied['why'], pasted['why']]).toEqual([0.25, 0.25, 1]);
  });

  it('measures a life only where one is required', () => {
    expect(values(stories, { personas })['life']).toBeNull();
  });

  it('does not count an exception with a reason as a fault, and one without', () => {
    const about = (reason: string) =>
      values(
        `<!-- customer-first-disable-next-line technology-in-want${reason} -->\nAs a rower, I want a GraphQL endpoint so that I am home before dark.`,
      );
    expect([about(' -- our sponsor asks for it')['what'], about('')['what']]).toEqual([1, 0]);
  });
});

describe('the whole', () => {
  it('has the published shape, and survives being written down', () => {
    expect(pictureShape.parse(JSON.parse(JSON.stringify(picture)))).toEqual(picture);
  });

  it('leaves technical work out', () => {
    const { summary, stories: read } = pictureOf({ files: `---\ntype: task\n---\n\n${stories}` });
    expect([summary, read]).toEqual([{ files: 1, stories: 0, tasks: 1 }, []]);
  });

  it('links every number to stories that are there', () => {
    const known = new Set(picture.stories.map(({ key }) => key));
    const { ladder, gains, matrix, personas: cards, score } = picture;
    const all = [
      ...ladder.flatMap((rung) => rung.stories),
      ...Object.values(gains).flat(),
      ...matrix.flatMap(({ cells, unplaced }) => [...cells.flatMap((cell) => cell.stories), ...unplaced]),
      ...cards.flatMap((card) => card.stories),
      ...score.dimensions.flatMap((part) => part.stories),
    ];
    expect(all.filter((key) => !known.has(key))).toEqual([]);
    expect(ladder.reduce((sum, rung) => sum + rung.stories.length, 0)).toBe(known.size);
  });

  it('is the same whoever read which document', () => {
    const files = { 'a.md': stories, 'b.md': stories.replaceAll('RW-', 'LA-'), 'c.md': 'As a guest, I want tea.' };
    const whole = gathered({ files, personas, journey });
    const again = { ...whole, documents: whole.documents.map((document) => structuredClone(document)) };
    const how = { today: '2026-11-30', languageOf: () => packs.fallback };
    expect(conclude(again, how)).toEqual(conclude(whole, how));
  });
});
