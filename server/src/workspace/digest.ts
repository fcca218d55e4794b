/** One short name for any value: equal values have equal names. */
import { createHash } from 'node:crypto';

/** SHA-256 of the value as JSON, as 64 hexadecimal digits. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
