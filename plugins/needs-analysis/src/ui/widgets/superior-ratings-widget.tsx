import { WorkList } from '@peixun/ui-kit/dashboard';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../api.ts';

/** Rounds in which people of the reader's unit wait for their rating. */
export function SuperiorRatingsWidget() {
  const t = useText();
  const format = useFormat();
  const ratings = needs.useOperation('GET /superior-ratings');
  return (
    <Query of={ratings}>
      {({ items }) => (
        <WorkList
          empty={t('superior.noneWaiting')}
          items={items
            .filter(({ rated, people }) => rated < people)
            .map(({ roundId, title, lastDay, rated, people }) => ({
              key: roundId,
              title,
              to: `/needs-analysis/superior-ratings/${roundId}`,
              icon: 'people',
              note: `${t('superior.progress', { rated, people })} · ${t('waiting.until', { day: format.date(lastDay) })}`,
            }))}
        />
      )}
    </Query>
  );
}
