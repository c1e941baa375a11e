import { defineConfig } from 'vitest/config';

// Tests run the sources of the workspace's packages, not their builds.
const conditions = ['@peixun/source', 'node'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['{packages,plugins,apps,tooling}/*/src/**/*.test.{ts,tsx}', 'tooling/bootstrap/*.test.mjs'],
    // The browser tests need a built host: `pnpm --filter @peixun/e2e test`.
    exclude: ['**/node_modules/**', '**/dist/**', 'tooling/e2e/**'],
    // Two at once, as one often waits for PostgreSQL, on a module graph that each worker loads once.
    maxWorkers: 2,
    isolate: false,
    globalSetup: ['./packages/kernel/src/testing/postgres-for-tests.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A second, as is usual, is short on a busy computer.
    expect: { poll: { timeout: 15_000 } },
  },
});
