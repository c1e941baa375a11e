import { useAllowed } from '@peixun/ui-kit/county';
import { DetailPage } from '@peixun/ui-kit/detail-page';
import { useText } from '@peixun/ui-kit/i18n';
import { GapPanel } from '../parts/competencies/gap-panel.tsx';
import { ModelPanel } from '../parts/competencies/model-panel.tsx';
import { RoundPanel } from '../parts/competencies/round-panel.tsx';

/** What posts need: the gaps, the models they rest on, and the rounds that measure them. */
export function CompetenciesPage() {
  const t = useText();
  const canSeeGaps = useAllowed('needs-analysis.gap.read');
  const tabs = [
    { key: 'gaps', title: t('gap.title'), content: <GapPanel /> },
    { key: 'models', title: t('model.title'), content: <ModelPanel /> },
    { key: 'rounds', title: t('round.title'), content: <RoundPanel /> },
  ];
  return (
    <DetailPage
      title={t('competency.title')}
      description={t('competency.about')}
      tabs={tabs.filter(({ key }) => key !== 'gaps' || canSeeGaps)}
    />
  );
}
