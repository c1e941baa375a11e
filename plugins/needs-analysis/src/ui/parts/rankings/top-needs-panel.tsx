import { Panel } from '@peixun/ui-kit/dashboard';
import { useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link, useSearch } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import { useTokens } from '@peixun/ui-kit/theme';
import { useMemo } from 'react';
import type { RankedNeed, RankingRun } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import { BarChart } from '../bar-chart.tsx';
import type { Quarter } from '../quarter-picker.tsx';
import { RankingNotice } from './ranking-notice.tsx';
import { pointsBySource, sources } from './source-shares.ts';
import { WeightProblems } from './weight-problems.tsx';

const shown = 8;

/** The first needs of an audience, each score in its parts. */
export function TopNeedsPanel({ quarter }: { readonly quarter: Quarter }) {
  const t = useText();
  const { values, set } = useSearch();
  const status = needs.useOperation('GET /ranking-status', { query: quarter });
  const audiences = status.data?.run?.audiences.filter(({ needs: count }) => count > 0) ?? [];
  const audience = audiences.find(({ audienceId }) => audienceId === values['audience']) ?? audiences[0];
  return (
    <Panel
      title={t('overview.topNeeds')}
      size="wide"
      actions={
        audience && (
          <Select
            aria-label={t('audience')}
            popupMatchSelectWidth={false}
            value={audience.audienceId}
            onChange={next => set({ audience: next })}
            options={audiences.map(({ audienceId, audienceName }) => ({
              value: audienceId,
              label: audienceName,
            }))}
          />
        )
      }
    >
      <Query of={status}>
        {({ state, run, problems }) => (
          <div className="px-stack">
            <WeightProblems problems={problems} />
            {state !== 'current' && <RankingNotice state={state} />}
            {run && audience && <NeedsOfAudience run={run} audienceId={audience.audienceId} />}
          </div>
        )}
      </Query>
    </Panel>
  );
}

function NeedsOfAudience({ run, audienceId }: { readonly run: RankingRun; readonly audienceId: string }) {
  const t = useText();
  const ranked = needs.useOperation('GET /rankings/:id/needs', {
    params: { id: run.id },
    query: { audienceId },
  });
  return (
    <Query of={ranked}>
      {({ items }) => (
        <>
          <NeedsChart items={items} />
          <p>
            <Link to={`/needs-analysis/rankings/${run.id}?audience=${audienceId}`}>
              {t('overview.openRanking', { count: items.length })}
            </Link>{' '}
            <Link to={`/needs-analysis/trends?audience=${audienceId}`}>{t('trend.open')}</Link>
          </p>
        </>
      )}
    </Query>
  );
}

function NeedsChart({ items }: { readonly items: readonly RankedNeed[] }) {
  const t = useText();
  const { chartColors } = useTokens();
  const { names, series } = useMemo(() => {
    const first = items.slice(0, shown);
    const parts = first.map(pointsBySource);
    return {
      names: first.map(({ themeName }) => themeName),
      series: sources
        .filter(source => parts.some(points => points[source] > 0))
        .map(source => ({
          name: t(`source.${source}`),
          values: parts.map(points => points[source] / 100),
          color: chartColors[sources.indexOf(source)],
        })),
    };
  }, [items, t, chartColors]);
  return (
    <BarChart label={t('overview.topNeeds')} head={t('theme')} names={names} series={series} max={100} />
  );
}
