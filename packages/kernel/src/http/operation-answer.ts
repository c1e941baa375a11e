import type { Operation } from '@peixun/plugin-api';
import { z } from 'zod';
import { hostErrors } from './errors.ts';

/**
 * What a handler returned, as the operation promises it.
 *
 * @throws `ANSWER_INVALID`.
 */
export function checkedAnswer(key: string, { response }: Operation, result: unknown): unknown {
  if (!(response instanceof z.ZodType)) return result;
  const checked = response.safeParse(result);
  if (!checked.success) throw hostErrors.ANSWER_INVALID({ operation: key }, { cause: checked.error });
  return checked.data;
}
