import { useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../api.ts';
import { WaitingList } from '../parts/waiting-list.tsx';

export function WaitingWidget() {
  const t = useText();
  const waiting = needs.useOperation('GET /assigned-questionnaires');
  return (
    <Query of={waiting}>
      {({ items }) =>
        items.length === 0 ? <p className="px-quiet">{t('waiting.none')}</p> : <WaitingList items={items} />
      }
    </Query>
  );
}
