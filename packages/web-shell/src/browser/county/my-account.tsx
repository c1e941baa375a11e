import { useText } from '@peixun/ui-kit/i18n';
import { useNotice } from '@peixun/ui-kit/notice';
import { Page, Section } from '@peixun/ui-kit/page';
import { useState } from 'react';
import { callHost } from '../host/host-api.ts';
import { NewPassword } from '../host/new-password.tsx';
import { PlainField } from '../host/plain-field.tsx';
import { PlainForm } from '../host/plain-form.tsx';
import { MyDetails } from './my-details.tsx';
import { MySessions } from './my-sessions.tsx';
import { SecondFactor } from './second-factor.tsx';

/** What the roster says of me, my password, my second factor and where I am signed in. */
export function MyAccount() {
  const t = useText();
  return (
    <Page title={t('account.title')}>
      <Section title={t('account.details')}>
        <MyDetails />
      </Section>
      <Section title={t('account.password')}>
        <ChangePassword />
      </Section>
      <Section title={t('account.secondFactor')}>
        <SecondFactor />
      </Section>
      <MySessions />
    </Page>
  );
}

function ChangePassword() {
  const t = useText();
  const notice = useNotice();
  const [changes, setChanges] = useState(0);
  return (
    <PlainForm
      key={changes}
      className="shell-narrow"
      button={{ type: 'primary' }}
      submit={t('account.changePassword')}
      send={async ({ currentPassword, newPassword }) => {
        await callHost('POST /api/auth/change-password', {
          currentPassword,
          newPassword,
          revokeOtherSessions: true,
        });
        notice.done(t('account.passwordChanged'));
        setChanges(changes + 1);
      }}
    >
      <PlainField
        name="currentPassword"
        label={t('account.currentPassword')}
        type="password"
        autoComplete="current-password"
      />
      <NewPassword name="newPassword" label={t('account.newPassword')} />
    </PlainForm>
  );
}
