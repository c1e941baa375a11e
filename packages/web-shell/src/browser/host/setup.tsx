import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { callHost } from './host-api.ts';
import { HostCard } from './host-card.tsx';
import { enterWith, NewPassword } from './new-password.tsx';
import { PlainField } from './plain-field.tsx';
import { PlainForm } from './plain-form.tsx';
import { useHost } from './use-host.ts';

/** The first administrator, by the one-time link that the host printed. */
export function Setup() {
  const t = useText();
  const inLanguage = useTextIn();
  const token = new URLSearchParams(location.search).get('token') ?? '';
  const setup = useHost('GET /api/setup', `?token=${encodeURIComponent(token)}`);
  return (
    <HostCard title={t('setup.title')}>
      <Query of={setup}>
        {({ counties }) => (
          <PlainForm
            submit={t('setup.submit')}
            send={async ({ name, username, password }) => {
              await callHost('POST /api/setup', { token, name, username, password });
              await enterWith(username!, password!);
            }}
          >
            <p>
              {t('setup.explain', {
                counties: counties.map(({ id, name }) => (name ? inLanguage(name) : id)).join('、'),
              })}
            </p>
            <PlainField name="name" label={t('setup.name')} autoComplete="name" autoFocus />
            <PlainField
              name="username"
              label={t('setup.username')}
              help={t('setup.usernameHelp')}
              autoComplete="username"
            />
            <NewPassword label={t('setup.password')} />
          </PlainForm>
        )}
      </Query>
    </HostCard>
  );
}
