import type { ErrorEntry } from '@peixun/plugin-api';

export const guideErrors = {
  GUIDE_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有季度指南“{id}”，或者它尚未发布。',
    en: "There is no quarterly guide '{id}', or it is not published.",
  },
  GUIDE_WITHOUT_RANKING: {
    kind: 'conflict',
    'zh-CN': '{year} 年第 {quarter} 季度还没有需求排序，不能编制指南。请先计算排序。',
    en: 'Quarter {quarter} of {year} has no ranking to make a guide of. Compute one first.',
  },
  GUIDE_DRAFTED: {
    kind: 'conflict',
    'zh-CN': '{year} 年第 {quarter} 季度已有一份指南草稿。请修改它，或先发布。',
    en: 'Quarter {quarter} of {year} has a draft already. Change it, or publish it first.',
  },
  GUIDE_PUBLISHED: {
    kind: 'conflict',
    'zh-CN': '这份指南已发布，内容不再改变。需要更正时请编制新的版本。',
    en: 'This guide is published and does not change any more. Draft a new version to correct it.',
  },
} satisfies Record<string, ErrorEntry>;
