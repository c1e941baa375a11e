import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { DetailPage, Facts } from '@peixun/ui-kit/detail-page';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Modal } from '@peixun/ui-kit/modal';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import { useState } from 'react';
import { needs } from '../api.ts';
import { AllocationPanel } from '../parts/ordering/allocation-panel.tsx';
import { Days } from '../parts/days.tsx';
import { HandChanges } from '../parts/ordering/hand-changes.tsx';
import type { MenuDetail } from '../parts/ordering/menu-detail.ts';
import { MenuDaysForm } from '../parts/ordering/menu-form.tsx';
import { MenuItemList } from '../parts/ordering/menu-item-list.tsx';
import { MenuSources } from '../parts/ordering/menu-sources.tsx';
import { PlaceList, RefusalList } from '../parts/ordering/place-lists.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { UnitChoices } from '../parts/ordering/unit-choices.tsx';

export function MenuPage() {
  const { id = '' } = useParams();
  const menu = needs.useOperation('GET /menus/:id', { params: { id } });
  return <Query of={menu}>{data => <Detail menu={data} />}</Query>;
}

function Detail({ menu }: { readonly menu: MenuDetail }) {
  const t = useText();
  const format = useFormat();
  const canWrite = useAllowed('needs-analysis.menu.write');
  const canCompute = useAllowed('needs-analysis.allocation.compute');
  const isPublished = menu.state === 'published';
  const showsPlaces = isPublished || (canCompute && menu.state !== 'draft');
  const isBuilt = canWrite && (menu.state === 'draft' || menu.state === 'open');
  return (
    <DetailPage
      title={menu.title}
      back={{ to: '/needs-analysis/ordering', title: t('menu.title') }}
      status={<StateTag of="menu" state={menu.state} />}
      actions={canWrite && <MenuActions menu={menu} />}
      tabs={[
        {
          key: 'items',
          title: t('menu.items'),
          content: (
            <div className="px-stack">
              <MenuItemList menu={menu} />
              {isBuilt && <MenuSources menu={menu} />}
            </div>
          ),
        },
        ...(menu.state === 'draft'
          ? []
          : [{ key: 'people', title: t('choice.people'), content: <UnitChoices menu={menu} /> }]),
        ...(showsPlaces
          ? [
              { key: 'allocation', title: t('allocation.title'), content: <AllocationPanel menu={menu} /> },
              { key: 'places', title: t('place.title'), content: <PlaceList menu={menu} /> },
              { key: 'refusals', title: t('refusal.title'), content: <RefusalList menu={menu} /> },
              { key: 'changes', title: t('handChange.title'), content: <HandChanges menu={menu} /> },
            ]
          : []),
      ]}
    >
      <Facts
        facts={[
          { label: t('quarter.title'), value: t('quarter.of', { year: menu.year, quarter: menu.quarter }) },
          {
            label: t('menu.days'),
            value: <Days from={menu.opensOn} to={menu.closesOn} />,
          },
          { label: t('menu.choosers'), value: format.number(menu.choosers) },
        ]}
      />
    </DetailPage>
  );
}

function MenuActions({ menu }: { readonly menu: MenuDetail }) {
  const t = useText();
  const navigate = useNavigate();
  const notice = useNotice();
  const confirm = useConfirm();
  const [isChanging, setChanging] = useState(false);
  const params = { id: menu.id };
  const open = needs.useCommand('POST /menus/:id/opening');
  const close = needs.useCommand('POST /menus/:id/closing');
  const { state } = menu;
  const askAndClose = async () => {
    if (!(await confirm({ title: t('menu.closeConfirm') }))) return;
    close.mutate({ params }, { onSuccess: () => notice.done(t('menu.closed')), onError: notice.failed });
  };
  return (
    <>
      {(state === 'draft' || state === 'open') && (
        <>
          <Button onClick={() => setChanging(true)}>{t('menu.change')}</Button>
          <Button onClick={() => navigate(`/needs-analysis/ordering/${menu.id}/items/new`)}>
            {t('item.add')}
          </Button>
        </>
      )}
      {(state === 'draft' || state === 'closed') && (
        <Button
          type={state === 'draft' ? 'primary' : 'default'}
          loading={open.isPending}
          onClick={() =>
            open.mutate(
              { params },
              { onSuccess: () => notice.done(t('menu.opened')), onError: notice.failed },
            )
          }
        >
          {t(state === 'draft' ? 'menu.open' : 'menu.openAgain')}
        </Button>
      )}
      {state === 'open' && (
        <Button type="primary" loading={close.isPending} onClick={() => void askAndClose()}>
          {t('menu.close')}
        </Button>
      )}
      <Modal
        title={t('menu.change')}
        open={isChanging}
        onCancel={() => setChanging(false)}
        footer={null}
        destroyOnHidden
      >
        <MenuDaysForm menu={menu} onDone={() => setChanging(false)} onCancel={() => setChanging(false)} />
      </Modal>
    </>
  );
}
