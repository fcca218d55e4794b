/** Lets requests through while long work goes on: a keystroke must not wait for a whole workspace. */

/** Pauses when enough time has passed since the last pause. */
export type Breathe = () => Promise<void>;

/** Short enough for nobody to notice that something else was going on. */
const SLICE = 8;

export function createBreath(): Breathe {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < SLICE) return;
    await pause(0);
    last = performance.now();
  };
}

/** Lets everything else have its turn for at least that many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const CALM = 120;

/** Settles when nothing has changed for a moment, so that a burst of keystrokes costs one round. */
export async function calm(nextChange: () => Promise<void>, isOver: () => boolean): Promise<void> {
  for (;;) {
    const isCalm = await Promise.race([pause(CALM).then(() => true), nextChange().then(() => false)]);
    if (isCalm || isOver()) return;
  }
}
