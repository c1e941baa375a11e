import type { Context } from '@peixun/plugin-api';
import type { Columns, Sheet, SheetReading } from '@peixun/spreadsheet';
import type { Kysely } from 'kysely';
import type { IdentityTables } from '../../identity/tables.ts';
import { broadcastUnits } from '../broadcast.ts';
import { checkRoster } from './check-roster.ts';
import { checkUnits } from './check-units.ts';
import { commitRoster, knownPeople, type ImportOutcome } from './commit-roster.ts';
import { commitUnits } from './commit-units.ts';
import { rosterSheet } from './roster-sheet.ts';
import { unitSheet } from './unit-sheet.ts';

type OnProgress = (done: number) => Promise<void>;

/** A kind of import: its sheet, its checks against the county, and how good rows are written. */
export interface ImportKind<C extends Columns = Columns> {
  readonly sheet: Sheet<C>;
  check(context: Context<IdentityTables>, reading: SheetReading<C>): Promise<SheetReading<C>>;
  commit(
    context: Context<IdentityTables>,
    db: Kysely<IdentityTables>,
    reading: SheetReading<C>,
    onProgress: OnProgress,
  ): Promise<ImportOutcome>;
}

const people: ImportKind<(typeof rosterSheet)['columns']> = {
  sheet: rosterSheet,
  check: async (context, reading) => checkRoster(reading, await rosterKnowledge(context)),
  commit: async (context, db, reading, onProgress) =>
    commitRoster(db, context.county.id, reading.rows, await rosterKnowledge(context), onProgress),
};

const units: ImportKind<(typeof unitSheet)['columns']> = {
  sheet: unitSheet,
  check: async (context, reading) => checkUnits(reading, await context.directory.units()),
  async commit(context, db, reading, onProgress) {
    const outcome = await commitUnits(
      db,
      context.county.id,
      reading,
      await context.directory.units(),
      onProgress,
    );
    await broadcastUnits(db, context.county.id);
    return outcome;
  },
};

// Each kind reads and writes its own columns; what is between goes by name.
export const importKinds = { people, units } as unknown as Readonly<Record<'people' | 'units', ImportKind>>;

async function rosterKnowledge(context: Context<IdentityTables>) {
  const [known, all, audiences] = await Promise.all([
    context.read(db => knownPeople(db as Kysely<IdentityTables>, context.county.id)),
    context.directory.units(),
    context.directory.audiences(),
  ]);
  const today = context.now().toISOString().slice(0, 10);
  return { people: known, units: all, audiences, personalData: context.personalData, today };
}
