import type { Actor, County, Language } from '@peixun/plugin-api';
import type { Compilable } from 'kysely';

/** Stands for "no person": nobody's row carries it. */
export const nobody = '00000000-0000-0000-0000-000000000000';

/** Who asks, with which reach, in which language: what every context is made from. */
export interface Caller {
  readonly county: County;
  readonly actor: Actor;
  readonly language: Language;
  /** Granted root units of this call, or everything. */
  readonly units: '*' | readonly string[];
  /** Set where only the person's own rows are within reach. */
  readonly personId?: string;
  readonly signal: AbortSignal;
  /** Aborted when who waits has been told that it failed: what it goes on with is not committed then. */
  readonly expiry?: AbortSignal;
  /** Permissions with the root units they are held for; `*` may do everything. */
  readonly permissions: '*' | ReadonlyMap<string, '*' | readonly string[]>;
  can(permission: string, unitId?: string): boolean;
  /** What the audit row names as the operation: `POST /priorities`. */
  readonly operation: string;
  /** `anonymous` leaves no audit row. */
  readonly trace?: 'anonymous';
  /** Marks the idempotency key of the command in the transaction that makes the change. */
  readonly idempotency?: { readonly statement: Compilable<unknown>; readonly committed: () => void };
}

/**
 * The host itself, on behalf of a plugin: jobs and handlers. It may do everything in its county.
 *
 * @param operation what the audit trail names.
 * @param startedBy the account that started it, where somebody did.
 */
export function systemCaller(
  county: County,
  operation: string,
  signal: AbortSignal,
  startedBy?: string,
): Caller {
  return {
    county,
    operation,
    signal,
    actor: startedBy
      ? { kind: 'person', accountId: startedBy, personId: null }
      : { kind: 'system', reason: operation },
    language: county.languages[0] ?? 'zh-CN',
    units: '*',
    permissions: '*',
    can: () => true,
  };
}

/** An account's id, `system:<plugin>` or `''`, as the database keeps it. */
export function actorName(actor: Actor, pluginId: string): string {
  if (actor.kind === 'person') return actor.accountId;
  return actor.kind === 'system' ? `system:${pluginId}` : '';
}
