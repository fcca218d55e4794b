/** Shows what changed between two texts, line by line, with line numbers. */
import { makePrintable } from '../reporters/hidden-signs.js';
import type { Palette } from '../reporters/palette.js';

interface Change {
  /** 1-based, in the old text for removed lines and in the new one for added lines. */
  readonly line: number;
  readonly sign: '-' | '+';
  readonly text: string;
}

/** How far apart two equal lines may be to count as the same place. */
const LOOK_AHEAD = 100;

/** Only lines that differ: `   12 - old` and `   12 + new`; '' when nothing does. */
export function drawDiff(before: string, after: string, palette: Palette): string {
  const changes = findChanges(before.split(/\r\n|\r|\n/), after.split(/\r\n|\r|\n/));
  return changes
    .map(({ line, sign, text }) => {
      const paint = sign === '-' ? palette.red : palette.green;
      return `${palette.dim(String(line).padStart(5))} ${paint(`${sign} ${makePrintable(text)}`)}\n`;
    })
    .join('');
}

function findChanges(before: readonly string[], after: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  for (let a = 0, b = 0; a < before.length || b < after.length;) {
    if (a < before.length && b < after.length && before[a] === after[b]) {
      a++;
      b++;
      continue;
    }
    const [nextA, nextB] = findNextEqual(before, after, a, b);
    for (; a < nextA; a++) changes.push({ line: a + 1, sign: '-', text: before[a] ?? '' });
    for (; b < nextB; b++) changes.push({ line: b + 1, sign: '+', text: after[b] ?? '' });
  }
  return changes;
}

/** The nearest place after (a, b) where both texts go on alike. */
function findNextEqual(
  before: readonly string[],
  after: readonly string[],
  a: number,
  b: number,
): readonly [number, number] {
  for (let distance = 1; distance <= LOOK_AHEAD; distance++) {
    for (let left = 0; left <= distance; left++) {
      const line = before[a + left];
      if (line !== undefined && line === after[b + distance - left]) return [a + left, b + distance - left];
    }
  }
  return [before.length, after.length];
}
