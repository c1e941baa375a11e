import { Alert } from '@peixun/ui-kit/alert';
import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { DetailPage, Facts } from '@peixun/ui-kit/detail-page';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams, useSearch } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import { useState } from 'react';
import type { RankingRun } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { RankedNeedList } from '../parts/ranked-need-list.tsx';

export function RankingPage() {
  const { id = '' } = useParams();
  const run = needs.useOperation('GET /rankings/:id', { params: { id } });
  return <Query of={run}>{data => <Ranking run={data} />}</Query>;
}

function Ranking({ run }: { readonly run: RankingRun }) {
  const t = useText();
  const textIn = useTextIn();
  const format = useFormat();
  const { values, set } = useSearch();
  const audience =
    run.audiences.find(({ audienceId }) => audienceId === values['audience']) ??
    run.audiences.find(({ needs: count }) => count > 0);
  return (
    <DetailPage
      title={t('ranking.of', { year: run.year, quarter: run.quarter })}
      back={{ to: '/needs-analysis', title: t('ranking.title') }}
      description={t('ranking.computedOn', { time: format.dateTime(run.computedAt) })}
      aside={
        <Facts
          facts={[
            ...(audience
              ? (['organisation', 'post', 'personal'] as const).map(source => ({
                  label: t(`source.${source}`),
                  value: format.number(audience.weights[source]),
                }))
              : []),
            { label: t('ranking.ruleFrom'), value: format.date(run.rule.effectiveFrom) },
            { label: t('ranking.ruleOrigin'), value: t(`ranking.origin.${run.rule.origin}`) },
            { label: t('ranking.ruleSource'), value: textIn(run.rule.source) },
          ]}
        />
      }
    >
      <Select
        aria-label={t('audience')}
        value={audience?.audienceId}
        onChange={next => set({ audience: next })}
        popupMatchSelectWidth={false}
        options={run.audiences.map(({ audienceId, audienceName, needs: count }) => ({
          value: audienceId,
          label: `${audienceName} (${count})`,
        }))}
      />
      {audience && audience.withoutEvidence.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('ranking.withoutEvidence', {
            sources: audience.withoutEvidence.map(source => t(`source.${source}`)).join('、'),
          })}
        />
      )}
      {audience && <Needs key={audience.audienceId} runId={run.id} audienceId={audience.audienceId} />}
    </DetailPage>
  );
}

function Needs({ runId, audienceId }: { readonly runId: string; readonly audienceId: string }) {
  const t = useText();
  const navigate = useNavigate();
  const canPropose = useAllowed('needs-analysis.proposal.write');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ranked = needs.useOperation('GET /rankings/:id/needs', {
    params: { id: runId },
    query: { audienceId },
  });
  const propose = () => {
    const query = new URLSearchParams({ runId, audienceId, themes: [...chosen].join(',') });
    navigate(`/needs-analysis/proposals/new?${query}`);
  };
  return (
    <Query of={ranked}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('need.none')} hint={t('need.noneHint')} icon="need" />
        ) : (
          <>
            <RankedNeedList needs={items} chosen={chosen} onChoose={canPropose ? setChosen : undefined} />
            {canPropose && (
              <div className="px-form-actions">
                <Button type="primary" disabled={chosen.size === 0} onClick={propose}>
                  {t('proposal.fromChosen', { count: chosen.size })}
                </Button>
              </div>
            )}
          </>
        )
      }
    </Query>
  );
}
