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
  `),
  steps: words('given when then and but'),
  systems: phrases(`
    the system
    the app
    the application
    system
  `),
};
