import type { ErrorEntry } from '@peixun/plugin-api';

export const directoryErrors = {
  AUDIENCE_NOT_FOUND: {
    kind: 'input',
    'zh-CN': '本县没有培训对象类别“{id}”。请重新选择。',
    en: "The county has no audience '{id}'. Choose another one.",
  },
  UNIT_NOT_FOUND: {
    kind: 'input',
    'zh-CN': '没有单位“{id}”，或者它不属于您负责的范围。',
    en: "There is no unit '{id}', or it is not yours to act for.",
  },
} satisfies Record<string, ErrorEntry>;
