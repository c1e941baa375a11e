import { Panel, WorkList } from '@peixun/ui-kit/dashboard';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../api.ts';

/** How many class proposals are in which state. */
export function ProposalPanel() {
  const t = useText();
  const format = useFormat();
  const counts = needs.useOperation('GET /proposal-counts');
  return (
    <Panel title={t('proposal.title')}>
      <Query of={counts}>
        {({ items }) => (
          <WorkList
            items={items.map(({ state, count }) => ({
              key: state,
              title: t(`proposal.state.${state}`),
              to: `/needs-analysis/proposals?state=${state}`,
              note: format.number(count),
            }))}
          />
        )}
      </Query>
    </Panel>
  );
}
