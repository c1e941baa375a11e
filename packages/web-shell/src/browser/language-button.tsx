import { useLanguage, useText } from '@peixun/ui-kit/i18n';

/** To the other language, in its own words. */
export function LanguageButton() {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  return (
    <button
      type="button"
      className="px-link-button"
      onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
    >
      {t('otherLanguage')}
    </button>
  );
}
