import { useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { connection } from '@peixun/ui-kit/runtime';

/** The session has ended. Signing in happens beside the page, so that nothing typed is lost. */
export function SignedOutBar({ onBack }: { readonly onBack: () => void }) {
  const t = useText();
  return (
    <p className="shell-bar" role="alert">
      <Icon name="warning" /> {t('signedOut.title')}{' '}
      <a href={`${connection().basePath}/sign-in`} target="_blank" rel="noreferrer">
        {t('signedOut.signIn')}
      </a>{' '}
      <button type="button" className="px-link-button" onClick={onBack}>
        {t('signedOut.done')}
      </button>
    </p>
  );
}
