import { Alert } from '@peixun/ui-kit/alert';
import { useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { kernel } from '../../kernel-client.ts';

/** Checks the whole chain and says where it was touched. */
export function Verification() {
  const t = useText();
  const verification = kernel.useOperation('GET /audit/verification');
  return (
    <Query of={verification}>
      {({ sealed, unsealed, findings }) => (
        <Alert
          showIcon
          type={findings.length === 0 ? 'success' : 'error'}
          title={t(findings.length === 0 ? 'audit.whole' : 'audit.touched')}
          description={
            <>
              <p>{t('audit.counts', { sealed, unsealed })}</p>
              {findings.length > 0 && (
                <ul>
                  {findings.map(({ kind, position, entryId }) => (
                    <li key={`${kind} ${position}`}>
                      {t(`audit.findings.${kind}`, { position })} {entryId}
                    </li>
                  ))}
                </ul>
              )}
            </>
          }
        />
      )}
    </Query>
  );
}
