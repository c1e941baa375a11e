import { useText } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import type { NeedForecast, NeedTrend } from '../../../contract/index.ts';
import { useScore, useScoreChange } from './need-score.ts';
import type { Quarter } from '../quarter-picker.tsx';

export interface TrendTableProps {
  readonly trends: readonly NeedTrend[];
  readonly next: Quarter;
  readonly leastQuarters: number;
}

/** Each theme's last score, how it changed, and the next one with how far such forecasts were off. */
export function TrendTable({ trends, next, leastQuarters }: TrendTableProps) {
  const t = useText();
  const scoreOf = useScore();
  const changeOf = useScoreChange();
  const howOf = ({ method, error, naiveError, quarters }: NeedForecast) =>
    t(`trend.how.${method}`, {
      error: error === null ? '' : scoreOf(error),
      naiveError: naiveError === null ? '' : scoreOf(naiveError),
      quarters,
      leastQuarters,
    });
  return (
    <DataTable
      label={t('trend.title')}
      rows={trends}
      rowKey={({ themeId }) => themeId}
      columns={[
        { key: 'themeName', title: t('theme'), primary: true },
        {
          key: 'last',
          title: t('trend.last'),
          align: 'end',
          render: ({ places }) => {
            const last = places.at(-1);
            return last
              ? t('comparison.place', { rank: last.rank, score: scoreOf(last.points) })
              : t('trend.notRanked');
          },
        },
        {
          key: 'change',
          title: t('trend.change'),
          align: 'end',
          render: ({ places }) => {
            const [before, last] = places.slice(-2);
            return before && last ? changeOf(last.points - before.points) : null;
          },
        },
        {
          key: 'forecast',
          title: t('trend.next', { ...next }),
          align: 'end',
          render: ({ forecast: { points, error } }) =>
            points === null || error === null
              ? null
              : t('trend.forecast', { score: scoreOf(points), error: scoreOf(error) }),
        },
        { key: 'how', title: t('trend.how'), render: ({ forecast }) => howOf(forecast) },
      ]}
    />
  );
}
