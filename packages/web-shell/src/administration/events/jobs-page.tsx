import { useFormat, useText, useTextIn } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { Progress } from '@peixun/ui-kit/progress';
import { kernel } from '../../kernel-client.ts';
import { useImportLinks } from './use-import-links.ts';

/** Work behind the scenes: what runs, what failed and why. */
export function JobsPage() {
  const t = useText();
  const inLanguage = useTextIn();
  const format = useFormat();
  const importLinks = useImportLinks();
  return (
    <ListPage
      title={t('administration.jobs')}
      description={t('jobs.description')}
      source={kernel.list('GET /job-runs')}
      rowKey={run => run.id}
      rowHref={run => importLinks.get(run.id)}
      columns={[
        {
          key: 'job',
          title: t('jobs.job'),
          primary: true,
          render: run => (run.title ? inLanguage(run.title) : run.job),
        },
        { key: 'startedAt', title: t('jobs.startedAt'), render: run => format.dateTime(run.startedAt) },
        { key: 'state', title: t('jobs.state'), render: run => t(`jobs.states.${run.state}`) },
        {
          key: 'done',
          title: t('jobs.progress'),
          render: run =>
            run.total > 0 && (
              <Progress
                size="small"
                percent={run.state === 'done' ? 100 : Math.round((run.done / run.total) * 100)}
                aria-label={run.job}
              />
            ),
        },
        { key: 'error', title: t('jobs.error'), render: run => run.error?.title },
      ]}
      empty={{ icon: 'refresh', title: t('jobs.none'), hint: t('jobs.noneHint') }}
    />
  );
}
