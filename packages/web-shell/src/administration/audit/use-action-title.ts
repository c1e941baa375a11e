import type { KernelApi } from '@peixun/kernel/contract';
import type { OutputOf } from '@peixun/ui-kit/api';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';

type AuditEntry = OutputOf<KernelApi['GET /audit']>['items'][number];

/** What people change of their own account has no operation of a plugin: the shell names it. */
const ofAccounts = new Set([
  'sign-in',
  'sign-out',
  'setup',
  'claim',
  'change-password',
  'two-factor/enable',
  'two-factor/disable',
  'two-factor/generate-backup-codes',
  'revoke-other-sessions',
]);

/** An entry's action in words; as it stands in the trail where nobody knows it any more. */
export function useActionTitle() {
  const t = useText();
  const inLanguage = useTextIn();
  return ({ title, plugin, action }: Pick<AuditEntry, 'title' | 'plugin' | 'action'>): string => {
    if (title) return inLanguage(title);
    return ofAccounts.has(action) ? t(`audit.ofAccounts.${action}`) : `${plugin} · ${action}`;
  };
}
