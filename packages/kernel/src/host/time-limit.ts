import { hostErrors } from '../http/errors.ts';

/**
 * Waits for work at most so long. Work that does not heed `expiry` goes on; its result is dropped.
 *
 * @param limit Milliseconds.
 * @param expiry Aborted when the time is over.
 * @throws `OUT_OF_TIME`.
 */
export async function withTimeLimit<Result>(
  limit: number,
  work: () => Promise<Result>,
  expiry?: AbortController,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = hostErrors.OUT_OF_TIME({ seconds: limit / 1000 });
      expiry?.abort(error);
      reject(error);
    }, limit);
  });
  try {
    return await Promise.race([work(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
