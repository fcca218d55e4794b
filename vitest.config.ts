import { defineConfig } from 'vitest/config';

/** What reads and judges texts: plain functions, which start nothing. `npm run test:core` runs these alone. */
const core = ['test/{core,rules,examples,syntaxes}/**/*.test.ts'];
const lsp = ['test/lsp/**/*.test.ts'];
const globalSetup = 'test/support/build-once.ts';

export default defineConfig({
  test: {
    // A machine that does other things besides takes its time.
    testTimeout: 60_000,
    setupFiles: ['test/support/same-seed.ts'],
    projects: [
      // Nothing in the core remembers anything, so that its files need not be loaded anew for every test file.
      { extends: true, test: { name: 'core', include: core, isolate: false } },
      { extends: true, test: { name: 'lsp', include: lsp, isolate: false, globalSetup } },
      {
        extends: true,
        test: {
          name: 'around',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...core, ...lsp, '**/node_modules/**'],
          globalSetup,
        },
      },
    ],
    maxWorkers: 2,
  },
});
