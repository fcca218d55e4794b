/** Which facts a run collects, by a name that can be sent to a thread. */
import { storiesSaid } from '../core/picture/collect.js';
import type { Fact } from '../core/facts/fact.js';
import { namedPeople } from '../core/facts/named-people.js';

/** `rules`: what findings about the whole workspace need; `picture`: what the report on coverage needs besides. */
export type FactSet = 'rules' | 'picture';

export const factSets: Readonly<Record<FactSet, readonly Fact<unknown>[]>> = {
  rules: [namedPeople],
  picture: [namedPeople, storiesSaid],
};
