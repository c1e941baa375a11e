import { useText } from '@peixun/ui-kit/i18n';
import { connection } from '@peixun/ui-kit/runtime';
import { useState } from 'react';
import { safeNext } from '../../place.ts';
import { HostCard } from './host-card.tsx';
import { PasswordStep } from './password-step.tsx';
import { SampleAccounts } from './sample-accounts.tsx';
import { SecondStep } from './second-step.tsx';
import { SingleSignOn } from './single-sign-on.tsx';
import { useHost } from './use-host.ts';

/** Name and password, then the code where the account asks for one. In sample mode also one click. */
export function SignIn() {
  const t = useText();
  const host = useHost('GET /api/host');
  const { basePath } = connection();
  const [isSecondStep, setSecondStep] = useState(false);
  const next = basePath + safeNext(new URLSearchParams(location.search).get('next'));
  const enter = () => location.assign(next);
  return (
    <div className={host.data?.sampleMode ? 'shell-sign-in shell-with-samples' : 'shell-sign-in'}>
      <HostCard title={t('signIn.title')}>
        {isSecondStep ? (
          <SecondStep onDone={enter} />
        ) : (
          <>
            <PasswordStep onDone={enter} onSecondStep={() => setSecondStep(true)} />
            <SingleSignOn next={next} />
            <p className="shell-hint">
              {t('signIn.firstTime')} <a href={`${basePath}/claim`}>{t('signIn.claim')}</a>
            </p>
          </>
        )}
      </HostCard>
      {host.data?.sampleMode && (
        <SampleAccounts
          counties={host.data.counties}
          onDone={county => {
            const home = `${basePath}/${county}/`;
            location.assign(next.startsWith(home) ? next : home);
          }}
        />
      )}
    </div>
  );
}
