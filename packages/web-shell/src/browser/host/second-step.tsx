import { Button } from '@peixun/ui-kit/button';
import { useText } from '@peixun/ui-kit/i18n';
import { ProblemView } from '@peixun/ui-kit/problem-view';
import { useState } from 'react';
import { callHost } from './host-api.ts';
import { PlainField } from './plain-field.tsx';
import { useSubmit } from './use-submit.ts';

/** The code of the authenticator, or one of the codes kept for the day when it is lost. */
export function SecondStep({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const [isBackup, setBackup] = useState(false);
  const { isSending, error, onSubmit } = useSubmit(async ({ code }) => {
    const operation = isBackup
      ? 'POST /api/auth/two-factor/verify-backup-code'
      : 'POST /api/auth/two-factor/verify-totp';
    await callHost(operation, { code: code!.trim() });
    onDone();
  });
  return (
    <form onSubmit={onSubmit}>
      {error !== undefined && <ProblemView error={error} />}
      <PlainField
        key={String(isBackup)}
        name="code"
        label={t(isBackup ? 'signIn.backupCode' : 'signIn.code')}
        help={t(isBackup ? 'signIn.backupCodeHelp' : 'signIn.codeHelp')}
        type={isBackup ? 'text' : 'code'}
        autoComplete="one-time-code"
        autoFocus
      />
      <Button type="primary" size="large" block htmlType="submit" loading={isSending}>
        {t('signIn.submit')}
      </Button>
      <p className="shell-hint">
        <button type="button" className="px-link-button" onClick={() => setBackup(!isBackup)}>
          {t(isBackup ? 'signIn.useCode' : 'signIn.useBackupCode')}
        </button>
      </p>
    </form>
  );
}
