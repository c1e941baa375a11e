import type { Scope } from './database.ts';

/** Everything a scope sets, in one statement that is prepared once a connection. */
export const scopeSql = `select set_config('role', $1, true), set_config('search_path', $2, true),
  set_config('peixun.county', $3, true), set_config('peixun.units', $4, true),
  set_config('peixun.person', $5, true), set_config('peixun.actor', $6, true)`;

export function scopeValues(scope: Scope, role: string): string[] {
  const units = scope.units === '*' ? '*' : scope.units.join(',');
  return [role, scope.schema, scope.countyId, units, scope.personId ?? '', scope.actor];
}

/** The same county and actor, for what the kernel writes on their behalf. */
export function kernelScope({ countyId, actor }: Scope): Scope {
  return { schema: 'kernel', countyId, actor, units: '*' };
}
