import { Button } from '@peixun/ui-kit/button';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { kernel } from '../../kernel-client.ts';

/** My phone and identity number as the roster has them. A change waits until I confirm it: codes go to that phone. */
export function MyDetails() {
  const t = useText();
  const format = useFormat();
  const details = kernel.useOperation('GET /my-details');
  const confirm = kernel.useCommand('POST /my-details/confirmation');
  return (
    <Query of={details}>
      {({ phone, identityNumber, changedAt }) => (
        <>
          <p>{t('account.phone', { phone: phone ?? t('account.notOnRoster') })}</p>
          <p>{t('account.identityNumber', { number: identityNumber ?? t('account.notOnRoster') })}</p>
          {changedAt && (
            <>
              <p>{t('account.detailsChanged', { at: format.dateTime(changedAt) })}</p>
              <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate({})}>
                {t('account.confirmDetails')}
              </Button>
            </>
          )}
        </>
      )}
    </Query>
  );
}
