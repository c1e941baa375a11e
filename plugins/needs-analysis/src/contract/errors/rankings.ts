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
  RANKING_AUDIENCE_MISSING: {
    kind: 'not-found',
    'zh-CN': '{year} 年第 {quarter} 季度的排序中没有培训对象“{audienceId}”。请另选一类对象。',
    en: "The ranking of quarter {quarter} of {year} has no audience '{audienceId}'. Choose another one.",
  },
  RANKING_MEANWHILE: {
    kind: 'conflict',
    'zh-CN': '有人刚刚同时计算了排序。请重新计算。',
    en: 'Somebody computed a ranking at the same moment. Compute it again.',
  },
  WEIGHTS_CONTRADICTORY: {
    kind: 'conflict',
    'zh-CN':
      '每一类培训对象的权重都自相矛盾，无法排序。请在县配置文件的 ruleSets“needs-analysis/source-weights”中更正：{audiences}。',
    en: "The weights of every audience contradict themselves. Mend them in the county file under ruleSets 'needs-analysis/source-weights': {audiences}.",
  },
} satisfies Record<string, ErrorEntry>;
