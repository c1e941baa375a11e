import { useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { QrCode } from '@peixun/ui-kit/qr-code';
import { useState } from 'react';
import { callHost, type HostApi } from '../host/host-api.ts';
import { PlainField } from '../host/plain-field.tsx';
import { PlainForm } from '../host/plain-form.tsx';
import { useHost } from '../host/use-host.ts';

/** Turns the authenticator's code on: password → picture to scan and codes to keep → first code. Or off. */
export function SecondFactor() {
  const t = useText();
  const session = useHost('GET /api/session');
  const [offer, setOffer] = useState<HostApi['POST /api/auth/two-factor/enable']>();
  const done = () => {
    setOffer(undefined);
    void session.refetch();
  };
  return (
    <Query of={session}>
      {({ account }) =>
        offer ? (
          <Confirm offer={offer} onDone={done} />
        ) : account.hasSecondFactor ? (
          <WithPassword
            key="off"
            explanation={t('account.isOn')}
            action={t('account.turnOff')}
            onSubmit={async password => {
              await callHost('POST /api/auth/two-factor/disable', { password });
              done();
            }}
          />
        ) : (
          <WithPassword
            key="on"
            explanation={t('account.secondFactorWhy')}
            action={t('account.turnOn')}
            onSubmit={async password =>
              setOffer(await callHost('POST /api/auth/two-factor/enable', { password }))
            }
          />
        )
      }
    </Query>
  );
}

interface WithPasswordProps {
  readonly explanation: string;
  readonly action: string;
  readonly onSubmit: (password: string) => Promise<void>;
}

/** Turning the second factor on or off asks for the password once more. */
function WithPassword({ explanation, action, onSubmit }: WithPasswordProps) {
  const t = useText();
  return (
    <PlainForm
      className="shell-narrow"
      button={{}}
      submit={action}
      send={({ password }) => onSubmit(password!)}
    >
      <p>{explanation}</p>
      <PlainField
        name="password"
        label={t('account.currentPassword')}
        type="password"
        autoComplete="current-password"
      />
    </PlainForm>
  );
}

interface ConfirmProps {
  readonly offer: HostApi['POST /api/auth/two-factor/enable'];
  readonly onDone: () => void;
}

function Confirm({ offer, onDone }: ConfirmProps) {
  const t = useText();
  return (
    <PlainForm
      className="shell-narrow"
      button={{ type: 'primary' }}
      submit={t('account.confirm')}
      send={async ({ code }) => {
        await callHost('POST /api/auth/two-factor/verify-totp', { code: code!.trim() });
        onDone();
      }}
    >
      <p>{t('account.scan')}</p>
      <QrCode value={offer.totpURI} label={t('account.scan')} />
      <p>
        <code className="px-code">{new URL(offer.totpURI).searchParams.get('secret')}</code>
      </p>
      <p>{t('account.backupCodes')}</p>
      <pre className="px-code shell-codes">{offer.backupCodes.join('\n')}</pre>
      <PlainField name="code" label={t('signIn.code')} type="code" autoComplete="one-time-code" />
    </PlainForm>
  );
}
