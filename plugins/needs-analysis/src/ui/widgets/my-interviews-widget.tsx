import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../api.ts';
import { OwnInterviewList } from '../parts/interviews/own-interview-list.tsx';

export function MyInterviewsWidget() {
  const interviews = needs.useOperation('GET /my-interviews');
  return (
    <Query of={interviews}>{({ items }) => <OwnInterviewList interviews={items} state="planned" />}</Query>
  );
}
