import type { FormText } from '@peixun/forms';

export function both(zhCN: string, en: string): FormText {
  return { 'zh-cn': zhCN, en };
}

/** Choices `c1`, `c2` … */
export function choices(...titles: readonly (readonly [zhCN: string, en: string])[]) {
  return titles.map(([zhCN, en], index) => ({ value: `c${index + 1}`, text: both(zhCN, en) }));
}

/** Steps 1, 2 … from low to high. */
export function steps(...titles: readonly (readonly [zhCN: string, en: string])[]) {
  return titles.map(([zhCN, en], index) => ({ value: index + 1, text: both(zhCN, en) }));
}
