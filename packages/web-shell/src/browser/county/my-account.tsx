import { Button } from '@peixun/ui-kit/button';
import { useText } from '@peixun/ui-kit/i18n';
import { useNotice } from '@peixun/ui-kit/notice';
import { Page, Section } from '@peixun/ui-kit/page';
import { ProblemView } from '@peixun/ui-kit/problem-view';
import { callHost } from '../host/host-api.ts';
import { PlainField } from '../host/plain-field.tsx';
import { useSubmit } from '../host/use-submit.ts';
import { MyDetails } from './my-details.tsx';
import { SecondFactor } from './second-factor.tsx';

/** What the roster says of me, my password and my second factor. */
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
    </Page>
  );
}

function ChangePassword() {
  const t = useText();
  const notice = useNotice();
  const { isSending, error, onSubmit } = useSubmit(async ({ currentPassword, newPassword }) => {
    await callHost('POST /api/auth/change-password', {
      currentPassword,
      newPassword,
      revokeOtherSessions: true,
    });
    notice.done(t('account.passwordChanged'));
  });
  return (
    <form onSubmit={onSubmit} className="shell-narrow">
      {error !== undefined && <ProblemView error={error} />}
      <PlainField
        name="currentPassword"
        label={t('account.currentPassword')}
        type="password"
        autoComplete="current-password"
      />
      <PlainField
        name="newPassword"
        label={t('account.newPassword')}
        help={t('setup.passwordHelp')}
        type="password"
        autoComplete="new-password"
      />
      <Button type="primary" htmlType="submit" loading={isSending}>
        {t('account.changePassword')}
      </Button>
    </form>
  );
}
