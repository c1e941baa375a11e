import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../api.ts';
import { WaitingList } from '../parts/questionnaires/waiting-list.tsx';

export function WaitingWidget() {
  const waiting = needs.useOperation('GET /assigned-questionnaires');
  return <Query of={waiting}>{({ items }) => <WaitingList items={items} />}</Query>;
}
