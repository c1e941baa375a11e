import { useFormat, useText } from '@peixun/ui-kit/i18n';
import type { Evidence } from '../../contract/index.ts';

/** What a reader is told of a piece of evidence. */
export interface EvidenceWords {
  /** What it says, and how many said it. */
  readonly detail: string;
  /** The page of what it comes from. */
  readonly to: string;
  readonly icon: 'priority' | 'questionnaire' | 'post';
}

/** Says each kind of evidence in a sentence, and where it is looked up. */
export function useEvidenceWords(): (evidence: Evidence) => EvidenceWords {
  const t = useText();
  const format = useFormat();
  return evidence => {
    switch (evidence.kind) {
      case 'priority':
        return {
          detail: t('evidence.priority', { document: evidence.sourceDocument, weight: evidence.weight }),
          to: `/needs-analysis/priorities/${evidence.id}`,
          icon: 'priority',
        };
      case 'questionnaire':
        return {
          detail: t('evidence.questionnaire', {
            respondents: evidence.respondents,
            mean: format.percent(evidence.mean),
          }),
          to: `/needs-analysis/questionnaires/${evidence.id}?tab=results`,
          icon: 'questionnaire',
        };
      case 'competency-gap':
        return {
          detail: t('evidence.competencyGap', {
            people: evidence.people,
            missing: format.percent(evidence.missing),
          }),
          to: '/needs-analysis/competencies',
          icon: 'post',
        };
    }
  };
}
