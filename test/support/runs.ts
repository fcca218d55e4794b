/** How long tests look that could look for ever: `npm run test:long` gives them the time that a commit does not wait for. */
export const isLong = process.env['CUSTOMER_FIRST_LONG'] === '1';

const byHand = process.env['RUNS'];

/** How many random texts are tried; `RUNS` in the environment looks further by hand. */
export function runs(usual: number, long: number): number {
  return byHand === undefined ? (isLong ? long : usual) : Number(byHand);
}

/** One of `every` so many cases, beginning at that `turn`; all of them when there is time. */
export function someOf<T>(cases: readonly T[], every: number, turn = 0): readonly T[] {
  return isLong ? cases : cases.filter((_, i) => (i + turn) % every === 0);
}

/** An attack begins elsewhere each time: `npm run attack` gives each round a number of its own, which repeats it. */
const round = Number(process.env['CUSTOMER_FIRST_ROUND'] ?? 0);

/** Where the random numbers of a test begin. */
export function seedFrom(base: number): number {
  return base + round;
}
