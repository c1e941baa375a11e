import { z } from 'zod';

/** What is wrong with data that somebody wrote, in one line: each place with what is wrong there. */
export function detailOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    return error.issues.map(({ path, message }) => `${path.join('.') || '—'}: ${message}`).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}
