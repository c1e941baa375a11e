import type { AllocationOutcome, AllocationRun } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

function selectRun(db: Reader) {
  return db
    .selectFrom('allocation_run')
    .select([
      'id',
      'menu_id as menuId',
      'state',
      'started_at as startedAt',
      'finished_at as finishedAt',
      'job_run_id as jobRunId',
      'is_stopping as isStopping',
      'outcome',
      'rule',
      'mark',
    ]);
}

export type RunRow = Awaited<ReturnType<ReturnType<typeof selectRun>['executeTakeFirstOrThrow']>>;

export function selectNewestAllocation(db: Reader, menuId: string) {
  return selectRun(db).where('menu_id', '=', menuId).orderBy('id', 'desc').limit(1);
}

export function insertAllocationRun(
  db: Writer,
  run: { id: string; menuId: string; startedAt: Date; jobRunId: string; rule: AllocationRun['rule'] },
) {
  return db.insertInto('allocation_run').values({
    id: run.id,
    menu_id: run.menuId,
    state: 'computing',
    started_at: run.startedAt,
    finished_at: null,
    job_run_id: run.jobRunId,
    is_stopping: false,
    rule: JSON.stringify(run.rule),
    mark: '',
    outcome: null,
  });
}

export function stopAllocationRun(db: Writer, id: string) {
  return db.updateTable('allocation_run').set({ is_stopping: true }).where('id', '=', id);
}

export function finishAllocationRun(
  db: Writer,
  id: string,
  end: { at: Date; mark: string; outcome: AllocationOutcome },
) {
  return db
    .updateTable('allocation_run')
    .set({ state: 'done', finished_at: end.at, mark: end.mark, outcome: JSON.stringify(end.outcome) })
    .where('id', '=', id)
    .where('state', '=', 'computing');
}
