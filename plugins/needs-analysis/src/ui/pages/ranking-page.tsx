import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { DetailPage } from '@peixun/ui-kit/detail-page';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams, useSearch } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import { useState } from 'react';
import type { RankingRun } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { RankedNeedList } from '../parts/ranked-need-list.tsx';
import { RankingWeights } from '../parts/ranking-weights.tsx';
import { sharesOf } from '../parts/source-shares.ts';

export function RankingPage() {
  const { id = '' } = useParams();
  const run = needs.useOperation('GET /rankings/:id', { params: { id } });
  return <Query of={run}>{data => <Ranking run={data} />}</Query>;
}

function Ranking({ run }: { readonly run: RankingRun }) {
  const t = useText();
  const format = useFormat();
  const { values, set } = useSearch();
  const audience =
    run.audiences.find(({ audienceId }) => audienceId === values['audience']) ??
    run.audiences.find(({ needs: count }) => count > 0);
  const time = format.dateTime(run.computedAt);
  const { name } = run.computedBy;
  return (
    <DetailPage
      title={t('ranking.of', { year: run.year, quarter: run.quarter })}
      back={{ to: '/needs-analysis/rankings', title: t('ranking.title') }}
      description={
        name === null ? t('ranking.computedOn', { time }) : t('ranking.computedOnBy', { time, name })
      }
      aside={audience && <RankingWeights run={run} audience={audience} />}
    >
      <Select
        aria-label={t('audience')}
        value={audience?.audienceId}
        onChange={next => set({ audience: next, theme: undefined })}
        popupMatchSelectWidth={false}
        options={run.audiences.map(({ audienceId, audienceName, needs: count }) => ({
          value: audienceId,
          label: t('ranking.audienceNeeds', { audience: audienceName, count }),
        }))}
      />
      {audience && <Needs key={audience.audienceId} runId={run.id} audience={audience} />}
    </DetailPage>
  );
}

interface NeedsProps {
  readonly runId: string;
  readonly audience: RankingRun['audiences'][number];
}

function Needs({ runId, audience }: NeedsProps) {
  const t = useText();
  const navigate = useNavigate();
  const canPropose = useAllowed('needs-analysis.proposal.write');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { audienceId } = audience;
  const ranked = needs.useOperation('GET /rankings/:id/needs', {
    params: { id: runId },
    query: { audienceId },
  });
  const propose = (themeIds: Iterable<string>) => {
    const query = new URLSearchParams({ runId, audienceId, themes: [...themeIds].join(',') });
    navigate(`/needs-analysis/proposals/new?${query}`);
  };
  return (
    <Query of={ranked}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('need.none')} hint={t('need.noneHint')} icon="need" />
        ) : (
          <>
            <RankedNeedList
              needs={items}
              shares={sharesOf(audience)}
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
        )
      }
    </Query>
  );
}
