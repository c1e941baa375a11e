import type { Context } from '@peixun/plugin-api';
import { hostErrors } from '../http/errors.ts';

/** The account that acts. @throws `NOT_SIGNED_IN`. */
export function accountOf({ actor }: Pick<Context, 'actor'>): string {
  if (actor.kind !== 'person') throw hostErrors.NOT_SIGNED_IN();
  return actor.accountId;
}
