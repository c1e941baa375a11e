import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['@peixun/test-kit/postgres-for-tests'],
    // A test file starts a host with its database, for which a busy computer takes some time.
    hookTimeout: 180_000,
    testTimeout: 180_000,
  },
});
