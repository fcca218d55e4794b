/** How deeply a configuration, a report or front matter may be nested. */
import type { ConfigProblem } from './problem.js';
import type { TextRange } from './range.js';

/** No setting is nested a tenth as deeply. */
export const DEEPEST = 50;

/** Says so of the place at `offset`. */
export function depthProblem(offset: number): ConfigProblem {
  const range: TextRange = { start: offset, end: offset + 1 };
  const message = `This is nested more than ${DEEPEST} deep. Close what is open before this place, or take levels out.`;
  return { message, range };
}
