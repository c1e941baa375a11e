/** Vitest's global set-up: one PostgreSQL for all test files of a run. */
export { setup } from '@peixun/kernel/testing/postgres-for-tests';
