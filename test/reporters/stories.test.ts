/** What `customer-first stories` shows of the stories it has read. */
import { describe, expect, it } from 'vitest';
import type { Persona } from '../../server/src/core/personas/persona.js';
import type { Resolution } from '../../server/src/core/personas/resolve.js';
import { plainPalette } from '../../server/src/reporters/palette.js';
import { storiesJson } from '../../server/src/reporters/stories-json.js';
import { storiesText } from '../../server/src/reporters/stories-text.js';
import type { ListedStory, StoryListing } from '../../server/src/core/listing/stories.js';
import type { SampleStory } from './sample-report.js';
import { story } from './sample-report.js';

const text = `As a returning shopper, I want to find my last order,
so that I can order it again.
- the order is two clicks away
When my parcel is late, where it is`;

const shopper: Persona = {
  id: 'shopper',
  name: 'Shopper',
  kind: 'customer',
  aliases: [],
  technical: false,
  tools: [],
  needs: [],
  pains: [],
  evidence: [],
  definedAt: null,
};
const qualified: Resolution = { state: 'qualified', persona: shopper, candidates: [] };
const whole: SampleStory = {
  heading: ['Checkout', 'Story 3'],
  persona: 'returning shopper',
  want: 'find my last order',
  outcome: 'I can order it again',
  criteria: ['the order is two clicks away'],
  stage: 'use',
};

function listing(...stories: readonly (readonly [SampleStory, Resolution | null])[]): StoryListing {
  const listed = stories.map(([sample, resolution]): ListedStory => ({ story: story(text, sample), resolution }));
  return { files: [{ path: 'docs/a.md', text, personasDeclared: true, stories: listed, unread: [] }] };
}

describe('storiesJson', () => {
  it('gives every part with its place, and null for what is not there', () => {
    const output = JSON.parse(
      storiesJson(listing([whole, qualified], [{ kind: 'jobStory', want: 'where it is' }, null])),
    );
    const place = (line: number, start: number, end: number) => ({
      start: { line, column: start },
      end: { line, column: end },
    });
    const range = { start: { line: 1, column: 1 }, end: { line: 4, column: 36 } };
    expect(output).toEqual({
      schemaVersion: 1,
      files: [
        {
          path: 'docs/a.md',
          stories: [
            {
              kind: 'story',
              range,
              heading: ['Checkout', 'Story 3'],
              persona: { text: 'returning shopper', range: place(1, 6, 23), state: 'qualified', id: 'shopper' },
              want: { text: 'find my last order', range: place(1, 35, 53) },
              outcome: { text: 'I can order it again', range: place(2, 9, 29) },
              criteria: [{ text: 'the order is two clicks away', range: place(3, 3, 31) }],
              stage: 'use',
            },
            {
              kind: 'jobStory',
              range,
              heading: [],
              persona: null,
              want: { text: 'where it is', range: place(4, 25, 36) },
              outcome: null,
              criteria: [],
              stage: null,
            },
          ],
        },
      ],
    });
  });

  it('has no persona id where the reference stands for nobody known', () => {
    const output = JSON.parse(storiesJson(listing([whole, { state: 'unknown', persona: null, candidates: [] }])));
    expect(output.files[0].stories[0].persona).toMatchObject({ state: 'unknown', id: null });
  });
});

describe('storiesText', () => {
  const print = (listed: StoryListing, columns: number | null = null) =>
    `\n${storiesText(listed, { palette: plainPalette, columns })}`;

  it('lists what was read and names what is missing', () => {
    expect(
      print(
        listing([whole, qualified], [{ kind: 'jobStory', situation: 'my parcel is late', want: 'where it is' }, null]),
      ),
    ).toBe(`
docs/a.md

    1  Checkout › Story 3
       persona   returning shopper (a kind of Shopper)
       want      find my last order
       outcome   I can order it again
       criteria  - the order is two clicks away
       stage     use

    1  story
       persona   anyone in this situation
       situation my parcel is late
       want      where it is
       outcome   not said

2 stories in 1 file; 1 without an outcome, 1 without criteria.
`);
  });

  it.each([
    ['plural', '= Shopper'],
    ['alias', '= Shopper'],
    ['nearMiss', 'not defined; did you mean Shopper?'],
    ['several', 'several people in one'],
    ['generic', 'could be anybody'],
    ['system', 'not a person'],
    ['internalRole', 'builds the product'],
    ['unknown', 'not a defined persona'],
  ] as const)('explains the persona state %s as “%s”', (state, remark) => {
    expect(
      print(listing([whole, { state, persona: shopper, candidates: [{ persona: shopper, name: 'Shopper' }] }])),
    ).toContain(`returning shopper (${remark})\n`);
  });

  it('calls nobody undefined where no personas are defined', () => {
    const { files } = listing([whole, { state: 'unknown', persona: null, candidates: [] }]);
    expect(print({ files: files.map((file) => ({ ...file, personasDeclared: false })) })).toContain(
      'returning shopper\n',
    );
  });

  it('wraps below the part on a narrow terminal', () => {
    expect(print(listing([whole, qualified]), 40)).toContain(`
       persona   returning shopper (a
                 kind of Shopper)
`);
  });
});
