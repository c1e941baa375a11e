import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { useNotice } from '@peixun/ui-kit/notice';
import { useNavigate } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';
import { currentQuarter, yearFilter } from '../parts/quarter.ts';
import { StateTag } from '../parts/state-tag.tsx';

export function GuidesPage() {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const notice = useNotice();
  const canWrite = useAllowed('needs-analysis.guide.write');
  const canSeeCycle = useAllowed('needs-analysis.cycle.read');
  const draft = needs.useCommand('POST /guides');
  const add = canWrite && (
    <Button
      type="primary"
      loading={draft.isPending}
      onClick={() =>
        draft.mutate(
          { body: currentQuarter() },
          { onSuccess: ({ id }) => navigate(`/needs-analysis/guides/${id}`), onError: notice.failed },
        )
      }
    >
      {t('guide.draft')}
    </Button>
  );
  return (
    <ListPage
      title={t('guide.title')}
      description={t('guide.about')}
      source={needs.list('GET /guides')}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/needs-analysis/guides/${id}`}
      columns={[
        {
          key: 'quarter',
          title: t('quarter.title'),
          primary: true,
          render: ({ year, quarter }) => t('guide.of', { year, quarter }),
        },
        { key: 'version', title: t('guide.version'), align: 'end' },
        { key: 'state', title: t('state'), render: ({ state }) => <StateTag of="guide" state={state} /> },
        {
          key: 'publishedAt',
          title: t('guide.publishedAt'),
          render: ({ publishedAt }) => publishedAt && format.date(publishedAt),
        },
        {
          key: 'publishedBy',
          title: t('guide.publishedBy'),
          secondary: true,
          render: ({ state, publishedBy }) => (state === 'draft' ? null : (publishedBy ?? t('cycle.title'))),
        },
      ]}
      filters={[yearFilter(t('quarter.year'))]}
      actions={
        <>
          {canSeeCycle && (
            <Button onClick={() => navigate('/needs-analysis/cycle')}>{t('cycle.title')}</Button>
          )}
          {add}
        </>
      }
      empty={{ title: t('guide.none'), hint: t('guide.noneHint'), icon: 'course', action: add }}
    />
  );
}
