import type { AuditEntry } from '@peixun/plugin-api';
import { CompiledQuery, type Kysely } from 'kysely';
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

const insertSql = `insert into kernel.audit_entry
  (county_id, id, occurred_at, actor, plugin, action, outcome, object_type, object_id, details)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** The statement that writes an entry: it commits with the change it tells of. Plain SQL: every change has one. */
export function auditStatement(db: Kysely<IdentityTables>, record: AuditRecord) {
  const { countyId, actor, plugin, action, outcome, at, objectType = null, objectId = null } = record;
  const details = record.details ? JSON.stringify(record.details) : null;
  const values = [
    countyId,
    randomUUIDv7(),
    at,
    actor,
    plugin,
    action,
    outcome,
    objectType,
    objectId,
    details,
  ];
  const insert = CompiledQuery.raw(insertSql, values);
  return { compile: () => insert, execute: () => db.executeQuery(insert) };
}
