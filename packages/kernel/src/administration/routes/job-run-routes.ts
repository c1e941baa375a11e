import { pageOf, readCursor, type Context } from '@peixun/plugin-api';
import { z } from 'zod';
import { findJobRun, type StoredJobRun } from '../../events/job-runs.ts';
import { identityErrors } from '../../identity/errors.ts';
import { accountOf } from '../actor.ts';
import { hostApi } from '../contract/host-api.ts';
import { routes, type AdministrationOptions } from '../parts.ts';
import { pick } from '../pick.ts';

const api = pick(hostApi, ['GET /job-runs', 'GET /job-runs/:id']);
const cursorKey = z.tuple([z.uuid()]);

/** Long work that can be left and found again. */
export function jobRunRoutes({ database, host }: AdministrationOptions) {
  const shown = ({ plugin, actor: _actor, createdAt, error, ...run }: StoredJobRun, context: Context) => ({
    ...run,
    title: host.titleOf(context.county.id, plugin, run.job),
    startedAt: createdAt.toISOString(),
    error: error && { code: error.code, title: error.title[context.language] },
  });
  const canWatch = ({ actor, plugin, job }: StoredJobRun, context: Context) => {
    const watchedBy = host.jobOf(context.county.id, plugin, job)?.watchedBy;
    return (
      actor === accountOf(context) ||
      context.can('kernel.event.manage') ||
      (watchedBy !== undefined && context.can(watchedBy))
    );
  };
  return routes(api, {
    'GET /job-runs': async (context, { query }) => {
      const after = readCursor(query.cursor, cursorKey);
      const rows = await database.kernel
        .selectFrom('job_run')
        .select('id')
        .where('county_id', '=', context.county.id)
        .$if(after !== undefined, q => q.where('id', '<', after![0]))
        .orderBy('id', 'desc')
        .limit(query.limit + 1)
        .execute();
      const { items, nextCursor } = pageOf(rows, query.limit, row => [row.id]);
      const runs = await Promise.all(items.map(({ id }) => findJobRun(database, context.county.id, id)));
      return { items: runs.flatMap(run => (run ? [shown(run, context)] : [])), nextCursor };
    },

    'GET /job-runs/:id': async (context, { params: { id } }) => {
      const run = await findJobRun(database, context.county.id, id);
      if (!run || !canWatch(run, context)) throw identityErrors.JOB_RUN_NOT_FOUND({ id });
      return shown(run, context);
    },
  });
}
