import { Alert } from '@peixun/ui-kit/alert';
import type { OutputOf } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import type { AllocationRun, NeedsAnalysisApi } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import type { MenuDetail } from './menu-detail.ts';
import { AllocationOutcomeView } from './allocation-outcome.tsx';
import { JobProgress } from '../job-progress.tsx';
import { TrainedPeople } from './trained-people.tsx';

type Allocation = OutputOf<NeedsAnalysisApi['GET /menus/:id/allocation']>;

/** Computes who gets which place, and shows what came of it by class and by unit. */
export function AllocationPanel({ menu }: { readonly menu: MenuDetail }) {
  const params = { id: menu.id };
  const watched = needs.useOperation('GET /menus/:id/allocation', { params });
  const isComputing = watched.data?.run?.state === 'computing';
  const allocation = needs.useOperation(
    'GET /menus/:id/allocation',
    { params },
    { refetchInterval: isComputing ? 1000 : false },
  );
  return <Query of={allocation}>{data => <Allocated menu={menu} allocation={data} />}</Query>;
}

function Allocated({ menu, allocation }: { readonly menu: MenuDetail; readonly allocation: Allocation }) {
  const t = useText();
  const canCompute = useAllowed('needs-analysis.allocation.compute') && menu.state !== 'published';
  const { run, isOutdated, items, units } = allocation;
  const hasPlaces = run?.outcome && 'placed' in run.outcome;
  return (
    <div className="needs-parts">
      <p className="px-quiet">{t('allocation.about')}</p>
      {canCompute && <Actions menu={menu} run={run} />}
      {run === null ? (
        <EmptyState title={t('allocation.none')} hint={t('allocation.noneHint')} icon="class" />
      ) : run.state === 'computing' ? (
        <Section title={t(run.isStopping ? 'allocation.stopping' : 'allocation.computing')}>
          <JobProgress id={run.jobRunId} />
        </Section>
      ) : (
        <>
          {isOutdated && <Alert type="warning" showIcon title={t('allocation.outdated')} />}
          <AllocationOutcomeView menu={menu} run={run} />
        </>
      )}
      {hasPlaces && (
        <>
          <ByItem items={items} />
          <ByUnit units={units} />
        </>
      )}
      {canCompute && <TrainedPeople year={menu.year} />}
    </div>
  );
}

function Actions({ menu, run }: { readonly menu: MenuDetail; readonly run: AllocationRun | null }) {
  const t = useText();
  const notice = useNotice();
  const confirm = useConfirm();
  const canPublish = useAllowed('needs-analysis.allocation.publish');
  const params = { id: menu.id };
  const compute = needs.useCommand('POST /menus/:id/allocation');
  const stop = needs.useCommand('POST /menus/:id/allocation/stop');
  const publish = needs.useCommand('POST /menus/:id/publication');
  const askAndPublish = async () => {
    if (!(await confirm({ title: t('allocation.publishConfirm') }))) return;
    publish.mutate(
      { params },
      { onSuccess: () => notice.done(t('allocation.published')), onError: notice.failed },
    );
  };
  if (run?.state === 'computing') {
    return (
      <p>
        <Button
          loading={stop.isPending}
          disabled={run.isStopping}
          onClick={() => stop.mutate({ params }, { onError: notice.failed })}
        >
          {t('allocation.stop')}
        </Button>
      </p>
    );
  }
  const hasPlaces = run?.outcome && 'placed' in run.outcome;
  return (
    <p className="px-actions">
      <Button
        type={hasPlaces ? 'default' : 'primary'}
        loading={compute.isPending}
        disabled={menu.takesChoices}
        onClick={() => compute.mutate({ params }, { onError: notice.failed })}
      >
        {t(run ? 'allocation.computeAgain' : 'allocation.compute')}
      </Button>
      {hasPlaces && canPublish && (
        <Button type="primary" loading={publish.isPending} onClick={() => void askAndPublish()}>
          {t('allocation.publish')}
        </Button>
      )}
      {hasPlaces && !canPublish && <span className="px-quiet">{t('allocation.publishBy')}</span>}
      {menu.takesChoices && <span className="px-quiet">{t('allocation.closeFirst')}</span>}
    </p>
  );
}

function ByItem({ items }: { readonly items: Allocation['items'] }) {
  const t = useText();
  const format = useFormat();
  return (
    <Section title={t('allocation.byItem')}>
      <DataTable
        label={t('allocation.byItem')}
        rows={items}
        rowKey={({ itemId }) => itemId}
        rowHref={({ itemId }) => `?tab=places&itemId=${itemId}`}
        columns={[
          { key: 'title', title: t('item.name'), primary: true },
          {
            key: 'places',
            title: t('item.places'),
            align: 'end',
            width: '6rem',
            render: item => t('item.leastToMost', { least: item.least, most: item.most }),
          },
          {
            key: 'given',
            title: t('allocation.given'),
            align: 'end',
            render: item => (item.given === 0 ? t('allocation.notOpened') : format.number(item.given)),
          },
          {
            key: 'wanted',
            title: t('item.chosen'),
            align: 'end',
            render: item => t('item.firstOfAll', { first: item.first, all: item.wanted }),
          },
          {
            key: 'byHand',
            title: t('allocation.byHand'),
            align: 'end',
            secondary: true,
            render: item => format.number(item.byHand),
          },
          {
            key: 'waiting',
            title: t('allocation.waiting'),
            align: 'end',
            render: item => format.number(item.waiting),
          },
        ]}
      />
    </Section>
  );
}

function ByUnit({ units }: { readonly units: Allocation['units'] }) {
  const t = useText();
  const format = useFormat();
  return (
    <Section title={t('allocation.byUnit')}>
      <DataTable
        label={t('allocation.byUnit')}
        rows={units}
        rowKey={({ unitId }) => unitId}
        columns={[
          { key: 'unitName', title: t('unit'), primary: true },
          {
            key: 'choosers',
            title: t('menu.choosers'),
            align: 'end',
            render: unit => format.number(unit.choosers),
          },
          {
            key: 'placed',
            title: t('allocation.placed'),
            align: 'end',
            render: unit => format.number(unit.placed),
          },
          {
            key: 'firstChoices',
            title: t('allocation.firstChoices'),
            align: 'end',
            render: unit => format.number(unit.firstChoices),
          },
        ]}
      />
    </Section>
  );
}
