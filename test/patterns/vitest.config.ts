import { defineConfig } from 'vitest/config';
import { notePatterns } from './made-patterns.js';

/** Tests that lead through every place where a pattern is made. */
const THROUGH = [
  'test/core/{reading,told-stories,prose-stories,gates,layouts,free-sentence,front-matter,test-language,picture/*}.test.ts',
  'test/rules/fixtures.test.ts',
  'test/cli/{silence,stories}.test.ts',
  'test/lsp/{completion,personas,rename,stages,persona-forms,rewriting,answers}.test.ts',
  'test/cli/{lint,personas,report,specs,fix}.test.ts',
  'test/reporters/{github,azure}.test.ts',
  'test/workspace/{write-file,own-personas*}.test.ts',
];

export default defineConfig({
  plugins: [notePatterns()],
  test: {
    testTimeout: 120_000,
    include: THROUGH,
    setupFiles: ['test/support/same-seed.ts', 'test/patterns/note.ts'],
    globalSetup: 'test/support/build-once.ts',
    isolate: false,
    maxWorkers: 1,
  },
});
