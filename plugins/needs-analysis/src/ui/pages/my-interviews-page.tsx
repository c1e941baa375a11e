import { WorkList } from '@peixun/ui-kit/dashboard';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import type { Interview } from '../../contract/index.ts';
import { needs } from '../api.ts';

export function MyInterviewsPage() {
  const t = useText();
  const format = useFormat();
  const interviews = needs.useOperation('GET /my-interviews');
  const itemOf = ({ id, state, personName, audienceName, unitName, plannedOn, heldOn }: Interview) => ({
    key: id,
    title: personName ?? t('interview.unnamedOf', { audience: audienceName }),
    to: `/needs-analysis/my-interviews/${id}`,
    note: [unitName, audienceName, format.date(heldOn ?? plannedOn)].filter(Boolean).join(' · '),
    icon: state === 'held' ? ('done' as const) : ('message' as const),
  });
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
                <WorkList
                  items={items.filter(one => one.state === state).map(itemOf)}
                  empty={t(`interview.noneIn.${state}`)}
                />
              </Section>
            ))
          )
        }
      </Query>
    </Page>
  );
}
