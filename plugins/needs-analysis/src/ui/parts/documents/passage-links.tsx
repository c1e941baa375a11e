import { useText } from '@peixun/ui-kit/i18n';
import { Link } from '@peixun/ui-kit/router';
import type { Priority } from '../../../contract/index.ts';

/** Where a priority stands in its documents; each place opens highlighted. */
export function PassageLinks({ passages }: Pick<Priority, 'passages'>) {
  const t = useText();
  if (passages.length === 0) return '—';
  return (
    <ul className="needs-places">
      {passages.map(({ documentId, documentTitle, paragraph, start }) => (
        <li key={`${documentId}/${paragraph}/${start}`}>
          <Link to={`/needs-analysis/documents/${documentId}?at=${paragraph}`}>
            {t('document.place', { title: documentTitle, number: paragraph })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
