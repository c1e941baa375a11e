import type { Scope } from './database.ts';
import type { Statement } from './statement-batch.ts';

/**
 * Everything a scope sets, in one statement that returns no row: each setting is made while the condition looks for
 * one that could not be.
 */
const scopeSql = `select where set_config('role', $1, true) is null or set_config('search_path', $2, true) is null
  or set_config('peixun.county', $3, true) is null or set_config('peixun.units', $4, true) is null
  or set_config('peixun.person', $5, true) is null or set_config('peixun.actor', $6, true) is null
  or set_config('transaction_read_only', $7, true) is null`;

/**
 * Enters a scope for the rest of the transaction.
 *
 * @param from the schema of the scope that is left. PostgreSQL plans a prepared statement anew when it is run under
 *   another search path than the last time, so that each has one of its own.
 */
export function scopeStatement(
  scope: Scope,
  role: string,
  options: { isReadOnly: boolean; from?: string },
): Statement {
  const { schema, countyId, personId = '', actor } = scope;
  // A temporary table must not stand in for one of the schema.
  const searchPath = `${schema}, pg_temp`;
  const units = scope.units === '*' ? '*' : scope.units.join(',');
  return {
    name: `peixun_scope_${options.from ?? ''}`,
    text: scopeSql,
    values: [role, searchPath, countyId, units, personId, actor, options.isReadOnly ? 'on' : 'off'],
  };
}

/** The same county and actor, for what the kernel writes on their behalf. */
export function kernelScope({ countyId, actor }: Scope): Scope {
  return { schema: 'kernel', countyId, actor, units: '*' };
}
