import type { ItemOf } from '@peixun/ui-kit/api';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Link } from '@peixun/ui-kit/router';
import type { NeedsAnalysisApi } from '../../contract/index.ts';

type Waiting = ItemOf<NeedsAnalysisApi['GET /assigned-questionnaires']>;

export function WaitingList({ items }: { readonly items: readonly Waiting[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <ul className="needs-waiting">
      {items.map(({ id, title, anonymity, closesOn }) => (
        <li key={id}>
          <Link to={`/needs-analysis/answer/${id}`}>{title}</Link>{' '}
          <span className="px-quiet">
            {t(`anonymity.${anonymity}`)}
            {closesOn && ` · ${t('waiting.until', { day: format.date(closesOn) })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
