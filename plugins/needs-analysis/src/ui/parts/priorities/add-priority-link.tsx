import { useAllowed } from '@peixun/ui-kit/county';
import { useText } from '@peixun/ui-kit/i18n';
import { Link } from '@peixun/ui-kit/router';

/** The next step of a page that has no priorities yet, for who may enter one. */
export function AddPriorityLink() {
  const t = useText();
  const canWrite = useAllowed('needs-analysis.priority.write');
  return canWrite && <Link to="/needs-analysis/priorities/new">{t('priority.add')}</Link>;
}
