import { manifestOf, type PluginDefinition } from '@peixun/plugin-api';
import { schemaOf } from '../host/schema-of.ts';
import { migrateSchema, revertMigrations } from '../storage/migrate-schema.ts';
import type { TestDatabase } from './create-test-database.ts';

/** A schema before and after its newest migrations went down and up again: columns, constraints, indexes, policies. */
export interface MigrationRound {
  /** The oldest migration that went down. */
  readonly from: string;
  readonly before: readonly string[];
  /** Without those that went down. */
  readonly without: readonly string[];
  readonly after: readonly string[];
}

/**
 * Takes a plugin's newest migration down and up again, then the two newest, and so on, with the rows that are there:
 * fill the tables before. Each round's `after` equals its `before` when every `down` undoes its `up`.
 */
export async function migrateDownAndUp(
  { database, administrator }: TestDatabase,
  plugin: PluginDefinition,
): Promise<MigrationRound[]> {
  const migrations = plugin.migrations ?? [];
  const schema = schemaOf(manifestOf(plugin));
  const owner = { schema, installed: [{ version: plugin.version, migrations }] };
  const rounds: MigrationRound[] = [];
  for (const [index, { name }] of migrations.toReversed().entries()) {
    const before = await shapeOf(administrator, schema);
    await revertMigrations(database, owner, index + 1);
    const without = await shapeOf(administrator, schema);
    await migrateSchema(database, owner);
    rounds.push({ from: name, before, without, after: await shapeOf(administrator, schema) });
  }
  return rounds;
}

async function shapeOf(administrator: TestDatabase['administrator'], schema: string): Promise<string[]> {
  const { rows } = await administrator.query<{ fact: string }>(
    `select concat_ws(' ', 'column', table_name, column_name, data_type, is_nullable, column_default) as fact
       from information_schema.columns where table_schema = $1
     union all select concat_ws(' ', 'constraint', conrelid::regclass, pg_get_constraintdef(oid))
       from pg_constraint where connamespace = (select oid from pg_namespace where nspname = $1)
     union all select indexdef from pg_indexes where schemaname = $1
     union all select concat_ws(' ', 'policy', tablename, policyname, permissive, roles, cmd, qual, with_check)
       from pg_policies where schemaname = $1
     order by fact`,
    [schema],
  );
  return rows.map(({ fact }) => fact);
}
