export type { Formats } from '../i18n/formats.ts';
export {
  textIn,
  useFormat,
  useLanguage,
  useText,
  useTextIn,
  useTextOf,
  type LanguageChoice,
} from '../i18n/language.tsx';
export type { Messages, Translate } from '../i18n/texts.ts';
