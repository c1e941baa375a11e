import { useAllowed } from '@peixun/ui-kit/county';
import type { WorkItem } from '@peixun/ui-kit/dashboard';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { kernel } from '../../kernel-client.ts';

/** Without them nobody keeps the roster, and nobody reads the audit trail. */
const needed = new Set(['system-administrator', 'audit-administrator']);

/** The administrators that a county still lacks: what the first one does first. */
export function useVacantRoles(): WorkItem[] {
  const t = useText();
  const inLanguage = useTextIn();
  const enabled = useAllowed('kernel.grant.manage');
  const roles = kernel.useOperation('GET /roles', {}, { enabled }).data?.items ?? [];
  return roles
    .filter(({ id, grants }) => needed.has(id) && grants === 0)
    .map(({ id, title }) => ({
      key: id,
      icon: 'roles',
      title: t('waiting.vacantRole', { role: inLanguage(title) }),
      to: '/administration/roles',
      note: t('waiting.vacantRoleHint'),
    }));
}
