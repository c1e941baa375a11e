import { useAllowed } from '@peixun/ui-kit/county';
import { addAdministrationMessages } from '../messages.ts';
import { AccountsCard } from './accounts-card.tsx';
import { AuditCard } from './audit-card.tsx';
import { SystemCard } from './system-card.tsx';

addAdministrationMessages();

/** On the home page: what waits for each of the three administrators. */
export function AdministrationCards() {
  const [isSystem, isSecurity, isAudit] = [
    useAllowed('kernel.plugin.read'),
    useAllowed('kernel.account.manage'),
    useAllowed('kernel.audit.read'),
  ];
  return (
    <>
      {isSystem && <SystemCard />}
      {isSecurity && <AccountsCard />}
      {isAudit && <AuditCard />}
    </>
  );
}
