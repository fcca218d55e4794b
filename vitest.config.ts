import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/build-once.ts',
    setupFiles: ['test/support/same-seed.ts'],
    // A machine that does other things besides takes its time.
    testTimeout: 60_000,
  },
});
