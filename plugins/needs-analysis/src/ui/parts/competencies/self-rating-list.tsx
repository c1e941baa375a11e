import type { ItemOf } from '@peixun/ui-kit/api';
import { WorkList } from '@peixun/ui-kit/dashboard';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import type { NeedsAnalysisApi } from '../../../contract/index.ts';

type Waiting = ItemOf<NeedsAnalysisApi['GET /self-ratings']>;

/** Rounds in which the reader rates themselves. */
export function SelfRatingList({ items }: { readonly items: readonly Waiting[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <WorkList
      empty={t('rating.noneWaiting')}
      items={items.map(({ roundId, title, lastDay, rated, toRate }) => ({
        key: roundId,
        title,
        to: `/needs-analysis/self-ratings/${roundId}`,
        icon: rated < toRate ? 'edit' : 'done',
        note: `${t('rating.progress', { rated, all: toRate })} · ${t('waiting.until', { day: format.date(lastDay) })}`,
      }))}
    />
  );
}
