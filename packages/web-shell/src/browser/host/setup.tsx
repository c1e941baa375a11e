import { Button } from '@peixun/ui-kit/button';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { ProblemView, Query } from '@peixun/ui-kit/problem-view';
import { callHost } from './host-api.ts';
import type { HostPageProps } from './host-app.tsx';
import { HostCard } from './host-card.tsx';
import { PlainField } from './plain-field.tsx';
import { useHost } from './use-host.ts';
import { useSubmit } from './use-submit.ts';

/** The first administrator, by the one-time link that the host printed. */
export function Setup({ basePath }: HostPageProps) {
  const t = useText();
  const inLanguage = useTextIn();
  const token = new URLSearchParams(location.search).get('token') ?? '';
  const setup = useHost('GET /api/setup', `?token=${encodeURIComponent(token)}`);
  const { isSending, error, onSubmit } = useSubmit(async ({ name, username, password }) => {
    await callHost('POST /api/setup', { token, name, username, password });
    await callHost('POST /api/auth/sign-in/username', { username, password });
    location.assign(`${basePath}/`);
  });
  return (
    <HostCard title={t('setup.title')}>
      <Query of={setup}>
        {({ counties }) => (
          <form onSubmit={onSubmit}>
            <p>
              {t('setup.explain', {
                counties: counties.map(({ id, name }) => (name ? inLanguage(name) : id)).join('、'),
              })}
            </p>
            {error !== undefined && <ProblemView error={error} />}
            <PlainField name="name" label={t('setup.name')} autoComplete="name" autoFocus />
            <PlainField
              name="username"
              label={t('setup.username')}
              help={t('setup.usernameHelp')}
              autoComplete="username"
            />
            <PlainField
              name="password"
              label={t('setup.password')}
              help={t('setup.passwordHelp')}
              type="password"
              autoComplete="new-password"
            />
            <Button type="primary" size="large" block htmlType="submit" loading={isSending}>
              {t('setup.submit')}
            </Button>
          </form>
        )}
      </Query>
    </HostCard>
  );
}
