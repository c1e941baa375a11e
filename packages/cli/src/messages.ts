import type { Language } from '@peixun/plugin-api';
import en from './i18n/en.json' with { type: 'json' };
import zhCN from './i18n/zh-CN.json' with { type: 'json' };

const catalogues: Record<Language, Record<string, string>> = { 'zh-CN': zhCN, en };

export type MessageKey = keyof typeof en;

/** The language of the terminal: Chinese where the system is Chinese, English elsewhere. */
export function terminalLanguage(): Language {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh-CN' : 'en';
}

/** A sentence of the catalogue, with `{name}` filled from `values`. */
export function message(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  const sentence = catalogues[terminalLanguage()][key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
