import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { ListPart } from '@peixun/ui-kit/list-page';
import { useNotice } from '@peixun/ui-kit/notice';
import { Tag } from '@peixun/ui-kit/tag';
import type { HandChange } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import type { MenuDetail } from './menu-detail.ts';

/** Changes by hand, the newest first; each can be undone. */
export function HandChanges({ menu }: { readonly menu: MenuDetail }) {
  const t = useText();
  const format = useFormat();
  const canChange = useAllowed('needs-analysis.allocation.compute');
  const titleOf = (id: string | null) => menu.offered.find(item => item.id === id)?.title ?? '';
  return (
    <>
      <p className="px-quiet">{t('handChange.about')}</p>
      <ListPart
        label={t('handChange.title')}
        source={needs.list('GET /menus/:id/hand-changes', { params: { id: menu.id } })}
        rowKey={change => change.id}
        columns={[
          { key: 'name', title: t('person.name'), primary: true },
          { key: 'unitName', title: t('unit'), secondary: true },
          {
            key: 'what',
            title: t('handChange.what'),
            render: change =>
              t(`handChange.did.${change.kind}`, {
                from: titleOf(change.fromItemId),
                to: titleOf(change.itemId),
              }),
          },
          { key: 'reason', title: t('handChange.reason') },
          {
            key: 'overridden',
            title: t('handChange.overridden'),
            render: ({ overridden }) =>
              overridden.map(kind => t(`handChange.rule.${kind}`)).join(t('listComma')),
          },
          {
            key: 'changedAt',
            title: t('handChange.at'),
            render: ({ changedAt, changedBy }) =>
              [format.dateTime(changedAt), changedBy].filter(Boolean).join(' · '),
          },
          {
            key: 'action',
            title: t('actions'),
            action: true,
            render: change =>
              change.undoneAt !== null ? (
                <Tag>{t('handChange.undone')}</Tag>
              ) : (
                canChange && <Undo change={change} />
              ),
          },
        ]}
        empty={{ title: t('handChange.none'), hint: t('handChange.noneHint'), icon: 'history' }}
      />
    </>
  );
}

function Undo({ change }: { readonly change: HandChange }) {
  const t = useText();
  const notice = useNotice();
  const undo = needs.useCommand('POST /hand-changes/:id/undo');
  return (
    <Button
      size="small"
      loading={undo.isPending}
      onClick={() =>
        undo.mutate(
          { params: { id: change.id } },
          { onSuccess: () => notice.done(t('handChange.undone')), onError: notice.failed },
        )
      }
    >
      {t('handChange.undo')}
    </Button>
  );
}
