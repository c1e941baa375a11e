import { WorkList } from '@peixun/ui-kit/dashboard';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { notes } from '../api.ts';

export function LatestNotesWidget() {
  const t = useText();
  const format = useFormat();
  const latest = notes.useOperation('GET /notes', { query: { limit: 5 } });
  return (
    <Query of={latest}>
      {({ items }) => (
        <WorkList
          items={items.map(({ id, excerpt, writtenAt }) => ({
            key: id,
            title: excerpt,
            note: format.date(writtenAt),
          }))}
          empty={t('note.none')}
        />
      )}
    </Query>
  );
}
