/** The quick tests that mutants are tried against: nothing that builds, starts a program or takes more than seconds. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: [
      'test/core/{resolution,precedence,plurals,article,persona-problems,technical-roles,marks,test-language}.test.ts',
      'test/core/{judgement,personas}/*.test.ts',
      'test/core/config/presets.test.ts',
    ],
    setupFiles: ['test/support/same-seed.ts'],
  },
});
