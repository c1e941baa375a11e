import type { ErrorEntry } from '@peixun/plugin-api';

export const rankingErrors = {
  RANKING_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有需求排序“{id}”。',
    en: "There is no ranking '{id}'.",
  },
  RANKING_WITHOUT_EVIDENCE: {
    kind: 'conflict',
    'zh-CN': '{year} 年第 {quarter} 季度没有可用的依据。请先填报重点工作，或等问卷收到至少五份答卷。',
    en: 'Quarter {quarter} of {year} has no evidence to rank. Enter priorities first, or wait for five answers to a questionnaire.',
  },
} satisfies Record<string, ErrorEntry>;
