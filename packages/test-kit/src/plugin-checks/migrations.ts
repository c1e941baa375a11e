import { migrateDownAndUp, type MigrationRound, type TestHost } from '@peixun/kernel/testing';
import type { PluginDefinition } from '@peixun/plugin-api';

/**
 * Migrations whose `down` does not undo their `up`, over the rows that are in the tables, and those after the released
 * ones that an older version could not live with.
 *
 * @param released The last migration that a release has.
 */
export async function migrationProblems(
  test: TestHost,
  plugin: PluginDefinition,
  released?: string,
): Promise<string[]> {
  const rounds = await migrateDownAndUp(test.database, plugin).catch((error: unknown) => error as Error);
  if (rounds instanceof Error) {
    return [`Migrations of '${plugin.id}' do not go down and up over the rows there: ${reasonOf(rounds)}`];
  }
  return [...rounds.flatMap(irreversible), ...(released === undefined ? [] : narrowing(rounds, released))];
}

function irreversible({ from, before, after }: MigrationRound): string[] {
  return [
    ...before.filter(fact => !after.includes(fact)).map(fact => `is missing afterwards: ${fact}`),
    ...after.filter(fact => !before.includes(fact)).map(fact => `is new afterwards: ${fact}`),
  ].map(
    difference => `Migration '${from}', down and up again, ${difference}. Let 'down' undo what 'up' does.`,
  );
}

/** @param rounds The newest migration first. */
function narrowing(rounds: readonly MigrationRound[], released: string): string[] {
  return rounds
    .filter(({ from }) => from > released)
    .flatMap(({ from, before, without }, index) => {
      const [older, newer] = [columnsOf(without), columnsOf(rounds[index - 1]?.without ?? before)];
      const tables = new Set([...older.values()].map(({ table }) => table));
      return [
        ...[...older].flatMap(([name, { type, isNullable }]) => {
          const column = newer.get(name);
          if (!column) return [`takes '${name}' away`];
          if (column.type !== type) return [`makes '${name}' ${column.type}, which was ${type}`];
          return isNullable && !column.isNullable ? [`lets '${name}' no longer be empty`] : [];
        }),
        ...[...newer].flatMap(([name, { table, isNullable, hasDefault }]) =>
          older.has(name) || !tables.has(table) || isNullable || hasDefault
            ? []
            : [`adds '${name}', which older versions do not fill`],
        ),
      ].map(
        what =>
          `Migration '${from}' ${what}. Two minor versions share these tables: only add to them, or make it a new major.`,
      );
    });
}

interface Column {
  readonly table: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly hasDefault: boolean;
}

/** The columns among the facts of a schema's shape, by table and name. */
function columnsOf(facts: readonly string[]): Map<string, Column> {
  return new Map(
    facts.flatMap(fact => {
      const [, table, name, type, nullable, value] =
        /^column (\S+) (\S+) (.+?) (YES|NO)( .*)?$/.exec(fact) ?? [];
      if (table === undefined || type === undefined) return [];
      const column = { table, type, isNullable: nullable === 'YES', hasDefault: value !== undefined };
      return [[`${table}.${name}`, column] as const];
    }),
  );
}

function reasonOf(error: Error): string {
  return error.cause instanceof Error ? `${error.message} ${reasonOf(error.cause)}` : error.message;
}
