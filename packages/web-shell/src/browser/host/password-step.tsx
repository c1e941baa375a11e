import { Button } from '@peixun/ui-kit/button';
import { useText } from '@peixun/ui-kit/i18n';
import { ProblemView } from '@peixun/ui-kit/problem-view';
import { callHost } from './host-api.ts';
import { PlainField } from './plain-field.tsx';
import { useSubmit } from './use-submit.ts';

export interface PasswordStepProps {
  readonly onDone: () => void;
  readonly onSecondStep: () => void;
}

export function PasswordStep({ onDone, onSecondStep }: PasswordStepProps) {
  const t = useText();
  const { isSending, error, onSubmit } = useSubmit(async ({ username, password }) => {
    const answer = await callHost('POST /api/auth/sign-in/username', { username, password });
    if (answer.twoFactorRedirect) onSecondStep();
    else onDone();
  });
  return (
    <form onSubmit={onSubmit}>
      {error !== undefined && <ProblemView error={error} />}
      <PlainField name="username" label={t('signIn.username')} autoComplete="username" autoFocus />
      <PlainField
        name="password"
        label={t('signIn.password')}
        type="password"
        autoComplete="current-password"
      />
      <Button type="primary" size="large" block htmlType="submit" loading={isSending}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
