import { useText } from '@peixun/ui-kit/i18n';
import { WorkList } from '@peixun/ui-kit/dashboard';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../../api.ts';
import type { MenuDetail } from './menu-detail.ts';

/** What could go on the menu: accepted class proposals, and orders of the quarter that have no answer. */
export function MenuSources({ menu }: { readonly menu: MenuDetail }) {
  const t = useText();
  const add = `/needs-analysis/ordering/${menu.id}/items/new`;
  const used = new Set(menu.offered.map(({ proposalId }) => proposalId));
  const proposals = needs.useOperation('GET /proposals', { query: { state: 'accepted', limit: 50 } });
  const orders = needs.useOperation('GET /orders', {
    query: { year: menu.year, quarter: menu.quarter, state: 'ordered', limit: 50 },
  });
  return (
    <Section title={t('menu.sources')}>
      <p className="px-quiet">{t('menu.sourcesAbout')}</p>
      <Query of={proposals}>
        {accepted => (
          <Query of={orders}>
            {ordered => (
              <WorkList
                empty={t('menu.noSources')}
                items={[
                  ...accepted.items
                    .filter(({ id }) => !used.has(id))
                    .map(proposal => ({
                      key: proposal.id,
                      title: t('menu.fromProposal', { title: proposal.title }),
                      to: `${add}?proposalId=${proposal.id}`,
                      icon: 'proposal' as const,
                      note: t('menu.places', {
                        audience: proposal.audiences.map(({ name }) => name).join(t('listComma')),
                        places: proposal.places,
                      }),
                    })),
                  ...ordered.items.map(order => ({
                    key: order.id,
                    title: t(order.byCounty ? 'menu.fromCountyOrder' : 'menu.fromOrder', {
                      title: order.title,
                      unit: order.unitName,
                    }),
                    to: `${add}?orderId=${order.id}`,
                    icon: 'edit' as const,
                    note: t('menu.places', { audience: order.audienceName, places: order.places }),
                  })),
                ]}
              />
            )}
          </Query>
        )}
      </Query>
    </Section>
  );
}
