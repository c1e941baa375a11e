import { useTextOf } from '../i18n/language.tsx';

/** Something is on its way. Shown after a moment, so that fast answers do not flicker. */
export function Loading() {
  const t = useTextOf('ui-kit');
  return (
    <div className="px-loading" role="status">
      <span className="px-visually-hidden">{t('loading')}</span>
    </div>
  );
}
