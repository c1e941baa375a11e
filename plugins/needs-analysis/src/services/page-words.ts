import type { Language } from '@peixun/plugin-api';
import en from '../i18n/en.json' with { type: 'json' };
import zhCN from '../i18n/zh-CN.json' with { type: 'json' };

const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = { 'zh-CN': zhCN, en };

/** The text of a key, its places filled in. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of the pages, for what is printed: both say the same. */
export function pageWords(language: Language): Say {
  return (key, values = {}) =>
    (catalogues[language][key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(values[name] ?? whole),
    );
}
