import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../api.ts';
import { OwnInterviewList } from '../parts/interviews/own-interview-list.tsx';

export function MyInterviewsPage() {
  const t = useText();
  const interviews = needs.useOperation('GET /my-interviews');
  return (
    <Page title={t('interview.mine')} description={t('interview.mineAbout')}>
      <Query of={interviews}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon="message"
              title={t('interview.noneOfMine')}
              hint={t('interview.noneOfMineHint')}
            />
          ) : (
            (['planned', 'held'] as const).map(state => (
              <Section key={state} title={t(`interview.state.${state}`)}>
                <OwnInterviewList interviews={items} state={state} />
              </Section>
            ))
          )
        }
      </Query>
    </Page>
  );
}
