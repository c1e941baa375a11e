import { Panel } from '@peixun/ui-kit/dashboard';
import type { ItemOf } from '@peixun/ui-kit/api';
import { useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link } from '@peixun/ui-kit/router';
import { useMemo } from 'react';
import type { NeedsAnalysisApi } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import { BarChart } from '../bar-chart.tsx';
import type { Quarter } from '../quarter-picker.tsx';

type Rate = ItemOf<NeedsAnalysisApi['GET /response-rates']>;

/** How many of those who were asked have answered, by audience. */
export function ResponsePanel({ quarter }: { readonly quarter: Quarter }) {
  const t = useText();
  const rates = needs.useOperation('GET /response-rates', { query: quarter });
  return (
    <Panel title={t('overview.responses')} size="wide">
      <Query of={rates}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="px-quiet">{t('overview.noQuestionnaire')}</p>
          ) : (
            <ResponseChart items={items} />
          )
        }
      </Query>
      <Link to={`/needs-analysis/questionnaires?year=${quarter.year}`}>{t('questionnaire.title')}</Link>
    </Panel>
  );
}

function ResponseChart({ items }: { readonly items: readonly Rate[] }) {
  const t = useText();
  const { names, series } = useMemo(
    () => ({
      names: items.map(({ audienceName }) => audienceName),
      series: [
        { name: t('rate.answered'), values: items.map(({ answered }) => answered) },
        {
          name: t('rate.open'),
          values: items.map(({ asked, answered }) => Math.max(asked - answered, 0)),
        },
        ...(items.some(({ byLink }) => byLink > 0)
          ? [{ name: t('rate.byLink'), values: items.map(({ byLink }) => byLink) }]
          : []),
      ],
    }),
    [items, t],
  );
  return <BarChart label={t('overview.responses')} head={t('audience')} names={names} series={series} />;
}
