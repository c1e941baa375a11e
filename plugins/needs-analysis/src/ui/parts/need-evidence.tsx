import { useFormat, useText } from '@peixun/ui-kit/i18n';
import type { IconName } from '@peixun/ui-kit/icon';
import { WorkList, type WorkItem } from '@peixun/ui-kit/dashboard';
import type { Contribution, NeedSource, RankedNeed } from '../../contract/index.ts';
import { useScore } from './need-score.ts';
import { SourceBar, SourceName } from './source-bar.tsx';
import { pointsBySource, sources } from './source-shares.ts';

export interface NeedEvidenceProps {
  readonly need: RankedNeed;
  readonly shares: Readonly<Record<NeedSource, number>>;
}

/** A score opened: the points of each source out of those it can give, and what they rest on. */
export function NeedEvidence({ need, shares }: NeedEvidenceProps) {
  const t = useText();
  const scoreOf = useScore();
  const itemOf = useEvidenceItem();
  const points = pointsBySource(need);
  return (
    <div className="needs-parts">
      {sources
        .filter(source => shares[source] > 0)
        .map(source => {
          const most = shares[source] * 10_000;
          const contributions = need.contributions.filter(part => part.source === source);
          return (
            <section key={source}>
              <div className="needs-part-head">
                <SourceName source={source} />
                <SourceBar points={{ [source]: points[source] }} most={most} />
                <span>{t('need.pointsOf', { points: scoreOf(points[source]), most: scoreOf(most) })}</span>
              </div>
              <WorkList
                items={contributions.toSorted((a, b) => b.points - a.points).map(itemOf)}
                empty={t('need.noEvidence')}
              />
            </section>
          );
        })}
      <p className="px-quiet">{t('need.sumOf', { points: scoreOf(need.points) })}</p>
    </div>
  );
}

function useEvidenceItem() {
  const t = useText();
  const format = useFormat();
  const scoreOf = useScore();
  return ({ points, evidence }: Contribution): WorkItem => {
    const { id, title } = evidence;
    const item = (to: string, icon: IconName, detail: string): WorkItem => {
      return { key: id, title, to, icon, note: `${detail} · +${scoreOf(points)}` };
    };
    switch (evidence.kind) {
      case 'priority': {
        const { sourceDocument: document, weight } = evidence;
        return item(
          `/needs-analysis/priorities/${id}`,
          'priority',
          t('evidence.priority', { document, weight }),
        );
      }
      case 'questionnaire': {
        const { respondents, mean } = evidence;
        const detail = t('evidence.questionnaire', { respondents, mean: format.percent(mean) });
        return item(`/needs-analysis/questionnaires/${id}?tab=results`, 'questionnaire', detail);
      }
      case 'competency-gap': {
        const { people, missing } = evidence;
        const detail = t('evidence.competencyGap', { people, missing: format.percent(missing) });
        return item('/needs-analysis/competencies', 'post', detail);
      }
    }
  };
}
