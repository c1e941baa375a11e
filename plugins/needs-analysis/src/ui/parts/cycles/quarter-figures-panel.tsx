import { Panel } from '@peixun/ui-kit/dashboard';
import { Figure } from '@peixun/ui-kit/figure';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import type { QuarterFigures } from '../../../contract/index.ts';
import type { Quarter } from '../quarter-picker.tsx';

export interface QuarterFiguresPanelProps {
  readonly quarter: Quarter;
  readonly figures: QuarterFigures;
}

/** The state of the quarter in numbers, each leading to its rows. */
export function QuarterFiguresPanel({ quarter, figures }: QuarterFiguresPanelProps) {
  const t = useText();
  const format = useFormat();
  const { asked, answered, unitsToEnter, unitsToConfirm, stalePriorities, priorities } = figures;
  const { ranking, proposals, lag } = figures;
  const root = '/needs-analysis';
  return (
    <Panel title={t('figure.title')} size="wide">
      <div className="needs-figures">
        <Figure
          label={t('figure.response')}
          value={asked === 0 ? t('figure.nobodyAsked') : format.percent(answered / asked)}
          note={t('figure.answered', { answered: format.number(answered), asked: format.number(asked) })}
          to={`${root}/questionnaires?year=${quarter.year}`}
        />
        <Figure
          label={t('figure.ranking')}
          value={t(`figure.ranking.${ranking.state}`)}
          to={ranking.runId === null ? `${root}/rankings` : `${root}/rankings/${ranking.runId}`}
        />
        <Figure
          label={t('figure.lateUnits')}
          value={format.number(unitsToEnter + unitsToConfirm)}
          note={t('figure.lateUnitsNote', { enter: unitsToEnter, confirm: unitsToConfirm })}
          to={`${root}/cycle?quarter=${quarter.year}-${quarter.quarter}`}
        />
        <Figure
          label={t('figure.stale')}
          value={format.number(stalePriorities)}
          note={t('figure.ofPriorities', { count: priorities })}
          to={`${root}/confirmations?state=waiting`}
        />
        <Figure
          label={t('figure.proposals')}
          value={format.number(proposals.submitted)}
          note={t('figure.accepted', { count: proposals.accepted })}
          to={`${root}/proposals?state=submitted`}
        />
        <Places menus={figures.menus} />
        <Figure
          label={t('lag.median')}
          value={
            lag.medianDays === null
              ? t('lag.noMedian')
              : t('lag.days', { days: format.number(lag.medianDays) })
          }
          note={t('figure.lagNote', { late: lag.late, waiting: lag.waiting })}
          to={`${root}/course-lag`}
        />
      </div>
    </Panel>
  );
}

/** How far the allocation of places is: that of the quarter's newest menu. */
function Places({ menus }: Pick<QuarterFigures, 'menus'>) {
  const t = useText();
  const newest = menus.at(-1);
  return (
    <Figure
      label={t('figure.places')}
      value={t(newest === undefined ? 'figure.noMenu' : `figure.menu.${newest.state}`)}
      note={newest?.title}
      to={newest === undefined ? '/needs-analysis/ordering' : `/needs-analysis/ordering/${newest.id}`}
    />
  );
}
