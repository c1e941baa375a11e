import { useText } from '@peixun/ui-kit/i18n';
import type { ProposalInput, RankedNeed, RankingRun } from '../../../contract/index.ts';
import { useEvidenceWords } from '../rankings/evidence-words.ts';
import { useScore } from '../rankings/need-score.ts';

/** Words a proposal from chosen needs: what the ranking says for them. The author changes them as they like. */
export function useDraftedProposal() {
  const t = useText();
  const scoreOf = useScore();
  const wordsOf = useEvidenceWords();
  const reasonOf = ({ themeName, rank, points, contributions }: RankedNeed) =>
    [
      t('reason.need', { theme: themeName, rank, score: scoreOf(points) }),
      ...contributions
        .toSorted((a, b) => b.points - a.points)
        .map(({ source, evidence }) => {
          const { title, detail } = wordsOf(evidence);
          const line = t('reason.evidence', { title, detail });
          return `· ${t(`source.${source}`)}${t('colon')}${line}`;
        }),
    ].join('\n');
  return (run: RankingRun, audienceId: string, chosen: readonly RankedNeed[]): Partial<ProposalInput> => {
    const audience = run.audiences.find(candidate => candidate.audienceId === audienceId)?.audienceName ?? '';
    const intro = t('reason.intro', { year: run.year, quarter: run.quarter, audience });
    return {
      title: chosen[0] && t('proposal.suggestedName', { theme: chosen[0].themeName }),
      audienceIds: [audienceId],
      themeIds: chosen.map(({ themeId }) => themeId),
      places: 50,
      reasons: [intro, ...chosen.map(reasonOf)].join('\n'),
    };
  };
}
