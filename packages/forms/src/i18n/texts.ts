import type { Language } from '@peixun/plugin-api';
import type { FormText } from '../form.ts';
import en from './en.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

const catalogues = { 'zh-CN': zhCN, en } satisfies Record<Language, typeof zhCN>;

export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of answer page and builder. Small enough to need no library on the phone. */
export function textsIn(language: Language): Translate {
  return (key, values = {}) => {
    const found = key
      .split('.')
      .reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], catalogues[language]);
    const template = typeof found === 'string' ? found : key;
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}

/** A text of a form in the reader's language. */
export function formTextIn(language: Language, text: FormText | undefined): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return language === 'en' ? text.en : text['zh-cn'];
}
