import { AsyncLocalStorage } from 'node:async_hooks';

const openTransaction = new AsyncLocalStorage<true>();

/** Marks everything that `work` calls as inside an open transaction. */
export function markTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
  return openTransaction.run(true, work);
}

export function isInTransaction(): boolean {
  return openTransaction.getStore() === true;
}
