/** Waits for what an editor shows in its own time. */

const deadline = 60_000;
const pause = 50;

/** Asks again until `check` no longer throws, and returns what it returns; after a minute its last error is the test's. */
export async function eventually<T>(check: () => T | PromiseLike<T>): Promise<T> {
  const end = Date.now() + deadline;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
