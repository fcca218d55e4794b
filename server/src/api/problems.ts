/** Problems as the library tells them. */
import type { Problem as CoreProblem } from '../core/engine/report.js';
import type { Problem } from './types.js';

export function toProblem({ path, line, column, message, isNote = false }: CoreProblem): Problem {
  return { path, line, column, message, isNote };
}
