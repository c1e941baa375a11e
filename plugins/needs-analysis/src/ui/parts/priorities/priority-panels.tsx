import type { OutputOf } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { Panel } from '@peixun/ui-kit/dashboard';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link, useNavigate } from '@peixun/ui-kit/router';
import { useMemo } from 'react';
import type { NeedsAnalysisApi } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import { BarChart } from '../bar-chart.tsx';

type Coverage = OutputOf<NeedsAnalysisApi['GET /priority-coverage']>;

const shown = 8;

/** What the units ask for this year, and which have said nothing yet. */
export function PriorityPanels({ year }: { readonly year: number }) {
  const t = useText();
  const coverage = needs.useOperation('GET /priority-coverage', { query: { year } });
  return (
    <>
      <Panel title={t('overview.prioritiesByTheme', { year })} size="wide">
        <Query of={coverage}>
          {({ themes }) =>
            themes.length === 0 ? (
              <NoPriorities />
            ) : (
              <CountChart
                label={t('overview.prioritiesByTheme', { year })}
                head={t('theme')}
                counts={themes.map(({ themeName, count }) => ({ name: themeName, count }))}
              />
            )
          }
        </Query>
        <Link to={`/needs-analysis/priorities?year=${year}`}>{t('priority.title')}</Link>
      </Panel>
      <Panel title={t('overview.prioritiesByUnit', { year })}>
        <Query of={coverage}>{data => <Units coverage={data} year={year} />}</Query>
      </Panel>
    </>
  );
}

function NoPriorities() {
  const t = useText();
  const navigate = useNavigate();
  const canWrite = useAllowed('needs-analysis.priority.write');
  return (
    <EmptyState
      icon="priority"
      title={t('priority.none')}
      hint={t('priority.noneHint')}
      action={
        canWrite && (
          <Button type="primary" onClick={() => navigate('/needs-analysis/priorities/new')}>
            {t('priority.add')}
          </Button>
        )
      }
    />
  );
}

function Units({ coverage, year }: { readonly coverage: Coverage; readonly year: number }) {
  const t = useText();
  const format = useFormat();
  const { units, silentUnits } = coverage;
  return (
    <>
      {units.length === 0 && <p className="px-quiet">{t('priority.none')}</p>}
      <ul className="needs-units">
        {units.map(({ unitId, unitName, count }) => (
          <li key={unitId}>
            <Link to={`/needs-analysis/priorities?year=${year}&unitId=${unitId}`}>{unitName}</Link>{' '}
            <span className="px-quiet">{format.number(count)}</span>
          </li>
        ))}
      </ul>
      {silentUnits.length > 0 && (
        <details>
          <summary>{t('coverage.silentUnits', { count: silentUnits.length })}</summary>
          <ul className="needs-units">
            {silentUnits.map(({ unitId, unitName }) => (
              <li key={unitId}>{unitName}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface CountChartProps {
  readonly label: string;
  readonly head: string;
  readonly counts: readonly { readonly name: string; readonly count: number }[];
}

function CountChart({ label, head, counts }: CountChartProps) {
  const t = useText();
  const { names, series } = useMemo(() => {
    const first = counts.slice(0, shown);
    return {
      names: first.map(({ name }) => name),
      series: [{ name: t('overview.count'), values: first.map(({ count }) => count) }],
    };
  }, [counts, t]);
  return <BarChart label={label} head={head} names={names} series={series} />;
}
