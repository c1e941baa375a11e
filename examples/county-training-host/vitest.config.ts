import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['src/**/*.test.ts'], globalSetup: ['@peixun/test-kit/postgres-for-tests'] },
});
