/** How acceptance criteria are worded in English. */
import type { CriteriaWords } from '../criteria.js';
import { phrases, words } from '../word-lists.js';

export const criteria: CriteriaWords = {
  titles: phrases(`
    acceptance criteria
    acceptance criterion
    acceptance tests
    acceptance
    criteria
    ac
    acs
    definition of done
    conditions of satisfaction
    satisfaction conditions
    acceptance scenarios
    acceptance scenario
    acceptance checks
    acceptance conditions
    done when
    done if
    it is done when
    this is done when
    story is done when
    we are done when
    accepted when
    complete when
    ready when
  `),
  scenarios: phrases(`
    scenario
    scenarios
    scenario outline
    background
    happy path
    sad path
    edge case
    edge cases
  `),
  steps: words('given when then and but'),
  systems: phrases(`
    the system
    the app
    the application
    system
  `),
};
