import { eventErrors } from './errors.ts';

/**
 * Waits for work at most so long. The work itself cannot be stopped, but its transaction is undone.
 *
 * @param limit milliseconds.
 * @throws `WORK_TOO_SLOW`.
 */
export async function withDeadline<Result>(limit: number, work: () => Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(eventErrors.WORK_TOO_SLOW({ seconds: limit / 1000 })), limit);
  });
  try {
    return await Promise.race([work(), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
