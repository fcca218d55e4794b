/** Draws the conclusion of what was gathered, as seen on one day. */
import type { Gathered } from '../core/picture/gathered.js';
import type { Picture } from '../core/picture/shape.js';

export async function concludeOn(gathered: Gathered, today: string): Promise<Picture> {
  const [{ conclude }, { packs }] = await Promise.all([
    import('../core/picture/conclude.js'),
    import('../core/language/packs.js'),
  ]);
  return conclude(gathered, { today, languageOf: (id) => packs.choose({ configured: id }) });
}

/** The day it is on this computer, as the picture writes days: "2026-02-03". */
export function dayOf(now: Date): string {
  const two = (number: number): string => number.toString().padStart(2, '0');
  return `${now.getFullYear().toString()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
