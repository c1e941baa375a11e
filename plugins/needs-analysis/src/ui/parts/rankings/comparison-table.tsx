import { useText } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Tag } from '@peixun/ui-kit/tag';
import type { NeedChange } from '../../../contract/index.ts';
import { useScore, useScoreChange } from './need-score.ts';

/** What became of each need from one ranking to another, and which source it came from. */
export function ComparisonTable({ changes }: { readonly changes: readonly NeedChange[] }) {
  const t = useText();
  const scoreOf = useScore();
  const changeOf = useScoreChange();
  const causeOf = useCause();
  const placeOf = (place: NeedChange['before']) =>
    place && t('comparison.place', { rank: place.rank, score: scoreOf(place.points) });
  return (
    <DataTable
      label={t('comparison.title')}
      rows={changes}
      rowKey={({ themeId }) => themeId}
      columns={[
        { key: 'themeName', title: t('theme'), primary: true },
        { key: 'movement', title: t('comparison.movement'), render: change => <Movement change={change} /> },
        {
          key: 'before',
          title: t('comparison.before'),
          width: '12rem',
          render: ({ before }) => placeOf(before),
        },
        { key: 'after', title: t('comparison.after'), width: '12rem', render: ({ after }) => placeOf(after) },
        {
          key: 'change',
          title: t('comparison.change'),
          render: ({ before, after, isClear }) => {
            const change = (after?.points ?? 0) - (before?.points ?? 0);
            if (change === 0) return null;
            return (
              <>
                {changeOf(change)}
                {!isClear && <span className="px-quiet"> {t('comparison.unclear')}</span>}
              </>
            );
          },
        },
        { key: 'causes', title: t('comparison.causes'), render: causeOf },
      ]}
    />
  );
}

function Movement({ change: { movement, before, after } }: { readonly change: NeedChange }) {
  const t = useText();
  const places = Math.abs((after?.rank ?? 0) - (before?.rank ?? 0));
  return <Tag>{t(`comparison.${movement}`, { places })}</Tag>;
}

/** The largest cause first, in words. */
function useCause() {
  const t = useText();
  const changeOf = useScoreChange();
  return ({ causes, movement }: NeedChange) => {
    const parts = causes.flatMap(({ source, byEvidence, byWeight }) => [
      { key: 'comparison.byEvidence', source, points: byEvidence },
      { key: 'comparison.byWeight', source, points: byWeight },
    ]);
    const words = parts
      .filter(({ points }) => points !== 0)
      .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
      .map(({ key, source, points }) => t(key, { source: t(`source.${source}`), points: changeOf(points) }));
    if (words.length > 0) return words.join(t('listComma'));
    return movement === 'unmoved' ? null : t('comparison.byOthers');
  };
}
