import { Button } from '@peixun/ui-kit/button';
import { DetailPage } from '@peixun/ui-kit/detail-page';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useState } from 'react';
import { kernel } from '../../kernel-client.ts';
import { Grants } from './grants.tsx';
import { NewRole } from './new-role.tsx';

/** Roles are sets of permissions; a grant gives one over a unit and all below it. */
export function RolesPage() {
  const t = useText();
  return (
    <DetailPage
      title={t('administration.roles')}
      description={t('roles.description')}
      tabs={[
        { key: 'grants', title: t('roles.grants'), content: <Grants /> },
        { key: 'roles', title: t('roles.roles'), content: <Roles /> },
      ]}
    />
  );
}

function Roles() {
  const t = useText();
  const inLanguage = useTextIn();
  const roles = kernel.useOperation('GET /roles');
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="px-list">
      <div className="px-list-head">
        <div className="px-actions px-total">
          <Button type="primary" icon={<Icon name="add" />} onClick={() => setAdding(true)}>
            {t('roles.add')}
          </Button>
        </div>
      </div>
      <Query of={roles}>
        {({ items }) => (
          <DataTable
            label={t('roles.roles')}
            rows={items}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/administration/roles/${id}`}
            columns={[
              { key: 'title', title: t('roles.role'), primary: true, render: role => inLanguage(role.title) },
              {
                key: 'isStandard',
                title: t('roles.origin'),
                render: role => t(role.isStandard ? 'roles.standard' : 'roles.own'),
              },
              {
                key: 'permissions',
                title: t('roles.permissions'),
                align: 'end',
                render: role => role.permissions.length,
              },
              {
                key: 'changed',
                title: t('roles.changed'),
                align: 'end',
                render: role => role.changed.length,
              },
              { key: 'grants', title: t('roles.grants'), align: 'end' },
            ]}
          />
        )}
      </Query>
      {isAdding && <NewRole onDone={() => setAdding(false)} />}
    </div>
  );
}
