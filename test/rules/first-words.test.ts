/** What people see of a message where it is cut: lists of problems and terminals show some 80 characters. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/index.js';
import { readFixture } from '../support/fixture.js';
import { lintTexts } from '../support/lint-text.js';

const SHOWN = 80;

/** A question, or what somebody is asked to do, at the start of a sentence or of a part of one. */
const ASKS =
  /\?|(?:^|[.:;] |, or |, )(?:Add|Answer|Decide|Describe|Keep|Measure|Name|Pick|Plan|Put|Run|Say|See|Start|Talk|Untick|Use|Write|Did you mean|add|change|keep|plan|write)(?= [^ ])/;

function unclear(messages: Iterable<string>): readonly string[] {
  return [...new Set(messages)].filter((message) => !ASKS.test(message.slice(0, SHOWN)));
}

/** As teams write them, with all that makes a line long. */
const STORIES = `# Housing office

As a facility manager for the northern district, I want the maintenance requests stored in a PostgreSQL database so that the data is stored.

As a user, I want to filter the list of open maintenance requests by street and house number.

As a resident with limited mobility, I want to be told a day ahead when the lift is out of order so that the system sends a notification.

As the billing system, I want to receive meter readings as JSON so that invoices are generated automatically.

As a property administrator, I want a chatbot with artificial intelligence on the tenant portal so that we reduce the cost of our call centre.

As a developer, I want to migrate the login to OAuth so that the code is easier to maintain.

I want to upload a photo of the damage so that the craftsman brings the right spare part.

As a caretaker, I want to see all open repairs of the week so that I can see all open repairs of the week.

As a prospective tenant or her legal guardian, I want to book a viewing online so that I have a better experience.

As a tennant who works night shifts, I want a push notification when a parcel has been left with a neighbour, for planning.

## Acceptance criteria

- The endpoint /api/v2/maintenance returns HTTP 200.
- The search is fast and user-friendly.
- TBD

## Goal: Migrate to Salesforce

Success metrics: 12 features shipped, 40 story points a sprint.

We leverage synergies. Our customers love simple solutions.
`;

const PERSONAS = 'Tenant, Facility manager, Property administrator, Caretaker';

describe('the first 80 characters of a message', () => {
  it('say what to do, or ask, on stories as teams write them', () => {
    const found = lintTexts({ files: [{ path: 'a.md', text: STORIES }], personas: PERSONAS });
    const messages = [...found.values()].flat().map(({ message }) => message);
    expect(new Set(messages).size).toBeGreaterThan(8);
    expect(unclear(messages)).toEqual([]);
  });

  it.each(rules.map(({ id }) => id))('say so in every example of %s', (id) => {
    const path = new URL(`${id}.md`, import.meta.url);
    const cases = readFixture(readFileSync(path, 'utf8'));
    const messages = cases.flatMap((each) => {
      const { files, personas, vocabulary, options } = each;
      return [...lintTexts({ files, personas, vocabulary, options: { [id]: options } }).values()].flat();
    });
    const own = messages.filter(({ ruleId }) => ruleId === id).map(({ message }) => message);
    expect(own.length).toBeGreaterThan(0);
    expect(unclear(own)).toEqual([]);
  });
});
