import type { AuditEntry } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';
import type { IdentityTables } from './tables.ts';

/** What goes into the audit trail: who did what to which thing, and whether they were let. */
export interface AuditRecord extends Partial<AuditEntry> {
  readonly countyId: string;
  /** An account's id, `system:<plugin>`, or `''`. */
  readonly actor: string;
  readonly plugin: string;
  /** The operation (`POST /people`), or what happened (`sign-in`). */
  readonly action: string;
  readonly outcome: 'done' | 'refused';
  readonly at: Date;
}

/** The statement that writes an entry: it commits with the change it tells of. */
export function auditStatement(db: Pick<Kysely<IdentityTables>, 'insertInto'>, record: AuditRecord) {
  return db.insertInto('audit_entry').values({
    county_id: record.countyId,
    id: randomUUIDv7(),
    occurred_at: record.at,
    actor: record.actor,
    plugin: record.plugin,
    action: record.action,
    outcome: record.outcome,
    object_type: record.objectType ?? null,
    object_id: record.objectId ?? null,
    details: record.details ? JSON.stringify(record.details) : null,
    hash: null,
  });
}
