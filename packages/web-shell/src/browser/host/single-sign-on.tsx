import { ProblemError } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { useText } from '@peixun/ui-kit/i18n';
import { ProblemView } from '@peixun/ui-kit/problem-view';
import { useState } from 'react';
import { callHost } from './host-api.ts';
import { useHost } from './use-host.ts';

/** A button for each provider that the host is configured with, and why somebody came back without being signed in. */
export function SingleSignOn({ next }: { readonly next: string }) {
  const t = useText();
  const options = useHost('GET /api/sign-in-options');
  const [error, setError] = useState<unknown>(() => {
    const code = /[?&]error=(\w+)/.exec(location.search)?.[1];
    const title = code === 'signup_disabled' ? t('signIn.withoutAccount') : t('signIn.withFailed');
    return code && new ProblemError({ title, status: 403, code });
  });
  const begin = (provider: string) =>
    callHost('POST /api/auth/sign-in/social', { provider, callbackURL: next }).then(
      ({ url }) => location.assign(url),
      setError,
    );
  return (
    <>
      {error !== undefined && (
        <div className="shell-gap">
          <ProblemView error={error} />
        </div>
      )}
      {options.data?.singleSignOn.map(({ id, title }) => (
        <Button key={id} size="large" block className="shell-gap" onClick={() => void begin(id)}>
          {t('signIn.with', { title })}
        </Button>
      ))}
    </>
  );
}
