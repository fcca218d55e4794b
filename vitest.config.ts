import { defineConfig } from 'vitest/config';

/** What reads and judges texts: plain functions, which start nothing. `npm run test:core` runs these alone. */
const core = ['test/{core,rules,examples,syntaxes}/**/*.test.ts'];
const lsp = ['test/lsp/**/*.test.ts'];
/** They put another module in the place of one of ours, which nobody else may see. */
const alone = ['test/workspace/document-language.test.ts', 'test/project/published.test.ts'];
const globalSetup = 'test/support/build-once.ts';

export default defineConfig({
  test: {
    // A machine that does other things besides takes its time.
    testTimeout: 60_000,
    setupFiles: ['test/support/same-seed.ts'],
    // What a file leaves behind is files in folders of its own: modules need not be loaded anew for every test file.
    isolate: false,
    projects: [
      { extends: true, test: { name: 'core', include: core } },
      { extends: true, test: { name: 'lsp', include: lsp, globalSetup } },
      { extends: true, test: { name: 'alone', include: alone, isolate: true, globalSetup } },
      {
        extends: true,
        test: {
          name: 'around',
          include: ['test/**/*.test.ts'],
          exclude: [...core, ...lsp, ...alone, '**/node_modules/**'],
          globalSetup,
        },
      },
    ],
    maxWorkers: 2,
  },
});
