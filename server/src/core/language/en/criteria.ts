/** How acceptance criteria are worded in English. */
import type { CriteriaWords } from '../criteria.js';
import { phraseTable } from '../phrases.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const phrases = (text: string) => phraseTable(text.trim().split(/\s*\n\s*/));

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
  duties: words('shall must should'),
};
