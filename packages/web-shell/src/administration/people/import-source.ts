import type { ImportSource, ReportImportProgress } from '@peixun/ui-kit/import-wizard';
import { ProblemError } from '@peixun/ui-kit/api';
import { kernel } from '../../kernel-client.ts';

const pause = 700;

/**
 * The import of the roster or of the units: each step is a job that goes on without the browser.
 *
 * @param onDone told when a job has ended: what was read before has changed.
 */
export function importSource(kind: 'people' | 'units', onDone: () => Promise<void>): ImportSource {
  return {
    templateHref: kernel.href('GET /imports/:kind/template', { params: { kind } }),
    async check(file, onProgress) {
      const { id, jobRunId } = await kernel.call('POST /imports/:kind', { params: { kind }, body: file });
      await jobDone(jobRunId, onProgress);
      await onDone();
      return kernel.call('GET /imports/:kind/:id', { params: { kind, id } });
    },
    async commit({ id, goodRows }, onProgress) {
      const { jobRunId } = await kernel.call('POST /imports/:kind/:id/commit', { params: { kind, id } });
      await jobDone(jobRunId, onProgress);
      await onDone();
      return goodRows;
    },
    badRowsHref: ({ id }) => kernel.href('GET /imports/:kind/:id/bad-rows', { params: { kind, id } }),
  };
}

/** @throws ProblemError when the job failed. */
async function jobDone(id: string, onProgress: ReportImportProgress): Promise<void> {
  const run = await kernel.call('GET /job-runs/:id', { params: { id } });
  if (run.state === 'done') return;
  if (run.state === 'failed') {
    throw new ProblemError({
      title: run.error?.title ?? '',
      code: run.error?.code ?? 'JOB_FAILED',
      status: 500,
    });
  }
  onProgress(run.total > 0 ? run.done / run.total : 0);
  await new Promise(resolve => setTimeout(resolve, pause));
  return jobDone(id, onProgress);
}
