import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Modal } from '@peixun/ui-kit/modal';
import { useNotice } from '@peixun/ui-kit/notice';
import { Tag } from '@peixun/ui-kit/tag';
import { useState } from 'react';
import type { MenuItem } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import type { MenuDetail } from './menu-detail.ts';
import { Days } from '../days.tsx';

/** What a menu offers, and how often it was chosen. */
export function MenuItemList({ menu }: { readonly menu: MenuDetail }) {
  const t = useText();
  const canWrite = useAllowed('needs-analysis.menu.write') && menu.state !== 'published';
  const [withdrawing, setWithdrawing] = useState<MenuItem>();
  const demand = new Map(menu.demand.map(row => [row.itemId, row]));
  if (menu.offered.length === 0) {
    return <EmptyState title={t('item.none')} hint={t('item.noneHint')} icon="course" />;
  }
  return (
    <>
      <DataTable
        label={t('menu.items')}
        rows={menu.offered}
        rowKey={item => item.id}
        rowHref={item => (canWrite ? `/needs-analysis/ordering/${menu.id}/items/${item.id}` : undefined)}
        columns={[
          { key: 'title', title: t('item.name'), primary: true },
          {
            key: 'themes',
            title: t('proposal.themes'),
            render: item => item.themeNames.join(t('listComma')),
          },
          {
            key: 'audiences',
            title: t('audience'),
            secondary: true,
            render: item => item.audienceNames.join(t('listComma')),
          },
          {
            key: 'days',
            title: t('item.days'),
            render: item => <Days from={item.startsOn} to={item.endsOn} />,
          },
          {
            key: 'places',
            title: t('item.places'),
            align: 'end',
            width: '6rem',
            render: item => t('item.leastToMost', { least: item.least, most: item.most }),
          },
          {
            key: 'chosen',
            title: t('item.chosen'),
            align: 'end',
            render: item => {
              const { first, all } = demand.get(item.id) ?? { first: 0, all: 0 };
              return t('item.firstOfAll', { first, all });
            },
          },
          ...(canWrite || menu.offered.some(({ withdrawnReason }) => withdrawnReason !== null)
            ? [
                {
                  key: 'action',
                  title: t('actions'),
                  action: true,
                  render: (item: MenuItem) =>
                    item.withdrawnReason !== null ? (
                      <Tag>{t('item.withdrawnFor', { reason: item.withdrawnReason })}</Tag>
                    ) : (
                      canWrite && (
                        <ItemAction menu={menu} item={item} onWithdraw={() => setWithdrawing(item)} />
                      )
                    ),
                },
              ]
            : []),
        ]}
      />
      <Modal
        title={t('item.withdraw')}
        open={withdrawing !== undefined}
        onCancel={() => setWithdrawing(undefined)}
        footer={null}
        destroyOnHidden
      >
        {withdrawing && <WithdrawForm item={withdrawing} onDone={() => setWithdrawing(undefined)} />}
      </Modal>
    </>
  );
}

function ItemAction({
  menu,
  item,
  onWithdraw,
}: {
  readonly menu: MenuDetail;
  readonly item: MenuItem;
  readonly onWithdraw: () => void;
}) {
  const t = useText();
  const notice = useNotice();
  const remove = needs.useCommand('DELETE /menu-items/:id');
  return menu.state === 'draft' ? (
    <Button
      size="small"
      loading={remove.isPending}
      onClick={() =>
        remove.mutate(
          { params: { id: item.id } },
          { onSuccess: () => notice.done(t('item.removed', { title: item.title })), onError: notice.failed },
        )
      }
    >
      {t('remove')}
    </Button>
  ) : (
    <Button size="small" onClick={onWithdraw}>
      {t('item.withdraw')}
    </Button>
  );
}

function WithdrawForm({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  const t = useText();
  const notice = useNotice();
  const form = useCommandForm(needs.useCommand('POST /menu-items/:id/withdrawal'), {
    input: (body: { reason: string }) => ({ params: { id: item.id }, body }),
    onDone: () => {
      notice.done(t('item.withdrawn', { title: item.title }));
      onDone();
    },
  });
  return (
    <Form of={form}>
      <p>{t('item.withdrawAbout', { title: item.title })}</p>
      <Field name="reason" label={t('reasonToTell')} isRequired>
        <Input.TextArea rows={3} maxLength={500} />
      </Field>
      <FormActions submit={t('item.withdraw')} isSending={form.isSending} onCancel={onDone} />
    </Form>
  );
}
