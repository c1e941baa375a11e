import { useAllowed } from '@peixun/ui-kit/county';
import { WorkList } from '@peixun/ui-kit/dashboard';
import { useText } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import { Progress } from '@peixun/ui-kit/progress';
import { Link } from '@peixun/ui-kit/router';
import { useState } from 'react';
import type { Cycle } from '../../../contract/index.ts';

/** So many units are read at a glance. */
const atFirst = 12;

/** How far the departments are, and who is late. */
export function ConfirmationProgress({
  progress,
}: {
  readonly progress: NonNullable<Cycle['confirmation']>;
}) {
  const t = useText();
  const canWrite = useAllowed('needs-analysis.priority.write');
  const [isWhole, setWhole] = useState(false);
  const { priorities, confirmed, stale, lateUnits } = progress;
  const title = t('confirmation.progress', { confirmed, priorities });
  return (
    <Section title={t('confirmation.title')}>
      <Progress
        aria-label={title}
        percent={priorities === 0 ? 0 : Math.round((confirmed / priorities) * 100)}
        showInfo={false}
      />
      <p>
        <Link to="/needs-analysis/confirmations">{title}</Link>
        {stale > 0 && <span className="px-quiet"> · {t('confirmation.staleCount', { count: stale })}</span>}
      </p>
      {lateUnits.length > 0 && <h3>{t('confirmation.late', { count: lateUnits.length })}</h3>}
      <WorkList
        items={(isWhole ? lateUnits : lateUnits.slice(0, atFirst)).map(({ unitId, unitName, waiting }) => ({
          key: unitId,
          title: unitName,
          to:
            waiting > 0
              ? `/needs-analysis/confirmations?unitId=${unitId}&state=waiting`
              : canWrite
                ? `/needs-analysis/priorities/new?unitId=${unitId}`
                : undefined,
          note: waiting === 0 ? t('confirmation.silent') : t('confirmation.waiting', { count: waiting }),
        }))}
        empty={t(priorities === 0 ? 'confirmation.nothing' : 'confirmation.noneLate')}
      />
      {!isWhole && lateUnits.length > atFirst && (
        <button type="button" className="px-link-button" onClick={() => setWhole(true)}>
          {t('confirmation.others', { count: lateUnits.length - atFirst })}
        </button>
      )}
    </Section>
  );
}
