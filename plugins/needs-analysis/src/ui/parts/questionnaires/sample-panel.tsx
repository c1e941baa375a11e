import { Alert } from '@peixun/ui-kit/alert';
import { useAudiences } from '@peixun/ui-kit/audience-picker';
import type { OutputOf } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { InputNumber } from '@peixun/ui-kit/input-number';
import { DataTable, type ListColumn } from '@peixun/ui-kit/list-page';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Query } from '@peixun/ui-kit/problem-view';
import { Segmented } from '@peixun/ui-kit/segmented';
import { useState } from 'react';
import type { NeedsAnalysisApi, Questionnaire } from '../../../contract/index.ts';
import { needs } from '../../api.ts';

type Sample = OutputOf<NeedsAnalysisApi['GET /questionnaires/:id/sample']>;
type Stratum = Sample['strata'][number];

const groupings = ['none', 'unit-kind', 'top-unit'] as const;

/** Who is asked: everybody, or a sample by lot. A draft's sample may be drawn anew; an open one shows how it goes. */
export function SamplePanel({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const { id, state } = questionnaire;
  const [grouping, setGrouping] = useState<(typeof groupings)[number]>();
  const sample = needs.useOperation('GET /questionnaires/:id/sample', {
    params: { id },
    query: { grouping },
  });
  const canWrite = useAllowed('needs-analysis.questionnaire.write');
  return (
    <Query of={sample}>
      {data => (
        <div className="px-stack">
          <Explanation sample={data} />
          {state === 'draft' && canWrite ? (
            <SamplePlan
              key={`${data.grouping} ${data.rule?.seed}`}
              id={id}
              sample={data}
              onGrouping={setGrouping}
            />
          ) : (
            data.rule && <SampleProgress questionnaire={questionnaire} sample={data} />
          )}
        </div>
      )}
    </Query>
  );
}

function Explanation({ sample: { rule, strata } }: { readonly sample: Sample }) {
  const t = useText();
  const format = useFormat();
  if (!rule) return <p>{t('sample.everybody')}</p>;
  const drawn = strata.reduce((sum, stratum) => sum + stratum.drawn, 0);
  const description = t('sample.how', { seed: String(rule.seed), reserve: format.percent(rule.reserve) });
  return (
    <Alert
      type="info"
      showIcon
      title={t('sample.drawn', { drawn: format.number(drawn) })}
      description={description}
    />
  );
}

interface SamplePlanProps {
  readonly id: string;
  readonly sample: Sample;
  readonly onGrouping: (grouping: (typeof groupings)[number]) => void;
}

function SamplePlan({ id, sample, onGrouping }: SamplePlanProps) {
  const t = useText();
  const notice = useNotice();
  const { rule, strata } = sample;
  const [planned, setPlanned] = useState<Readonly<Record<string, number>>>(
    Object.fromEntries(strata.map(stratum => [keyOf(stratum), stratum.planned])),
  );
  const draw = needs.useCommand('PUT /questionnaires/:id/sample');
  const drop = needs.useCommand('DELETE /questionnaires/:id/sample');
  const columns = useStratumColumns();
  const send = () => {
    const quotas = strata
      .map(stratum => ({
        audienceId: stratum.audienceId,
        group: stratum.group,
        people: planned[keyOf(stratum)] ?? 0,
      }))
      .filter(({ people }) => people > 0);
    draw.mutate(
      { params: { id }, body: { grouping: sample.grouping, quotas, reserve: rule?.reserve ?? 0.5 } },
      { onError: notice.failed },
    );
  };
  const isEmpty = strata.every(stratum => !planned[keyOf(stratum)]);
  return (
    <>
      {!rule && (
        <div className="needs-buttons">
          <Segmented
            aria-label={t('sample.grouping')}
            value={sample.grouping}
            onChange={value => onGrouping(value)}
            options={groupings.map(value => ({ value, label: t(`sample.grouping.${value}`) }))}
          />
        </div>
      )}
      <DataTable
        label={t('sample.title')}
        rows={strata}
        rowKey={keyOf}
        columns={[
          ...columns,
          {
            key: 'planned',
            title: t('sample.planned'),
            align: 'end',
            render: stratum => (
              <InputNumber
                aria-label={t('sample.plannedOf', { group: `${columns.names(stratum)}` })}
                min={0}
                max={stratum.onRoster}
                precision={0}
                value={planned[keyOf(stratum)] ?? 0}
                onChange={value => setPlanned({ ...planned, [keyOf(stratum)]: value ?? 0 })}
              />
            ),
          },
          { key: 'drawn', title: t('sample.drawnColumn'), align: 'end' },
          { key: 'reserve', title: t('sample.reserve'), align: 'end' },
        ]}
      />
      <div className="needs-buttons">
        <Button type="primary" disabled={isEmpty} loading={draw.isPending} onClick={send}>
          {t(rule ? 'sample.redraw' : 'sample.draw')}
        </Button>
        {rule && (
          <Button
            loading={drop.isPending}
            onClick={() => drop.mutate({ params: { id } }, { onError: notice.failed })}
          >
            {t('sample.drop')}
          </Button>
        )}
      </div>
    </>
  );
}

function SampleProgress({
  questionnaire: { id, state },
  sample,
}: {
  questionnaire: Questionnaire;
  sample: Sample;
}) {
  const t = useText();
  const format = useFormat();
  const notice = useNotice();
  const confirm = useConfirm();
  const canWrite = useAllowed('needs-analysis.questionnaire.write');
  const replace = needs.useCommand('POST /questionnaires/:id/replacements');
  const columns = useStratumColumns();
  const replaceable = sample.strata.reduce(
    (sum, { drawn, answered, reserve }) => sum + Math.min(drawn - answered, reserve),
    0,
  );
  const askAndReplace = async () => {
    const question = {
      title: t('sample.replaceConfirm', { people: format.number(replaceable) }),
      details: t('sample.replaceDetails'),
    };
    if (!(await confirm(question))) return;
    replace.mutate(
      { params: { id } },
      {
        onSuccess: ({ replaced }) =>
          notice.done(t('sample.replacedDone', { people: format.number(replaced) })),
        onError: notice.failed,
      },
    );
  };
  return (
    <>
      <DataTable
        label={t('sample.title')}
        rows={sample.strata.filter(({ planned }) => planned > 0)}
        rowKey={keyOf}
        columns={[
          ...columns,
          { key: 'planned', title: t('sample.planned'), align: 'end' },
          { key: 'drawn', title: t('sample.drawnColumn'), align: 'end' },
          { key: 'answered', title: t('rate.answered'), align: 'end' },
          { key: 'reserve', title: t('sample.reserve'), align: 'end' },
          { key: 'replaced', title: t('sample.replaced'), align: 'end' },
        ]}
      />
      {state === 'open' && canWrite && replaceable > 0 && (
        <div className="needs-buttons">
          <Button loading={replace.isPending} onClick={() => void askAndReplace()}>
            {t('sample.replace')}
          </Button>
        </div>
      )}
    </>
  );
}

function useStratumColumns() {
  const t = useText();
  const audiences = useAudiences();
  const audienceOf = ({ audienceId }: Stratum) =>
    audiences.data?.items.find(audience => audience.id === audienceId)?.name ?? '';
  const groupOf = ({ group, groupName }: Stratum) =>
    groupName || (group === 'all' ? t('sample.all') : t(`unitKind.${group}`));
  const columns: ListColumn<Stratum>[] = [
    { key: 'audience', title: t('audience'), primary: true, render: audienceOf },
    { key: 'group', title: t('sample.group'), render: groupOf },
    { key: 'onRoster', title: t('sample.onRoster'), align: 'end' },
  ];
  return Object.assign(columns, {
    names: (stratum: Stratum) => `${audienceOf(stratum)} ${groupOf(stratum)}`,
  });
}

function keyOf({ audienceId, group }: Stratum): string {
  return `${audienceId}/${group}`;
}
