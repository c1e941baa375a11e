import { useText } from '@peixun/ui-kit/i18n';
import { useState } from 'react';
import { callHost } from './host-api.ts';
import { PlainField } from './plain-field.tsx';
import { PlainForm } from './plain-form.tsx';

/** The code of the authenticator, or one of the codes kept for the day when it is lost. */
export function SecondStep({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const [isBackup, setBackup] = useState(false);
  return (
    <>
      <PlainForm
        submit={t('signIn.submit')}
        send={async ({ code }) => {
          const operation = isBackup
            ? 'POST /api/auth/two-factor/verify-backup-code'
            : 'POST /api/auth/two-factor/verify-totp';
          await callHost(operation, { code: code!.trim() });
          onDone();
        }}
      >
        <PlainField
          key={String(isBackup)}
          name="code"
          label={t(isBackup ? 'signIn.backupCode' : 'signIn.code')}
          help={t(isBackup ? 'signIn.backupCodeHelp' : 'signIn.codeHelp')}
          type={isBackup ? 'text' : 'code'}
          autoComplete="one-time-code"
          autoFocus
        />
      </PlainForm>
      <p className="shell-hint">
        <button type="button" className="px-link-button" onClick={() => setBackup(!isBackup)}>
          {t(isBackup ? 'signIn.useCode' : 'signIn.useBackupCode')}
        </button>
      </p>
    </>
  );
}
