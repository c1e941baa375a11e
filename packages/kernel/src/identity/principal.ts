import type { Text } from '@peixun/plugin-api';
import type { EffectivePermissions, HeldRole } from './effective-permissions.ts';

/** Somebody who is signed in, in one county, and what they may do there. */
export interface Principal extends EffectivePermissions {
  readonly accountId: string;
  readonly sessionId: string;
  /** The person on the roster that the account is. */
  readonly personId: string | null;
  readonly name: string;
  readonly unitId: string | null;
  readonly roles: readonly (HeldRole & { readonly title: Text })[];
}
