import { useAllowed } from '@peixun/ui-kit/county';
import { Dashboard } from '@peixun/ui-kit/dashboard';
import { useText } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { PriorityPanels } from '../parts/priorities/priority-panels.tsx';
import { QuarterPicker, useQuarter } from '../parts/quarter-picker.tsx';
import { QuarterWorkPanels } from '../parts/cycles/quarter-work-panels.tsx';
import { ResponsePanel } from '../parts/questionnaires/response-panel.tsx';
import { TopNeedsPanel } from '../parts/rankings/top-needs-panel.tsx';

/** The quarter at a glance. Every figure leads to its rows. */
export function OverviewPage() {
  const t = useText();
  const quarter = useQuarter();
  const canSeeRankings = useAllowed('needs-analysis.ranking.read');
  const canSeeQuestionnaires = useAllowed('needs-analysis.questionnaire.read');
  const canSeeCycle = useAllowed('needs-analysis.cycle.read');
  return (
    <Page
      title={t('overview.title')}
      description={t('overview.about', { ...quarter })}
      actions={<QuarterPicker />}
    >
      <Dashboard>
        {canSeeCycle && <QuarterWorkPanels quarter={quarter} />}
        {canSeeRankings && <TopNeedsPanel quarter={quarter} />}
        {canSeeQuestionnaires && <ResponsePanel quarter={quarter} />}
        <PriorityPanels year={quarter.year} />
      </Dashboard>
    </Page>
  );
}
