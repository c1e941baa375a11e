import type { KernelApi } from '@peixun/kernel/contract';
import type { OutputOf } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { useFormat, useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { ListPart, type BulkAction } from '@peixun/ui-kit/list-page';
import { useState } from 'react';
import { kernel } from '../../kernel-client.ts';
import { useNames } from '../use-names.ts';
import { NewGrant } from './new-grant.tsx';

type Grant = OutputOf<KernelApi['GET /grants']>['items'][number];

/** Who has which role over which units. */
export function Grants() {
  const t = useText();
  const inLanguage = useTextIn();
  const format = useFormat();
  const names = useNames();
  const roles = kernel.useOperation('GET /roles').data?.items ?? [];
  const roleTitle = (id: string) => {
    const title = roles.find(role => role.id === id)?.title;
    return title ? inLanguage(title) : id;
  };
  const give = kernel.useCommand('POST /grants');
  const withdraw = kernel.useCommand('DELETE /grants/:id');
  const [isAdding, setAdding] = useState(false);
  const withdrawAll: BulkAction<Grant> = {
    id: 'withdraw',
    label: t('roles.withdraw'),
    icon: 'remove',
    run: async grants => {
      await Promise.all(grants.map(({ id }) => withdraw.mutateAsync({ params: { id } })));
      return async () => {
        await Promise.all(
          grants.map(({ accountId, roleId, unitId }) =>
            give.mutateAsync({ body: { accountId, roleId, unitId } }),
          ),
        );
      };
    },
  };
  return (
    <>
      <ListPart
        label={t('roles.grants')}
        source={kernel.list('GET /grants')}
        rowKey={grant => grant.id}
        bulkActions={[withdrawAll]}
        actions={
          <Button type="primary" icon={<Icon name="add" />} onClick={() => setAdding(true)}>
            {t('roles.grant')}
          </Button>
        }
        filters={[
          {
            name: 'roleId',
            kind: 'choice',
            label: t('roles.role'),
            options: roles.map(({ id, title }) => ({ value: id, label: inLanguage(title) })),
          },
        ]}
        columns={[
          { key: 'accountName', title: t('roles.holder'), primary: true },
          { key: 'roleId', title: t('roles.role'), render: grant => roleTitle(grant.roleId) },
          { key: 'unitId', title: t('roles.over'), render: grant => names.unit(grant.unitId) },
          { key: 'grantedAt', title: t('roles.since'), render: grant => format.date(grant.grantedAt) },
        ]}
        empty={{ icon: 'roles', title: t('roles.noGrants'), hint: t('roles.noGrantsHint') }}
      />
      {isAdding && <NewGrant roles={roles} onDone={() => setAdding(false)} />}
    </>
  );
}
