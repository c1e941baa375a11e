import type { KernelApi } from '@peixun/kernel/contract';
import type { OutputOf } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { ListPage, type BulkAction } from '@peixun/ui-kit/list-page';
import { Tag } from '@peixun/ui-kit/tag';
import { useState } from 'react';
import { kernel } from '../../kernel-client.ts';
import { useNames } from '../use-names.ts';
import { CodeSheet, type CodeLine } from './code-sheet.tsx';
import { IssueCodes } from './issue-codes.tsx';
import { NewAccount } from './new-account.tsx';

type Account = OutputOf<KernelApi['GET /accounts']>['items'][number];

/** Accounts: who may sign in. Codes are shown once, on the sheet to print. */
export function AccountsPage() {
  const t = useText();
  const names = useNames();
  const [open, setOpen] = useState<'new' | 'codes'>();
  const [lines, setLines] = useState<readonly CodeLine[]>();
  const lock = kernel.useCommand('POST /accounts/:id/lock');
  const unlock = kernel.useCommand('POST /accounts/:id/unlock');
  const confirmDetails = kernel.useCommand('POST /accounts/:id/confirm-details');
  const reset = kernel.useCommand('POST /accounts/:id/reset');
  const each = async (command: typeof lock, accounts: readonly Account[]) => {
    await Promise.all(accounts.map(({ id }) => command.mutateAsync({ params: { id } })));
  };
  const bulkActions: BulkAction<Account>[] = [
    {
      id: 'lock',
      label: t('accounts.lock'),
      icon: 'lock',
      run: async accounts => {
        await each(lock, accounts);
        return () => each(unlock, accounts);
      },
    },
    {
      id: 'unlock',
      label: t('accounts.unlock'),
      icon: 'unlock',
      run: accounts => each(unlock, accounts),
    },
    {
      id: 'confirmDetails',
      label: t('accounts.confirmDetails'),
      icon: 'done',
      confirm: accounts => t('accounts.confirmDetailsQuestion', { count: accounts.length }),
      run: accounts => each(confirmDetails, accounts),
    },
    {
      id: 'reset',
      label: t('accounts.reset'),
      icon: 'key',
      isDangerous: true,
      confirm: accounts => t('accounts.resetQuestion', { count: accounts.length }),
      run: async accounts =>
        setLines(await Promise.all(accounts.map(({ id }) => reset.mutateAsync({ params: { id } })))),
    },
  ];
  const showCodes = (issued: readonly CodeLine[]) => {
    setOpen(undefined);
    setLines(issued);
  };
  return (
    <>
      <ListPage
        title={t('administration.accounts')}
        description={t('accounts.description')}
        source={kernel.list('GET /accounts')}
        rowKey={account => account.id}
        bulkActions={bulkActions}
        actions={
          <>
            <Button icon={<Icon name="print" />} onClick={() => setOpen('codes')}>
              {t('accounts.codes')}
            </Button>
            <Button type="primary" icon={<Icon name="add" />} onClick={() => setOpen('new')}>
              {t('accounts.add')}
            </Button>
          </>
        }
        filters={[
          { name: 'name', kind: 'words', label: t('accounts.search') },
          { name: 'unitId', kind: 'unit', label: t('people.unit') },
          {
            name: 'state',
            kind: 'choice',
            label: t('accounts.state'),
            options: Object.keys(stateColors).map(state => ({
              value: state,
              label: t(`accounts.states.${state}`),
            })),
          },
          {
            name: 'detailsChanged',
            kind: 'choice',
            label: t('accounts.detailsFilter'),
            options: [{ value: 'true', label: t('accounts.detailsUnconfirmed') }],
          },
        ]}
        columns={[
          { key: 'name', title: t('people.name'), primary: true },
          { key: 'username', title: t('accounts.username') },
          { key: 'unitId', title: t('people.unit'), render: account => names.unit(account.unitId) },
          {
            key: 'state',
            title: t('accounts.state'),
            render: account => (
              <>
                <Tag color={stateColors[account.state]}>{t(`accounts.states.${account.state}`)}</Tag>
                {account.detailsChangedAt && <Tag color="warning">{t('accounts.detailsChanged')}</Tag>}
                {account.hasSecondFactor && <Tag>{t('account.secondFactor')}</Tag>}
              </>
            ),
          },
          {
            key: 'roles',
            title: t('roles.roles'),
            secondary: true,
            render: account =>
              account.roles.length > 0 && t('accounts.roleCount', { count: account.roles.length }),
          },
        ]}
        empty={{ icon: 'key', title: t('accounts.none'), hint: t('accounts.noneHint') }}
      />
      {open === 'new' && (
        <NewAccount onDone={line => showCodes([line])} onCancel={() => setOpen(undefined)} />
      )}
      {open === 'codes' && <IssueCodes onDone={showCodes} onCancel={() => setOpen(undefined)} />}
      {lines && <CodeSheet lines={lines} onClose={() => setLines(undefined)} />}
    </>
  );
}

const stateColors = { waiting: 'default', active: 'success', suspended: 'warning', locked: 'error' } as const;
