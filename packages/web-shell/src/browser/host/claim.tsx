import { useText } from '@peixun/ui-kit/i18n';
import { connection } from '@peixun/ui-kit/runtime';
import { Segmented } from '@peixun/ui-kit/segmented';
import { useState } from 'react';
import { ClaimByPhone } from './claim-by-phone.tsx';
import { callHost } from './host-api.ts';
import { HostCard } from './host-card.tsx';
import { enterWith, NewPassword } from './new-password.tsx';
import { PlainField } from './plain-field.tsx';
import { PlainForm } from './plain-form.tsx';
import { useHost } from './use-host.ts';

/** The first sign-in of somebody on the roster: with the code of the printed sheet, or one sent to their phone. */
export function Claim() {
  const t = useText();
  const options = useHost('GET /api/sign-in-options');
  const [way, setWay] = useState<'sheet' | 'phone'>('sheet');
  return (
    <HostCard title={t('claim.title')}>
      {options.data?.canSendCodes && (
        <Segmented<'sheet' | 'phone'>
          block
          value={way}
          onChange={next => setWay(next)}
          options={[
            { value: 'sheet', label: t('claim.bySheet') },
            { value: 'phone', label: t('claim.byPhone') },
          ]}
        />
      )}
      <PlainForm
        className="shell-gap"
        submit={t('claim.submit')}
        send={async ({ code, password, ...claimant }) => {
          const { username } = await callHost('POST /api/claim', { claimant, code, password });
          await enterWith(username, password!);
        }}
      >
        {way === 'sheet' ? (
          <PlainField
            name="username"
            label={t('claim.username')}
            help={t('claim.usernameHelp')}
            autoComplete="username"
          />
        ) : (
          <ClaimByPhone />
        )}
        <PlainField
          name="code"
          label={t('claim.code')}
          help={t('claim.codeHelp')}
          autoComplete="one-time-code"
        />
        <NewPassword label={t('claim.password')} />
      </PlainForm>
      <p className="shell-hint">
        <a href={`${connection().basePath}/sign-in`}>{t('claim.back')}</a>
      </p>
    </HostCard>
  );
}
