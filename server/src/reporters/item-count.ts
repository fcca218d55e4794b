/** How many requirements, criteria, goals, measures and points of plans were read, in words. */
import type { ItemCounts } from '../core/engine/report.js';
import { count } from '../core/text/count.js';

/** One form and the other, in the order in which they are named. */
const NAMES: Readonly<Record<keyof ItemCounts, readonly [one: string, many: string]>> = {
  requirement: ['requirement', 'requirements'],
  criterion: ['criterion', 'criteria'],
  goal: ['goal', 'goals'],
  measure: ['measure', 'measures'],
  planEntry: ['point of a plan', 'points of a plan'],
};

/** "40 requirements, 3 goals"; empty where there are none. */
export function drawItems(counts: ItemCounts): string {
  return (Object.keys(NAMES) as (keyof ItemCounts)[])
    .flatMap((kind) => {
      const number = counts[kind] ?? 0;
      return number === 0 ? [] : [count(number, ...NAMES[kind])];
    })
    .join(', ');
}
