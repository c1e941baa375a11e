import { Button } from '@peixun/ui-kit/button';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { ProblemView } from '@peixun/ui-kit/problem-view';
import { Segmented } from '@peixun/ui-kit/segmented';
import { useRef, useState } from 'react';
import { callHost } from './host-api.ts';
import type { HostPageProps } from './host-app.tsx';
import { HostCard } from './host-card.tsx';
import { PlainField } from './plain-field.tsx';
import { useHost } from './use-host.ts';
import { useSubmit } from './use-submit.ts';

/** The first sign-in of somebody on the roster: with the code of the printed sheet, or one sent to their phone. */
export function Claim({ basePath }: HostPageProps) {
  const t = useText();
  const inLanguage = useTextIn();
  const host = useHost('GET /api/host');
  const options = useHost('GET /api/sign-in-options');
  const [way, setWay] = useState<'sheet' | 'phone'>('sheet');
  const [sent, setSent] = useState(false);
  const [sendError, setSendError] = useState<unknown>();
  const form = useRef<HTMLFormElement>(null);
  const { isSending, error, onSubmit } = useSubmit(async ({ code, password, ...who }) => {
    const { username } = await callHost('POST /api/claim', { claimant: who, code, password });
    await callHost('POST /api/auth/sign-in/username', { username, password });
    location.assign(`${basePath}/`);
  });
  const sendCode = () => {
    const fields = Object.fromEntries(new FormData(form.current!));
    const { county, identityNumber, name } = fields;
    setSendError(undefined);
    callHost('POST /api/claim/code', { county, identityNumber, name }).then(
      () => setSent(true),
      setSendError,
    );
  };
  const problem = error ?? sendError;
  return (
    <HostCard title={t('claim.title')}>
      {options.data?.canSendCodes && (
        <Segmented<'sheet' | 'phone'>
          block
          value={way}
          onChange={next => setWay(next)}
          options={[
            { value: 'sheet', label: t('claim.bySheet') },
            { value: 'phone', label: t('claim.byPhone') },
          ]}
        />
      )}
      <form ref={form} onSubmit={onSubmit} className="shell-gap">
        {problem !== undefined && <ProblemView error={problem} />}
        {way === 'sheet' ? (
          <PlainField
            name="username"
            label={t('claim.username')}
            help={t('claim.usernameHelp')}
            autoComplete="username"
          />
        ) : (
          <>
            <div className="shell-field">
              <label htmlFor="claim-county">{t('claim.county')}</label>
              <select id="claim-county" name="county" className="shell-select" required>
                {host.data?.counties.map(county => (
                  <option key={county.id} value={county.id}>
                    {inLanguage(county.name)}
                  </option>
                ))}
              </select>
            </div>
            <PlainField name="name" label={t('claim.name')} autoComplete="name" />
            <PlainField name="identityNumber" label={t('claim.identityNumber')} />
            <p>
              <Button onClick={sendCode}>{t('claim.sendCode')}</Button>{' '}
              {sent && <span role="status">{t('claim.sent')}</span>}
            </p>
          </>
        )}
        <PlainField
          name="code"
          label={t('claim.code')}
          help={t('claim.codeHelp')}
          autoComplete="one-time-code"
        />
        <PlainField
          name="password"
          label={t('claim.password')}
          help={t('setup.passwordHelp')}
          type="password"
          autoComplete="new-password"
        />
        <Button type="primary" size="large" block htmlType="submit" loading={isSending}>
          {t('claim.submit')}
        </Button>
        <p className="shell-hint">
          <a href={`${basePath}/sign-in`}>{t('claim.back')}</a>
        </p>
      </form>
    </HostCard>
  );
}
