import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/build-once.ts',
    setupFiles: ['test/support/same-seed.ts'],
    testTimeout: 30_000,
  },
});
