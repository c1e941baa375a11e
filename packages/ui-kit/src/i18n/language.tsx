import type { Language, Text } from '@peixun/plugin-api';
import { createContext, useContext, useMemo } from 'react';
import { useCounty } from '../county/county-context.ts';
import { PluginContext } from '../plugin-ui/plugin-context.ts';
import { formatsIn, type Formats } from './formats.ts';
import { translator, type Translate } from './texts.ts';

/** The reader's language, and how to change it. Given by the shell. */
export interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'zh-CN', setLanguage: () => {} });

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The texts of the plugin that the component belongs to: `t('needs.title')`, `t('needs.count', { count: 3 })`. */
export function useText<Key extends string = string>(): Translate<Key> {
  return useTextOf(useContext(PluginContext));
}

/** The texts of a named catalogue. */
export function useTextOf(namespace: string): Translate {
  const { language } = useLanguage();
  return useMemo(() => translator(namespace, language), [namespace, language]);
}

/** A text that came as data, in the reader's language. */
export function useTextIn(): (text: Text) => string {
  const { language } = useLanguage();
  return text => textIn(language, text);
}

export function textIn(language: Language, text: Text): string {
  return text[language] || text['zh-CN'];
}

export function useFormat(): Formats {
  const { language } = useLanguage();
  const timeZone = useCounty()?.timeZone ?? 'Asia/Shanghai';
  return useMemo(() => formatsIn(language, timeZone), [language, timeZone]);
}
