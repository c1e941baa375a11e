import { createApi } from '@peixun/ui-kit/api';
import { useText } from '@peixun/ui-kit/i18n';
import { Progress } from '@peixun/ui-kit/progress';
import type { JobRun, Text } from '@peixun/plugin-api';
import type { z } from 'zod';

/** What the kernel answers about runs that one started or may watch. */
type JobRunsApi = {
  readonly 'GET /job-runs/:id': {
    readonly summary: Text;
    readonly access: { readonly signedIn: true };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
    readonly response: z.ZodType<JobRun>;
  };
};

const kernel = createApi<JobRunsApi>('kernel');

/** How far a job is. */
export function JobProgress({ id }: { readonly id: string }) {
  const t = useText();
  const run = kernel.useOperation('GET /job-runs/:id', { params: { id } }, { refetchInterval: 700 });
  const { done = 0, total = 0 } = run.data ?? {};
  return (
    <Progress
      aria-label={t('allocation.progress')}
      status="active"
      percent={total > 0 ? Math.round((100 * done) / total) : 0}
      showInfo={total > 0}
    />
  );
}
