/** Lets Mocha run suites inside VS Code, and prints their count for whoever started it. */
import type Mocha from 'mocha';

/** As long as several waits may take on a busy machine, in milliseconds. */
export const PATIENCE = 240_000;

/** Runs the suites that have been declared; fails when one of their tests does. */
export async function runMocha(mocha: Pick<Mocha, 'run'>, print: (text: string) => void): Promise<void> {
  const { passes, failures, pending } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
  });
  print(`@tests ${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
  if (failures > 0) throw new Error(`${String(failures)} failed`);
}
