import type { Language } from '@peixun/plugin-api';
import { createInstance } from 'i18next';
import en from './en.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

/** A catalogue in every language; keys may be nested. Values are written `{name}`, plurals `key_one`, `key_other`. */
export type Messages = Readonly<Record<Language, object>>;

const texts = createInstance({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  resources: { 'zh-CN': { 'ui-kit': zhCN }, en: { 'ui-kit': en } },
  initAsync: false,
});
void texts.init();

/** Adds the catalogue of a plugin or a shell under its name. */
export function addMessages(namespace: string, messages: Messages): void {
  for (const [language, catalogue] of Object.entries(messages)) {
    texts.addResourceBundle(language, namespace, catalogue);
  }
}

/** The text of a key; the key itself where no catalogue has it. */
export type Translate<Key extends string = string> = (
  key: Key,
  values?: Readonly<Record<string, unknown>>,
) => string;

export function translator(namespace: string, language: Language): Translate {
  const translate = texts.getFixedT(language, namespace);
  return (key, values = {}) => translate(key, { ...values });
}
