import { useFormat, useText } from '@peixun/ui-kit/i18n';
import type { Evidence, ProposalInput, RankedNeed, RankingRun } from '../../contract/index.ts';
import { useScore } from './need-score.ts';

/** Words a proposal from chosen needs: what the ranking says for them. The author changes them as they like. */
export function useDraftedProposal() {
  const t = useText();
  const format = useFormat();
  const scoreOf = useScore();
  const evidenceLine = (evidence: Evidence) => {
    const { title } = evidence;
    switch (evidence.kind) {
      case 'priority':
        return t('reason.priority', { title, document: evidence.sourceDocument });
      case 'questionnaire': {
        const { respondents, mean } = evidence;
        return t('reason.questionnaire', { title, respondents, mean: format.percent(mean) });
      }
      case 'competency-gap': {
        const { people, missing } = evidence;
        return t('reason.competencyGap', { title, people, missing: format.percent(missing) });
      }
    }
  };
  const reasonOf = ({ themeName, rank, points, contributions }: RankedNeed) =>
    [
      t('reason.need', { theme: themeName, rank, score: scoreOf(points) }),
      ...contributions
        .toSorted((a, b) => b.points - a.points)
        .map(({ source, evidence }) => `· ${t(`source.${source}`)}${t('colon')}${evidenceLine(evidence)}`),
    ].join('\n');
  return (run: RankingRun, audienceId: string, chosen: readonly RankedNeed[]): Partial<ProposalInput> => {
    const audience = run.audiences.find(candidate => candidate.audienceId === audienceId)?.audienceName ?? '';
    const intro = t('reason.intro', { year: run.year, quarter: run.quarter, audience });
    return {
      title: chosen[0] && t('proposal.suggestedName', { theme: chosen[0].themeName }),
      themeIds: chosen.map(({ themeId }) => themeId),
      places: 50,
      reasons: [intro, ...chosen.map(reasonOf)].join('\n'),
    };
  };
}
