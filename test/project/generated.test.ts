/** Are the generated files what the generators would write today? */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('is up to date', () => {
  const script = fileURLToPath(new URL('../../scripts/generate.mjs', import.meta.url));
  expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toBe(
    'Every generated file is up to date.\n',
  );
}, 300_000);
