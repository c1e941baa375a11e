import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useText } from '@peixun/ui-kit/i18n';
import { ListPart } from '@peixun/ui-kit/list-page';
import { Modal } from '@peixun/ui-kit/modal';
import { Tag } from '@peixun/ui-kit/tag';
import { useState } from 'react';
import type { Place } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import type { MenuDetail } from './menu-detail.ts';
import { HandChangeForm } from './hand-change-form.tsx';
import { useRefusalWords } from './refusal-words.ts';
import { RosterDownloads } from './roster-downloads.tsx';

/** Who has which place; each can be moved or removed by hand. */
export function PlaceList({ menu }: { readonly menu: MenuDetail }) {
  const t = useText();
  const canChange = useAllowed('needs-analysis.allocation.compute');
  const [changing, setChanging] = useState<Place | 'new'>();
  const params = { id: menu.id };
  return (
    <>
      <p className="px-actions">
        <RosterDownloads menu={menu} />
        {canChange && <Button onClick={() => setChanging('new')}>{t('handChange.add')}</Button>}
      </p>
      <ListPart
        label={t('place.title')}
        source={needs.list('GET /menus/:id/places', { params })}
        rowKey={place => `${place.itemId} ${place.personId}`}
        columns={[
          { key: 'name', title: t('person.name'), primary: true },
          { key: 'unitName', title: t('unit') },
          { key: 'itemTitle', title: t('item.name') },
          {
            key: 'rank',
            title: t('choice.rank'),
            render: ({ rank }) => (rank === null ? t('choice.notChosen') : t('choice.nth', { number: rank })),
          },
          {
            key: 'origin',
            title: t('place.origin'),
            render: ({ origin }) => <Tag>{t(`place.origin.${origin}`)}</Tag>,
          },
          {
            key: 'isUntrained',
            title: t('place.untrained'),
            secondary: true,
            render: ({ isUntrained }) => (isUntrained ? t('yes') : t('no')),
          },
          ...(canChange
            ? [
                {
                  key: 'action',
                  title: t('actions'),
                  action: true,
                  render: (place: Place) => (
                    <Button size="small" onClick={() => setChanging(place)}>
                      {t('handChange.change')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
        filters={[itemFilter(menu, t('item.name'))]}
        empty={{ title: t('place.none'), hint: t('place.noneHint'), icon: 'people' }}
        pageSize={50}
      />
      <Modal
        title={t('handChange.title')}
        open={changing !== undefined}
        onCancel={() => setChanging(undefined)}
        footer={null}
        destroyOnHidden
      >
        {changing !== undefined && (
          <HandChangeForm
            menu={menu}
            place={changing === 'new' ? undefined : changing}
            onDone={() => setChanging(undefined)}
          />
        )}
      </Modal>
    </>
  );
}

/** Choices that were not met; each says what stood against it. */
export function RefusalList({ menu }: { readonly menu: MenuDetail }) {
  const t = useText();
  const wordsOf = useRefusalWords();
  const titleOf = (id: string | undefined) => menu.offered.find(item => item.id === id)?.title ?? '';
  return (
    <ListPart
      label={t('refusal.title')}
      source={needs.list('GET /menus/:id/refusals', { params: { id: menu.id } })}
      rowKey={refusal => `${refusal.itemId} ${refusal.personId}`}
      columns={[
        { key: 'name', title: t('person.name'), primary: true },
        { key: 'unitName', title: t('unit') },
        { key: 'itemTitle', title: t('item.name') },
        { key: 'rank', title: t('choice.rank'), render: ({ rank }) => t('choice.nth', { number: rank }) },
        {
          key: 'reasons',
          title: t('refusal.why'),
          render: ({ reasons }) => reasons.map(reason => wordsOf(reason, titleOf)).join(t('semicolon')),
        },
        {
          key: 'waiting',
          title: t('refusal.waiting'),
          align: 'end',
          render: ({ waiting }) => waiting ?? '',
        },
      ]}
      filters={[itemFilter(menu, t('item.name'))]}
      empty={{ title: t('refusal.none'), hint: t('refusal.noneHint'), icon: 'done' }}
      pageSize={50}
    />
  );
}

function itemFilter(menu: MenuDetail, label: string) {
  return {
    name: 'itemId',
    kind: 'choice' as const,
    label,
    options: menu.offered.map(({ id, title }) => ({ value: id, label: title })),
  };
}
