import { useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams, useSearch } from '@peixun/ui-kit/router';
import type { MenuItemInput } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { MenuItemForm } from '../parts/ordering/menu-item-form.tsx';
import type { MenuDetail } from '../parts/ordering/menu-detail.ts';

export function NewMenuItemPage() {
  const { id = '' } = useParams();
  const { proposalId, orderId } = useSearch().values;
  const menu = needs.useOperation('GET /menus/:id', { params: { id } });
  const proposals = needs.useOperation('GET /proposals', { query: { state: 'accepted', limit: 50 } });
  const orders = needs.useOperation('GET /orders', { query: { state: 'ordered', limit: 200 } });
  return (
    <Query of={menu}>
      {ofMenu => (
        <Query of={proposals}>
          {accepted => (
            <Query of={orders}>
              {ordered => {
                const proposal = accepted.items.find(candidate => candidate.id === proposalId);
                const order = ordered.items.find(candidate => candidate.id === orderId);
                return (
                  <NewItem
                    menu={ofMenu}
                    initialValues={{
                      ...blank,
                      ...(order && {
                        title: order.title,
                        themeIds: [order.themeId],
                        audienceIds: [order.audienceId],
                        most: order.places,
                        orderIds: [order.id],
                      }),
                      ...(proposal && {
                        title: proposal.title,
                        description: proposal.reasons.slice(0, 2000),
                        themeIds: proposal.themes.map(({ id }) => id),
                        audienceIds: proposal.audiences.map(({ id }) => id),
                        most: proposal.places,
                        proposalId: proposal.id,
                      }),
                    }}
                  />
                );
              }}
            </Query>
          )}
        </Query>
      )}
    </Query>
  );
}

const blank = { least: 20, most: 50, mayRepeat: false, quotas: [], orderIds: [] };

function NewItem({
  menu,
  initialValues,
}: {
  readonly menu: MenuDetail;
  readonly initialValues: Partial<MenuItemInput>;
}) {
  const t = useText();
  const navigate = useNavigate();
  const back = `/needs-analysis/ordering/${menu.id}`;
  const form = useCommandForm(needs.useCommand('POST /menus/:id/items'), {
    input: (values: MenuItemInput) => ({
      params: { id: menu.id },
      body: bodyOf({ ...initialValues, ...values }),
    }),
    onDone: () => navigate(back),
  });
  return (
    <Page title={t('item.add')} back={{ to: back, title: menu.title }}>
      <MenuItemForm form={form} initialValues={initialValues} onCancel={() => navigate(back)} />
    </Page>
  );
}

export function MenuItemPage() {
  const { id = '', itemId = '' } = useParams();
  const menu = needs.useOperation('GET /menus/:id', { params: { id } });
  return <Query of={menu}>{data => <EditItem menu={data} itemId={itemId} />}</Query>;
}

function EditItem({ menu, itemId }: { readonly menu: MenuDetail; readonly itemId: string }) {
  const t = useText();
  const navigate = useNavigate();
  const back = `/needs-analysis/ordering/${menu.id}`;
  const item = menu.offered.find(({ id }) => id === itemId);
  const form = useCommandForm(needs.useCommand('PUT /menu-items/:id'), {
    input: (values: MenuItemInput) => ({ params: { id: itemId }, body: bodyOf({ ...item, ...values }) }),
    onDone: () => navigate(back),
  });
  return (
    <Page title={t('item.change')} back={{ to: back, title: menu.title }} description={t('item.changeAbout')}>
      <MenuItemForm form={form} initialValues={item ?? blank} onCancel={() => navigate(back)} />
    </Page>
  );
}

/** What the form does not ask stays as it was; emptied fields mean none. */
function bodyOf(item: Partial<MenuItemInput>): MenuItemInput {
  return {
    title: item.title ?? '',
    description: item.description ?? '',
    themeIds: item.themeIds ?? [],
    audienceIds: item.audienceIds ?? [],
    least: item.least ?? 1,
    most: item.most ?? 1,
    startsOn: item.startsOn ?? '',
    endsOn: item.endsOn ?? '',
    course: item.course ?? '',
    mayRepeat: item.mayRepeat ?? false,
    requiresCourse: item.requiresCourse || null,
    unitMost: item.unitMost ?? null,
    quotas: item.quotas ?? [],
    proposalId: item.proposalId ?? null,
    orderIds: item.orderIds ?? [],
  };
}
