import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../api.ts';
import { SelfRatingList } from '../parts/competencies/self-rating-list.tsx';

export function SelfRatingsWidget() {
  const ratings = needs.useOperation('GET /self-ratings');
  return (
    <Query of={ratings}>
      {({ items }) => <SelfRatingList items={items.filter(({ rated, toRate }) => rated < toRate)} />}
    </Query>
  );
}
