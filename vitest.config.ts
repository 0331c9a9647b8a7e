import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/support/global-setup.ts',
    setupFiles: 'test/support/fixed-seed.ts',
    pool: 'forks',
    // All files share one database and empty it before they fill it.
    fileParallelism: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // What a page shows comes when it comes: a busy machine is no fault.
    expect: { poll: { timeout: 15_000 } },
  },
});
