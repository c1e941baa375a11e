import type { Language } from '@peixun/plugin-api';
import { useState } from 'react';

const languageKey = 'peixun.language';
const largeTypeKey = 'peixun.large-type';

/** What a reader chose on this device. */
export interface Preferences {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly hasLargeType: boolean;
  readonly setLargeType: (isLarge: boolean) => void;
}

export function usePreferences(): Preferences {
  const [language, setLanguage] = useState(storedLanguage);
  const [hasLargeType, setLargeType] = useState(() => localStorage.getItem(largeTypeKey) === 'yes');
  return {
    language,
    setLanguage: next => {
      localStorage.setItem(languageKey, next);
      document.documentElement.lang = next;
      setLanguage(next);
    },
    hasLargeType,
    setLargeType: isLarge => {
      localStorage.setItem(largeTypeKey, isLarge ? 'yes' : 'no');
      setLargeType(isLarge);
    },
  };
}

/** What was chosen here; else what the server read from the browser's languages. */
export function storedLanguage(): Language {
  const chosen = localStorage.getItem(languageKey) ?? document.documentElement.lang;
  return chosen === 'en' ? 'en' : 'zh-CN';
}
