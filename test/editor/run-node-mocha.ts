/** Mocha as it is on a computer. */
import Mocha from 'mocha';
import { PATIENCE, runMocha } from './run-mocha.js';

/** Runs the suites that `declare` imports. */
export async function runSuites(declare: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: PATIENCE, color: false });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  await declare();
  await runMocha(mocha, console.log);
}
