/** Keeps what was read of the documents in use, and lets go of the rest: thousands of files fit into memory as text only. */

/** Something that can be worked out again. */
export interface Reading {
  readonly letGo: () => void;
}

/**
 * How much text is kept as read, in UTF-16 units: a hundred documents with stories. What was read of a text takes many
 * times its room.
 */
const MOST = 1_000_000;
/** Even very long ones: whoever compares two documents should not wait for one of them all the time. */
const LEAST = 4;

/** Each with its size, the one that was used last at the end. */
const readings = new Map<Reading, number>();
let total = 0;

/** Says that `reading`, of a text of `size` UTF-16 units, has just been used. */
export function keepRecent(reading: Reading, size: number): void {
  total += size - (readings.get(reading) ?? 0);
  readings.delete(reading);
  readings.set(reading, size);
  for (const [oldest, room] of readings) {
    if (total <= MOST || readings.size <= LEAST) return;
    readings.delete(oldest);
    total -= room;
    oldest.letGo();
  }
}
