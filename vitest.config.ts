import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Tests run the sources of the workspace's packages, not their builds.
const conditions = ['@peixun/source', 'node'];

/** What installs packages outside of the house takes longest, and begins first: no worker is left alone with it. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => /(outside|create-plugin)\.test\.ts$/.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))];
  }
}

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
    sequence: { sequencer: LongestFirst },
    globalSetup: ['./packages/kernel/src/testing/postgres-for-tests.ts'],
    // Only what hangs ends by these: a computer may be busy, and as slow as it likes.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 90_000 } },
  },
});
