import { useText } from '@peixun/ui-kit/i18n';
import { callHost } from './host-api.ts';
import { PlainField } from './plain-field.tsx';
import { PlainForm } from './plain-form.tsx';

export interface PasswordStepProps {
  readonly onDone: () => void;
  readonly onSecondStep: () => void;
}

export function PasswordStep({ onDone, onSecondStep }: PasswordStepProps) {
  const t = useText();
  return (
    <PlainForm
      submit={t('signIn.submit')}
      send={async ({ username, password }) => {
        const answer = await callHost('POST /api/auth/sign-in/username', { username, password });
        if (answer.twoFactorRedirect) onSecondStep();
        else onDone();
      }}
    >
      <PlainField name="username" label={t('signIn.username')} autoComplete="username" autoFocus />
      <PlainField
        name="password"
        label={t('signIn.password')}
        type="password"
        autoComplete="current-password"
      />
    </PlainForm>
  );
}
