/** What the picture makes of one story: the rung of its outcome, who gains, its number, its stage and its words. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../../server/src/core/rules/index.js';
import { partOf } from '../../../server/src/core/picture/rule-parts.js';
import { RUNGS } from '../../../server/src/core/picture/rung.js';
import { onlyStory, pictureOf } from '../../support/picture-of.js';

describe('the ladder of outcomes', () => {
  it.each([
    ['As a rower, I want to book a boat.', 'none'],
    ['As a rower, I want to book a boat so that TBD.', 'placeholder'],
    ['As a rower, I want to book a boat so that the booking is stored in the database.', 'system'],
    ['As a rower, I want to book a boat so that a boat is booked.', 'repeats'],
    ['As a rower, I want to book a boat so that we reduce costs at the front desk.', 'company'],
    ['As a rower, I want to book a boat so that we look innovative.', 'company'],
    ['As a rower, I want to book a boat so that I can view the page.', 'feature'],
    ['As a rower, I want to book a boat so that it is easier.', 'vague'],
    ['As a rower, I want to book a boat so that my crew trusts me.', 'gain'],
    ['As a rower, I want to book a boat so that I get onto the water without calling the club.', 'observable'],
  ])('%s: %s', (text, name) => {
    expect(RUNGS[onlyStory(text).rung]).toBe(name);
  });

  it('leaves a story in doubt where only a question is asked', () => {
    const story = onlyStory('As a rower, I want to see the lake for planning.');
    expect(story).toMatchObject({ rung: 0, isRungAsked: true });
  });

  it('knows every rule that is about a part of a story', () => {
    const about = rules.filter(({ part, id }) => ['persona', 'want', 'outcome'].includes(part) && partOf(id) === null);
    const inStories = about.filter(({ on }) => on.story !== undefined);
    expect(inStories.map(({ id }) => id)).toEqual([
      'inside-out-want',
      'several-personas',
      'several-wants',
      'ui-in-want',
      'undefined-persona',
    ]);
  });
});

describe('who gains', () => {
  it.each([
    ['As a rower, I want to book a boat so that my crew trusts me.', 'customer'],
    ['As a rower, I want to book a boat so that I am early and the company knows it.', 'both'],
    ['As a rower, I want to book a boat so that our company saves time and I get on the water.', 'both'],
    ['As a rower, I want to book a boat so that we look innovative.', 'company'],
    ['As a rower, I want to book a boat so that the board is happy.', 'company'],
    ['As a rower, I want to book a boat so that we can row together.', 'customer'],
    ['As a rower, I want to book a boat so that we reduce costs at the front desk.', 'company'],
    ['As a rower, I want to book a boat so that the booking is stored in the database.', 'system'],
    ['As the billing service, I want to see paid boats so that nobody is asked twice.', 'system'],
    ['As a developer, I want to refactor the build scripts so that builds are faster.', 'company'],
    ['As a rower, I want to book a boat.', 'nobody'],
    ['As a rower, I want to book a boat so that a boat is booked.', 'nobody'],
    ['As a rower, I want to book a boat so that it is easier.', 'nobody'],
  ])('%s: %s', (text, gain) => {
    expect(onlyStory(text).gain).toBe(gain);
  });
});

const WISH = 'As a rower, I want to see the wind so that I stay ashore in a storm';

describe('the number of a story', () => {
  it.each([
    [`## RW-104 The wind\n\n${WISH}.`, 'RW-104'],
    [`- **RW-7** ${WISH}.`, 'RW-7'],
    [`## The wind\n\n${WISH}. (US-12)`, null],
    [`## AES-256 at rest\n\n${WISH}.`, null],
    [`## The wind\n\n${WISH}.`, null],
    [
      '| Id | As a | I want | So that |\n| --- | --- | --- | --- |\n| RW-3 | rower | to see the wind | I stay ashore |',
      'RW-3',
    ],
  ])('%s', (text, id) => {
    expect(onlyStory(text).id).toBe(id);
  });

  it('comes with title, file and line', () => {
    const { stories } = pictureOf({ files: { 'lake/a.md': `# Lake\n\n## The wind\n\n${WISH}.` } });
    expect(stories).toMatchObject([{ heading: 'The wind', path: 'lake/a.md', line: 5, text: WISH }]);
  });
});

describe('the stage of a story', () => {
  it.each([
    [`${WISH}.\n\nStage: get-help`, 'get-help'],
    [`${WISH}.\n\n- **Journey stage:** Support`, 'get-help'],
    [`---\nstage: leave\n---\n\n${WISH}.`, 'leave'],
    [`# Lake\n\n## Leave\n\n### The wind\n\n${WISH}.`, 'leave'],
    [`${WISH}. #stage/after`, 'after'],
    [
      '| As a | I want | So that | Stage |\n| - | - | - | - |\n| rower | to see the wind | I stay ashore | use |',
      'use',
    ],
    // Other names are too common as titles: every epic has a “Need”.
    [`# Lake\n\n## Need\n\n${WISH}.`, null],
    [`## When I leave\n\n${WISH}.`, null],
    ['As a rower, I want to leave the club so that I stop paying for boats.', null],
  ])('%s', (text, stage) => {
    expect(onlyStory(text).stage).toBe(stage);
  });

  it('holds for the stories below the line that says it, up to the next one', () => {
    const text = `Stage: use\n\n${WISH}.\n\nAs a guest, I want a map so that I find the pier.\n\nStage: choose\n`;
    expect(pictureOf({ files: text }).stories.map(({ stage }) => stage)).toEqual(['use', 'choose']);
  });

  it('may be one that no journey knows', () => {
    const { stages, matrix } = pictureOf({ files: `${WISH}.\n\nStage: On the water` });
    expect(stages.at(-1)).toEqual({ id: 'on-the-water', title: 'On the water' });
    expect(matrix[0]?.cells.at(-1)).toMatchObject({ stage: 'on-the-water', state: 'served' });
  });
});

describe('a story as it is shown', () => {
  it.each([
    [
      '**As a** rower,\n**I want** to see the *wind*,\n**so that** I stay ashore.',
      'As a rower, I want to see the wind, so that I stay ashore',
    ],
    [
      '- As a rower,\n- I want to see the wind,\n- so that I stay ashore.',
      'As a rower, I want to see the wind, so that I stay ashore',
    ],
    [
      '| As a | I want | So that |\n| - | - | - |\n| rower | to see the wind | |',
      'As a rower, I want to see the wind, so that –',
    ],
  ])('%s', (text, shown) => {
    expect(onlyStory(text).text).toBe(shown);
  });

  it('has a key that stays the same when it moves, and differs for its copy', () => {
    const moved = pictureOf({ files: `# Elsewhere\n\nText.\n\n${WISH}.` }).stories[0]?.key;
    const { stories } = pictureOf({ files: `${WISH}.\n\n${WISH}.` });
    expect(stories.map(({ key }) => key)).toEqual([moved, `${moved ?? ''}-2`]);
  });
});
