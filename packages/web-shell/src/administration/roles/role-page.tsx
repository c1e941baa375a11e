import type { KernelApi } from '@peixun/kernel/contract';
import type { OutputOf } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { useCountyView } from '@peixun/ui-kit/county';
import { Checkbox } from '@peixun/ui-kit/checkbox';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import { Tag } from '@peixun/ui-kit/tag';
import { kernel } from '../../kernel-client.ts';
import { byPlugin } from './by-plugin.ts';

type Role = OutputOf<KernelApi['GET /roles']>['items'][number];
type Permission = OutputOf<KernelApi['GET /permissions']>['items'][number];

/** The permissions of a role, by plugin. What the county changed can be put back. */
export function RolePage() {
  const { id = '' } = useParams();
  const roles = kernel.useOperation('GET /roles');
  const permissions = kernel.useOperation('GET /permissions');
  return (
    <Query of={roles}>
      {({ items }) => {
        const role = items.find(one => one.id === id);
        return (
          role && (
            <Query of={permissions}>{found => <RoleDetail role={role} permissions={found.items} />}</Query>
          )
        );
      }}
    </Query>
  );
}

function RoleDetail({
  role,
  permissions,
}: {
  readonly role: Role;
  readonly permissions: readonly Permission[];
}) {
  const t = useText();
  const inLanguage = useTextIn();
  const notice = useNotice();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const { plugins } = useCountyView();
  const change = kernel.useCommand('PATCH /roles/:id');
  const remove = kernel.useCommand('DELETE /roles/:id');
  const params = { id: role.id };
  const set = (permission: string, isGiven: boolean | null) =>
    change.mutate({ params, body: { permissions: { [permission]: isGiven } } }, { onError: notice.failed });
  const removeRole = async () => {
    if (
      !(await confirm({
        title: t('removeQuestion', { name: inLanguage(role.title) }),
        yes: t('remove'),
        isDangerous: true,
      }))
    )
      return;
    remove.mutate(
      { params },
      { onSuccess: () => void navigate('/administration/roles?tab=roles'), onError: notice.failed },
    );
  };
  const pluginTitle = (id: string) => {
    const title = plugins.find(plugin => plugin.id === id)?.title;
    return title ? inLanguage(title) : t('roles.host');
  };
  return (
    <Page
      title={inLanguage(role.title)}
      description={t('roles.permissionsHelp')}
      back={{ to: '/administration/roles?tab=roles', title: t('administration.roles') }}
      actions={
        !role.isStandard && (
          <Button danger onClick={() => void removeRole()}>
            {t('remove')}
          </Button>
        )
      }
    >
      {byPlugin(permissions).map(({ plugin, items }) => (
        <Section key={plugin} title={pluginTitle(plugin)}>
          <ul className="shell-permissions">
            {items.map(permission => (
              <li key={permission.id}>
                <Checkbox
                  checked={role.permissions.includes(permission.id)}
                  disabled={
                    change.isPending ||
                    (permission.reservedFor !== null && permission.reservedFor !== role.id)
                  }
                  onChange={event => set(permission.id, event.target.checked)}
                >
                  {inLanguage(permission.title)}
                </Checkbox>
                {permission.reservedFor !== null && permission.reservedFor !== role.id && (
                  <span className="px-quiet">{t('roles.reserved')}</span>
                )}
                {role.changed.includes(permission.id) && (
                  <>
                    <Tag>{t('roles.changedHere')}</Tag>
                    <button type="button" className="px-link-button" onClick={() => set(permission.id, null)}>
                      {t('roles.putBack')}
                    </button>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
