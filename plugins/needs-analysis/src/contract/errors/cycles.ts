import type { ErrorEntry } from '@peixun/plugin-api';

export const cycleErrors = {
  CYCLE_STEP_NOT_NEXT: {
    kind: 'conflict',
    'zh-CN': '{year} 年第 {quarter} 季度的下一步不是所选步骤，可能已经执行。请刷新后再看。',
    en: 'That is not the next step of quarter {quarter} of {year}; it may be done already. Reload the page.',
  },
  CYCLE_STEP_RUNNING: {
    kind: 'conflict',
    'zh-CN': '这一步正在执行。请稍候刷新。',
    en: 'This step is being done. Reload the page in a moment.',
  },
  CYCLE_NOT_OPEN: {
    kind: 'conflict',
    'zh-CN': '{year} 年第 {quarter} 季度的流程尚未开启，不能暂停。',
    en: 'The cycle of quarter {quarter} of {year} is not open, so it cannot be paused.',
  },
} satisfies Record<string, ErrorEntry>;
