import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { DetailPage } from '@peixun/ui-kit/detail-page';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams, useSearch } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import { useState } from 'react';
import type { RankedNeed, RankingRun, WeightsBySource } from '../../contract/index.ts';
import { rankNeeds, speakingSources } from '../../domain/rankings/rank-needs.ts';
import { needs } from '../api.ts';
import { RankedNeedList } from '../parts/rankings/ranked-need-list.tsx';
import { RankingPrint } from '../parts/rankings/ranking-print.tsx';
import { RankingWeights } from '../parts/rankings/ranking-weights.tsx';
import { shareBySource } from '../parts/rankings/source-shares.ts';
import { TriedWeights } from '../parts/rankings/tried-weights.tsx';
import { WeightProblems } from '../parts/rankings/weight-problems.tsx';

export function RankingPage() {
  const { id = '' } = useParams();
  const run = needs.useOperation('GET /rankings/:id', { params: { id } });
  return <Query of={run}>{data => <Ranking run={data} />}</Query>;
}

function Ranking({ run }: { readonly run: RankingRun }) {
  const { values } = useSearch();
  const audience =
    run.audiences.find(({ audienceId }) => audienceId === values['audience']) ??
    run.audiences.find(({ needs: count }) => count > 0);
  return audience && <RankingOfAudience run={run} audience={audience} />;
}

interface RankingOfAudienceProps {
  readonly run: RankingRun;
  readonly audience: RankingRun['audiences'][number];
}

function RankingOfAudience({ run, audience }: RankingOfAudienceProps) {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const { set } = useSearch();
  const { audienceId } = audience;
  const [trial, setTrial] = useState<{ audienceId: string; weights: WeightsBySource }>();
  const tried = trial?.audienceId === audienceId ? trial.weights : audience.weights;
  const ranked = needs.useOperation('GET /rankings/:id/needs', {
    params: { id: run.id },
    query: { audienceId },
  });
  const time = format.dateTime(run.computedAt);
  const { name } = run.computedBy;
  return (
    <DetailPage
      title={t('ranking.of', { year: run.year, quarter: run.quarter })}
      back={{ to: '/needs-analysis/rankings', title: t('ranking.title') }}
      description={
        name === null ? t('ranking.computedOn', { time }) : t('ranking.computedOnBy', { time, name })
      }
      actions={
        <>
          <Button
            onClick={() =>
              navigate(`/needs-analysis/rankings/comparison?after=${run.id}&audience=${audienceId}`)
            }
          >
            {t('comparison.open')}
          </Button>
          <Button
            icon={<Icon name="spreadsheet" />}
            href={needs.href('GET /rankings/:id/workbook', { params: { id: run.id } })}
          >
            {t('exportSheet')}
          </Button>
          <RankingPrint run={run} audience={audience} needs={ranked.data?.items} />
        </>
      }
      aside={
        <div className="px-stack" key={audienceId}>
          <TriedWeights
            audience={audience}
            tried={tried}
            onTry={weights => setTrial({ audienceId, weights })}
          />
          <RankingWeights run={run} audience={audience} />
        </div>
      }
    >
      <WeightProblems problems={run.problems} />
      <Select
        aria-label={t('audience')}
        value={audienceId}
        onChange={next => set({ audience: next, theme: undefined })}
        popupMatchSelectWidth={false}
        options={run.audiences.map(option => ({
          value: option.audienceId,
          label: t('ranking.audienceNeeds', { audience: option.audienceName, count: option.needs }),
        }))}
      />
      <Query of={ranked}>
        {({ items }) => <Needs key={audienceId} run={run} audience={audience} items={items} tried={tried} />}
      </Query>
    </DetailPage>
  );
}

interface NeedsProps extends RankingOfAudienceProps {
  readonly items: readonly RankedNeed[];
  readonly tried: WeightsBySource;
}

function Needs({ run, audience, items, tried }: NeedsProps) {
  const t = useText();
  const navigate = useNavigate();
  const canPropose = useAllowed('needs-analysis.proposal.write');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const propose = (themeIds: Iterable<string>) => {
    const query = new URLSearchParams({
      runId: run.id,
      audienceId: audience.audienceId,
      themes: [...themeIds].join(','),
    });
    navigate(`/needs-analysis/proposals/new?${query}`);
  };
  if (items.length === 0) {
    return (
      <EmptyState
        title={t('need.none')}
        hint={t(audience.withoutEvidence.length > 0 ? 'need.noneHint' : 'need.noneCountsHint')}
        icon="need"
      />
    );
  }
  const { values: method } = run.method;
  const isTrying = tried !== audience.weights;
  const shown = isTrying ? rankNeeds(items, tried, method.confidence) : items;
  if (shown.length === 0) {
    return <EmptyState title={t('whatIf.countsNothing')} hint={t('whatIf.about')} icon="need" />;
  }
  return (
    <>
      <RankedNeedList
        needs={shown}
        shares={shareBySource(tried, speakingSources(items))}
        method={method}
        officialRanks={isTrying ? new Map(items.map(({ themeId, rank }) => [themeId, rank])) : undefined}
        chosen={chosen}
        onChoose={canPropose ? setChosen : undefined}
        onPropose={themeId => propose([themeId])}
      />
      {chosen.size > 0 && (
        <div className="px-form-actions">
          <Button type="primary" onClick={() => propose(chosen)}>
            {t('proposal.fromChosen', { count: chosen.size })}
          </Button>
        </div>
      )}
    </>
  );
}
