import type { Scope } from './database.ts';

/** Every connection prepares the statement below under this name. */
export const scopeStatementName = 'peixun_scope';

/**
 * Everything a scope sets, in one statement that returns no row: each setting is made while the condition looks for
 * one that could not be.
 */
const scopeSql = `select where set_config('role', $1, true) is null or set_config('search_path', $2, true) is null
  or set_config('peixun.county', $3, true) is null or set_config('peixun.units', $4, true) is null
  or set_config('peixun.person', $5, true) is null or set_config('peixun.actor', $6, true) is null
  or set_config('transaction_read_only', $7, true) is null`;

/** Enters a scope, as `pg` sends it. */
export function scopeStatement(values: string[]) {
  return { name: scopeStatementName, text: scopeSql, values };
}

export function scopeValues(scope: Scope, role: string, isReadOnly: boolean): string[] {
  const units = scope.units === '*' ? '*' : scope.units.join(',');
  return [
    ...[role, scope.schema, scope.countyId, units, scope.personId ?? '', scope.actor],
    isReadOnly ? 'on' : 'off',
  ];
}

/** Enters no scope; run once a connection, it prepares the statement. */
export const noScope = scopeStatement(['none', '', '', '', '', '', 'off']);

/** The same county and actor, for what the kernel writes on their behalf. */
export function kernelScope({ countyId, actor }: Scope): Scope {
  return { schema: 'kernel', countyId, actor, units: '*' };
}
