import { useText } from '@peixun/ui-kit/i18n';
import { connection } from '@peixun/ui-kit/runtime';
import { callHost } from './host-api.ts';
import { PlainField } from './plain-field.tsx';

/** The password that somebody chooses, with the rule for it. */
export function NewPassword({
  label,
  name = 'password',
}: {
  readonly label: string;
  readonly name?: string;
}) {
  const t = useText();
  return (
    <PlainField
      name={name}
      label={label}
      help={t('setup.passwordHelp')}
      type="password"
      autoComplete="new-password"
    />
  );
}

/** Signs in with the password just chosen and goes to the counties. */
export async function enterWith(username: string, password: string): Promise<void> {
  await callHost('POST /api/auth/sign-in/username', { username, password });
  location.assign(`${connection().basePath}/`);
}
