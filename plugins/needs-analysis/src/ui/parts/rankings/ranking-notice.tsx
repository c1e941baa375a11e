import { Alert } from '@peixun/ui-kit/alert';
import { useAllowed } from '@peixun/ui-kit/county';
import { useText } from '@peixun/ui-kit/i18n';
import { Link } from '@peixun/ui-kit/router';

/** Says that the quarter has no ranking, or that its ranking is older than what is known, and what to do. */
export function RankingNotice({ state }: { readonly state: 'missing' | 'outdated' }) {
  const t = useText();
  const canCompute = useAllowed('needs-analysis.ranking.compute');
  return (
    <Alert
      type="warning"
      showIcon
      title={t(`ranking.${state}`)}
      description={
        canCompute && <Link to="/needs-analysis/rankings?compute=true">{t('ranking.compute')}</Link>
      }
    />
  );
}
