import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { Modal } from '@peixun/ui-kit/modal';
import { useNavigate, useSearch } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';
import { QuarterFields } from '../parts/quarter-fields.tsx';
import { currentQuarter, yearFilter } from '../parts/quarter.ts';

export function RankingsPage() {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const canCompute = useAllowed('needs-analysis.ranking.compute');
  const { values, set } = useSearch();
  const setOpen = (isOpen: boolean) => set({ compute: isOpen ? 'true' : undefined });
  const compute = canCompute && (
    <Button type="primary" onClick={() => setOpen(true)}>
      {t('ranking.compute')}
    </Button>
  );
  return (
    <>
      <ListPage
        title={t('ranking.title')}
        description={t('ranking.about')}
        source={needs.list('GET /rankings')}
        rowKey={run => run.id}
        rowHref={run => `/needs-analysis/rankings/${run.id}`}
        columns={[
          {
            key: 'quarter',
            title: t('quarter.title'),
            primary: true,
            width: '10rem',
            render: run => t('quarter.of', { year: run.year, quarter: run.quarter }),
          },
          {
            key: 'computedAt',
            title: t('ranking.computedAt'),
            width: '12rem',
            render: run => format.dateTime(run.computedAt),
          },
          { key: 'computedBy', title: t('ranking.computedBy'), render: run => run.computedBy.name },
          {
            key: 'weights',
            title: t('ranking.ruleFrom'),
            secondary: true,
            render: ({ rule }) =>
              `${format.date(rule.effectiveFrom)} · ${t(`ranking.origin.${rule.origin}`)}`,
          },
          {
            key: 'audiences',
            title: t('ranking.audiences'),
            secondary: true,
            render: run =>
              run.audiences
                .filter(audience => audience.needs > 0)
                .map(({ audienceName }) => audienceName)
                .join(t('listComma')),
          },
        ]}
        filters={[yearFilter(t('quarter.year'))]}
        actions={
          <>
            <Button onClick={() => navigate('/needs-analysis/rankings/comparison')}>
              {t('comparison.open')}
            </Button>
            <Button onClick={() => navigate('/needs-analysis/trends')}>{t('trend.open')}</Button>
            {compute}
          </>
        }
        empty={{ title: t('ranking.none'), hint: t('ranking.noneHint'), icon: 'ranking', action: compute }}
      />
      <Modal
        title={t('ranking.compute')}
        open={canCompute && values['compute'] === 'true'}
        onCancel={() => setOpen(false)}
        footer={null}
        destroyOnHidden
      >
        <ComputeForm onCancel={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function ComputeForm({ onCancel }: { readonly onCancel: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const form = useCommandForm(needs.useCommand('POST /rankings'), {
    input: (values: { year: number; quarter: number }) => ({ body: values }),
    onDone: run => navigate(`/needs-analysis/rankings/${run.id}`),
  });
  return (
    <Form of={form} initialValues={currentQuarter()}>
      <QuarterFields />
      <FormActions submit={t('ranking.compute')} isSending={form.isSending} onCancel={onCancel} />
    </Form>
  );
}
