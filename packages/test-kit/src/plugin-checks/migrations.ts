import { migrateDownAndUp, type TestHost } from '@peixun/kernel/testing';
import type { PluginDefinition } from '@peixun/plugin-api';

/** Migrations whose `down` does not undo their `up`, over the rows that are in the tables. */
export async function irreversibleMigrations(test: TestHost, plugin: PluginDefinition): Promise<string[]> {
  const rounds = await migrateDownAndUp(test.database, plugin).catch((error: unknown) => error as Error);
  if (rounds instanceof Error) {
    return [`Migrations of '${plugin.id}' do not go down and up over the rows there: ${reasonOf(rounds)}`];
  }
  return rounds.flatMap(({ from, before, after }) =>
    [
      ...before.filter(fact => !after.includes(fact)).map(fact => `is missing afterwards: ${fact}`),
      ...after.filter(fact => !before.includes(fact)).map(fact => `is new afterwards: ${fact}`),
    ].map(
      difference => `Migration '${from}', down and up again, ${difference}. Let 'down' undo what 'up' does.`,
    ),
  );
}

function reasonOf(error: Error): string {
  return error.cause instanceof Error ? `${error.message} ${reasonOf(error.cause)}` : error.message;
}
