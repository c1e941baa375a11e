import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { Modal } from '@peixun/ui-kit/modal';
import { useNavigate, useSearch } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';
import { Days } from '../parts/days.tsx';
import { MenuForm } from '../parts/ordering/menu-form.tsx';
import { StateTag } from '../parts/state-tag.tsx';

export function OrderingPage() {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const canWrite = useAllowed('needs-analysis.menu.write');
  const { values, set } = useSearch();
  const setOpen = (isOpen: boolean) => set({ add: isOpen ? 'true' : undefined });
  const add = canWrite && (
    <Button type="primary" onClick={() => setOpen(true)}>
      {t('menu.add')}
    </Button>
  );
  return (
    <>
      <ListPage
        title={t('menu.title')}
        description={t('menu.about')}
        source={needs.list('GET /menus')}
        rowKey={menu => menu.id}
        rowHref={menu => `/needs-analysis/ordering/${menu.id}`}
        columns={[
          { key: 'title', title: t('menu.name'), primary: true },
          { key: 'state', title: t('state'), render: ({ state }) => <StateTag of="menu" state={state} /> },
          {
            key: 'quarter',
            title: t('quarter.title'),
            render: ({ year, quarter }) => t('quarter.of', { year, quarter }),
          },
          {
            key: 'closesOn',
            title: t('menu.days'),
            render: ({ opensOn, closesOn }) => <Days from={opensOn} to={closesOn} />,
          },
          { key: 'items', title: t('menu.items'), align: 'end', render: row => format.number(row.items) },
          {
            key: 'choosers',
            title: t('menu.choosers'),
            align: 'end',
            render: row => format.number(row.choosers),
          },
        ]}
        filters={[
          {
            name: 'state',
            kind: 'choice',
            label: t('state'),
            options: ['draft', 'open', 'closed', 'published'].map(value => ({
              value,
              label: t(`menu.state.${value}`),
            })),
          },
        ]}
        actions={
          <>
            <Button onClick={() => navigate('/needs-analysis/orders')}>{t('order.title')}</Button>
            {add}
          </>
        }
        empty={{
          title: t('menu.none'),
          hint: t(canWrite ? 'menu.noneHint' : 'menu.noneForUnits'),
          icon: 'course',
          action: add,
        }}
      />
      <Modal
        title={t('menu.add')}
        open={canWrite && values['add'] === 'true'}
        onCancel={() => setOpen(false)}
        footer={null}
        destroyOnHidden
      >
        <MenuForm
          onDone={({ id }) => navigate(`/needs-analysis/ordering/${id}`)}
          onCancel={() => setOpen(false)}
        />
      </Modal>
    </>
  );
}
