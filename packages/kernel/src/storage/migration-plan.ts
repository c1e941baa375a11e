import type { Migration } from '@peixun/plugin-api';
import semver from 'semver';
import { migrationErrors } from './migration-errors.ts';

/** One installed version of what owns a schema. */
export interface InstalledVersion<Named = Migration> {
  readonly version: string;
  readonly migrations: readonly Named[];
}

export interface MigrationPlan<Named = Migration> {
  /** The newest installed version, which alone migrates. */
  readonly version: string;
  readonly pending: readonly Named[];
  readonly firstPosition: number;
}

/**
 * Decides what is left to apply. Every installed version, and what the database has applied, must be the beginning
 * of one and the same list: then an older version works on the schema of a newer one.
 *
 * @throws `MIGRATIONS_DIVERGE`.
 */
export function planMigrations<Named extends { readonly name: string }>(
  schema: string,
  installed: readonly InstalledVersion<Named>[],
  applied: readonly { name: string; version: string }[],
): MigrationPlan<Named> {
  const byAge = installed.toSorted((a, b) => semver.compare(a.version, b.version));
  const newest = byAge.at(-1);
  if (newest === undefined) throw new RangeError(`No version of '${schema}' is installed.`);
  const lists = [
    ...byAge.map(({ version, migrations }) => ({ version, names: migrations.map(({ name }) => name) })),
    { version: applied.at(-1)?.version ?? newest.version, names: applied.map(({ name }) => name) },
  ];
  const expected = lists.reduce((longest, list) =>
    list.names.length > longest.names.length ? list : longest,
  );
  for (const { version, names } of lists) {
    const index = names.findIndex((name, position) => name !== expected.names[position]);
    if (index >= 0) {
      throw migrationErrors.MIGRATIONS_DIVERGE({
        ...{ schema, version, position: index + 1 },
        ...{ found: names[index] ?? '', expected: expected.names[index] ?? '' },
      });
    }
  }
  return {
    version: newest.version,
    pending: newest.migrations.slice(applied.length),
    firstPosition: applied.length + 1,
  };
}
