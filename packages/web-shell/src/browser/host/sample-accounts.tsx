import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { ProblemView, Query } from '@peixun/ui-kit/problem-view';
import { useState } from 'react';
import { callHost, type HostCounty, type SampleAccount } from './host-api.ts';
import { useHost } from './use-host.ts';

export interface SampleAccountsProps {
  readonly counties: readonly HostCounty[];
  readonly onDone: (county: string) => void;
}

/** Sample mode: each role by one click, and the word that everything is invented. */
export function SampleAccounts({ counties, onDone }: SampleAccountsProps) {
  const t = useText();
  const inLanguage = useTextIn();
  const samples = useHost('GET /api/sample/accounts');
  const [error, setError] = useState<unknown>();
  const enter = ({ id, county }: SampleAccount) =>
    callHost('POST /api/sample/sign-in', { id }).then(() => onDone(county), setError);
  const nameOf = (id: string) => {
    const name = counties.find(county => county.id === id)?.name;
    return name ? inLanguage(name) : id;
  };
  return (
    <section className="shell-card shell-samples">
      <h2>{t('samples.title')}</h2>
      <p>
        <Icon name="info" /> {t('samples.invented')}
      </p>
      {error !== undefined && <ProblemView error={error} />}
      <Query of={samples}>
        {accounts => (
          <div className="shell-sample-counties">
            {countiesOf(accounts).map(id => (
              <div key={id}>
                <h3>{nameOf(id)}</h3>
                <ul className="shell-choices">
                  {accounts
                    .filter(({ county }) => county === id)
                    .map(account => (
                      <li key={account.id}>
                        <button type="button" onClick={() => void enter(account)}>
                          <strong>{inLanguage(account.role)}</strong>
                          <span className="px-quiet">
                            {account.name} · {inLanguage(account.description)}
                          </span>
                        </button>
                      </li>
                    ))}
                </ul>
              </div>
            ))}
          </div>
        )}
      </Query>
    </section>
  );
}

/** The counties in the order in which the host tells of its samples. */
function countiesOf(accounts: readonly SampleAccount[]): readonly string[] {
  return [...new Set(accounts.map(({ county }) => county))];
}
