import en from './i18n/en.json' with { type: 'json' };
import zhCN from './i18n/zh-CN.json' with { type: 'json' };

export type MessageKey = keyof typeof en;

/** A sentence in the language of the terminal, with `{name}` filled from `values`. */
export function message(key: MessageKey, values: Readonly<Record<string, string>> = {}): string {
  const isChinese = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh');
  return (isChinese ? zhCN : en)[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
