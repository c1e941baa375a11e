import { defineConfig } from 'vitest/config';

// Tests run the sources of the workspace's packages, not their builds.
const conditions = ['@peixun/source', 'module', 'node', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['{packages,plugins,apps,tooling}/*/src/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
