import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useParams } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';
import { PersonGaps } from '../parts/competencies/person-gaps.tsx';

export function PersonGapsPage() {
  const t = useText();
  const { id = '' } = useParams();
  const gaps = needs.useOperation('GET /people/:id/gaps', { params: { id } });
  return (
    <Query of={gaps}>
      {({ person, items }) => (
        <Page
          title={t('gap.ofPerson', { name: person.name })}
          description={[person.unitName, ...person.postNames].join(' · ')}
          back={{ to: '/needs-analysis/competencies', title: t('competency.title') }}
        >
          {items.length === 0 ? (
            <EmptyState icon="post" title={t('gap.notModelled')} hint={t('gap.notModelledHint')} />
          ) : (
            <PersonGaps items={items} />
          )}
        </Page>
      )}
    </Query>
  );
}
