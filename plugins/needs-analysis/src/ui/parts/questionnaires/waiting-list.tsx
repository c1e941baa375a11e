import { WorkList } from '@peixun/ui-kit/dashboard';
import type { ItemOf } from '@peixun/ui-kit/api';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import type { NeedsAnalysisApi } from '../../../contract/index.ts';

type Waiting = ItemOf<NeedsAnalysisApi['GET /assigned-questionnaires']>;

/** Questionnaires that wait for the reader's answer. */
export function WaitingList({ items }: { readonly items: readonly Waiting[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <WorkList
      empty={t('waiting.none')}
      items={items.map(({ id, title, anonymity, closesOn }) => ({
        key: id,
        title,
        to: `/needs-analysis/answer/${id}`,
        icon: 'edit',
        note: [t(`anonymity.${anonymity}`), closesOn && t('waiting.until', { day: format.date(closesOn) })]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}
