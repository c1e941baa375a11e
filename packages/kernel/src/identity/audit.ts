import type { AuditEntry } from '@peixun/plugin-api';
import { sql, type Kysely } from 'kysely';
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

/** The statement that writes an entry: it commits with the change it tells of. Every change has one, so that it is plain SQL. */
export function auditStatement(db: Kysely<IdentityTables>, record: AuditRecord) {
  const { countyId, actor, plugin, action, outcome, at, objectType = null, objectId = null } = record;
  const details = record.details ? JSON.stringify(record.details) : null;
  const insert = sql`insert into kernel.audit_entry
    (county_id, id, occurred_at, actor, plugin, action, outcome, object_type, object_id, details)
    values (${countyId}, ${randomUUIDv7()}, ${at}, ${actor}, ${plugin}, ${action}, ${outcome}, ${objectType},
      ${objectId}, ${details})`;
  return { compile: () => insert.compile(db), execute: () => insert.execute(db) };
}
