import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../api.ts';
import { PersonGaps } from '../parts/competencies/person-gaps.tsx';
import { SelfRatingList } from '../parts/competencies/self-rating-list.tsx';

/** What the reader's post needs, where they stand, and what closes the gap. */
export function MyNeedsPage() {
  const t = useText();
  const gaps = needs.useOperation('GET /my-gaps');
  const ratings = needs.useOperation('GET /self-ratings');
  return (
    <Page title={t('myNeeds.title')} description={t('myNeeds.about')}>
      {ratings.data && ratings.data.items.length > 0 && (
        <Section title={t('rating.waiting')}>
          <SelfRatingList items={ratings.data.items} />
        </Section>
      )}
      <Query of={gaps}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="post" title={t('myNeeds.none')} hint={t('myNeeds.noneHint')} />
          ) : (
            <PersonGaps items={items} />
          )
        }
      </Query>
    </Page>
  );
}
