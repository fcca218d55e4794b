/** Which facts a run collects, by a name that can be sent to a thread. */
import { storiesSaid } from '../core/picture/collect.js';
import type { Fact } from '../core/facts/fact.js';
import { lived } from '../core/facts/lived.js';
import { namedPeople } from '../core/facts/named-people.js';
import { untruthsSaid } from '../core/facts/untruths.js';
import { wishes } from '../core/facts/wishes.js';

/** `rules`: what findings about the whole workspace need; `picture`: what the report on coverage needs besides. */
export type FactSet = 'rules' | 'picture';

export const factSets: Readonly<Record<FactSet, readonly Fact<unknown>[]>> = {
  rules: [namedPeople, lived, untruthsSaid, wishes],
  picture: [namedPeople, lived, untruthsSaid, wishes, storiesSaid],
};
