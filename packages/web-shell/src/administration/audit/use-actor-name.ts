import type { KernelApi } from '@peixun/kernel/contract';
import type { OutputOf } from '@peixun/ui-kit/api';
import { useCountyView } from '@peixun/ui-kit/county';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';

type AuditEntry = OutputOf<KernelApi['GET /audit']>['items'][number];

/** Who did it: somebody of the county, a plugin by itself, or an account that the county does not have. */
export function useActorName() {
  const t = useText();
  const inLanguage = useTextIn();
  const { plugins } = useCountyView();
  return ({ actor, actorName }: Pick<AuditEntry, 'actor' | 'actorName'>): string => {
    if (actorName !== null) return actorName;
    const [, system] = /^system:(.*)$/.exec(actor) ?? [];
    if (system === undefined) return t('audit.stranger');
    const plugin = plugins.find(({ id }) => id === system);
    return t('audit.automatic', { plugin: plugin ? inLanguage(plugin.title) : t('roles.host') });
  };
}
