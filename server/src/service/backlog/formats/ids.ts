/** Names of issues, as people say them. */
import { onOneLineOrNull } from '../issue.js';

const MOST_LETTERS = 100;

/** A bare number gets the sign that all trackers show before it. */
export function numberedId(value: unknown): string | null {
  const id = onOneLineOrNull(value)?.slice(0, MOST_LETTERS) ?? null;
  return id !== null && /^\d+$/.test(id) ? `#${id}` : id;
}
