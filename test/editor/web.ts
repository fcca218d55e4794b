/** What VS Code in a browser runs; Mocha comes in its build for browsers. */
import 'mocha/mocha.js';
import type MochaClass from 'mocha';
import { PATIENCE, runMocha } from './run-mocha.js';

declare const Mocha: typeof MochaClass;

/** Tells our messages from those of VS Code. */
const print = (text: string): void => console.log(`@web ${text}`);

/** Called by the extension host in its worker. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', reporter: 'spec', timeout: PATIENCE, color: false });
  Mocha.reporters.Base.consoleLog = (format: unknown = '', ...values: unknown[]) =>
    print(String(format).replace(/%[sdifjoO]/g, (sign) => (values.length > 0 ? String(values.shift()) : sign)));
  await import('./common.js');
  await runMocha(mocha, print);
}
