import { hostErrors } from '../http/errors.ts';

/**
 * Waits for work at most so long. The work itself goes on; its result is dropped.
 *
 * @param limit Milliseconds.
 * @throws `OUT_OF_TIME`.
 */
export async function withTimeLimit<Result>(limit: number, work: () => Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(hostErrors.OUT_OF_TIME({ seconds: limit / 1000 })), limit);
  });
  try {
    return await Promise.race([work(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
