import type { CycleStep, StepOutcome } from '../contract/index.ts';
import type { Quarter } from '../domain/cycles/quarters.ts';
import type { Reader, Writer } from './reader.ts';

export function selectCycle(db: Reader, { year, quarter }: Quarter) {
  return db
    .selectFrom('cycle')
    .select(['year', 'quarter', 'is_paused as isPaused'])
    .where('year', '=', year)
    .where('quarter', '=', quarter);
}

/** The cycles that were opened, the oldest first. */
export function selectCyclesSince(db: Reader, year: number) {
  return db
    .selectFrom('cycle')
    .select(['year', 'quarter', 'is_paused as isPaused'])
    .where('year', '>=', year)
    .orderBy('year')
    .orderBy('quarter');
}

export function selectSteps(db: Reader, { year, quarter }: Quarter) {
  return db
    .selectFrom('cycle_step')
    .select([
      'step',
      'state',
      'started_at as startedAt',
      'done_on as doneOn',
      'done_by_person as doneByPerson',
      'outcome',
    ])
    .where('year', '=', year)
    .where('quarter', '=', quarter);
}

export type StepRow = Awaited<ReturnType<ReturnType<typeof selectSteps>['executeTakeFirstOrThrow']>>;

export function insertCycle(db: Writer, { year, quarter }: Quarter) {
  return db
    .insertInto('cycle')
    .values({ year, quarter })
    .onConflict(conflict => conflict.doNothing());
}

/** Two hosts that want the next step wait here for each other. */
export function lockCycle(db: Writer, quarter: Quarter) {
  return selectCycle(db, quarter).forUpdate();
}

export function updatePause(db: Writer, { year, quarter }: Quarter, isPaused: boolean) {
  return db
    .updateTable('cycle')
    .set({ is_paused: isPaused })
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .returning('year');
}

export function upsertStep(
  db: Writer,
  { year, quarter }: Quarter,
  row: {
    readonly step: CycleStep;
    readonly state: StepRow['state'];
    readonly startedAt: Date;
    readonly doneOn?: string;
    readonly doneByPerson?: string | null;
    readonly outcome?: StepOutcome;
  },
) {
  const values = {
    state: row.state,
    started_at: row.startedAt,
    done_on: row.doneOn ?? null,
    done_by_person: row.doneByPerson ?? null,
    outcome: JSON.stringify(row.outcome ?? {}),
  };
  return db
    .insertInto('cycle_step')
    .values({ year, quarter, step: row.step, ...values })
    .onConflict(conflict => conflict.columns(['county_id', 'year', 'quarter', 'step']).doUpdateSet(values));
}
