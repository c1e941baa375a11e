import { useFormat, useText } from '@peixun/ui-kit/i18n';
import type { Evidence } from '../../../contract/index.ts';

/** What a reader is told of a piece of evidence. */
export interface EvidenceWords {
  readonly title: string;
  /** What it says, and how many said it. */
  readonly detail: string;
  /** The page of what it comes from. */
  readonly to: string;
  readonly icon: 'priority' | 'questionnaire' | 'post' | 'message' | 'eye';
}

/** Says each kind of evidence in a sentence, and where it is looked up. */
export function useEvidenceWords(): (evidence: Evidence) => EvidenceWords {
  const t = useText();
  const format = useFormat();
  return evidence => {
    switch (evidence.kind) {
      case 'priority':
        return {
          title: evidence.title,
          detail: t('evidence.priority', { document: evidence.sourceDocument, weight: evidence.weight }),
          to: `/needs-analysis/priorities/${evidence.id}`,
          icon: 'priority',
        };
      case 'questionnaire':
        return {
          title: evidence.title,
          detail: t('evidence.questionnaire', {
            respondents: evidence.respondents,
            mean: format.percent(evidence.mean),
          }),
          to: `/needs-analysis/questionnaires/${evidence.id}?tab=results`,
          icon: 'questionnaire',
        };
      case 'competency-gap':
        return {
          title: evidence.title,
          detail: t('evidence.competencyGap', {
            people: evidence.people,
            missing: format.percent(evidence.missing),
          }),
          to: '/needs-analysis/competencies',
          icon: 'post',
        };
      case 'interview':
        return {
          title: evidence.title,
          detail: t('evidence.interview', { people: evidence.people, mean: format.percent(evidence.mean) }),
          to: `/needs-analysis/interviews?guideId=${evidence.id}`,
          icon: 'message',
        };
      case 'observation':
        return {
          title: t(`observation.kind.${evidence.observed}`),
          detail: t(`evidence.observation.${evidence.of}`, {
            subjects: evidence.subjects,
            mean: format.percent(evidence.mean),
          }),
          to: `/needs-analysis/observations?kind=${evidence.observed}`,
          icon: 'eye',
        };
    }
  };
}
