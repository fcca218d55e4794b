/** Says what holds for many places once, at the first of them; the others become hints that point there, or nothing. */
import type { Finding } from '../finding/finding.js';
import type { PlacedFinding } from './place.js';

/** `found` in the order of the document. Findings stay the same objects as long as they are told in the same way. */
export function tellOnce(found: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const counts = new Map<string, number>();
  for (const { finding } of found) {
    const key = keyOf(finding);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (![...counts.values()].some((count) => count > 1)) return found;
  const seen = new Set<string>();
  return found.flatMap((placed) => {
    const key = keyOf(placed.finding);
    const count = key === null ? 1 : (counts.get(key) ?? 1);
    if (key === null || count === 1) return placed;
    const place = seen.has(key) ? 0 : count;
    seen.add(key);
    if (place === 0 && placed.finding.once?.again === null) return [];
    return { ...placed, finding: told(placed.finding, place) };
  });
}

/** What is said once; null for findings that stand for themselves. */
export function keyOf({ ruleId, once }: Finding): string | null {
  return once === undefined ? null : `${ruleId}\0${once.key}`;
}

interface Told {
  readonly count: number;
  readonly finding: Finding;
}

const known = new WeakMap<Finding, Told>();

/** `count` is 0 for those behind the first. */
function told(finding: Finding, count: number): Finding {
  const before = known.get(finding);
  if (before?.count === count) return before.finding;
  const after = count === 0 ? again(finding) : first(finding, count);
  known.set(finding, { count, finding: after });
  return after;
}

function first(finding: Finding, count: number): Finding {
  const { messageId, message } = finding.once?.often ?? finding;
  return { ...finding, messageId, message: message.replace('{count}', count.toString()) };
}

function again(finding: Finding): Finding {
  const { messageId, message } = finding.once?.again ?? finding;
  return { ...finding, messageId, message, severity: 'info', isAgain: true };
}
