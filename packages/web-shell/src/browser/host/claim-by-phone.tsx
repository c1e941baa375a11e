import { Button } from '@peixun/ui-kit/button';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { ProblemView } from '@peixun/ui-kit/problem-view';
import { useState } from 'react';
import { callHost } from './host-api.ts';
import { PlainField } from './plain-field.tsx';
import { fieldsOf } from './plain-form.tsx';
import { useHost } from './use-host.ts';

/** Who somebody is, and a code sent to the phone that the roster knows. */
export function ClaimByPhone() {
  const t = useText();
  const inLanguage = useTextIn();
  const host = useHost('GET /api/host');
  const [sent, setSent] = useState(false);
  const [error, setError] = useState<unknown>();
  const sendCode = (form: HTMLFormElement) => {
    const { county, identityNumber, name } = fieldsOf(form);
    setError(undefined);
    callHost('POST /api/claim/code', { county, identityNumber, name }).then(() => setSent(true), setError);
  };
  return (
    <>
      {error !== undefined && <ProblemView error={error} />}
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
        <Button onClick={event => sendCode((event.currentTarget as HTMLButtonElement).form!)}>
          {t('claim.sendCode')}
        </Button>{' '}
        {sent && <span role="status">{t('claim.sent')}</span>}
      </p>
    </>
  );
}
