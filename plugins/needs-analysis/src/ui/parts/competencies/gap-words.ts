import { useFormat, useText } from '@peixun/ui-kit/i18n';

/** Levels in words: `2.5 级`, and how large a gap is called. */
export function useGapWords() {
  const t = useText();
  const format = useFormat();
  const number = (levels: number) => format.number(levels, { maximumFractionDigits: 1 });
  return {
    level: (level: number | null) =>
      level === null ? t('gap.unmeasured') : t('gap.levels', { level: number(level) }),
    number,
    /** A mean, in tenths. */
    mean: (levels: number) => format.number(levels, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    band: (band: number | null) => t(band === null ? 'gap.band.none' : `gap.band.${band}`),
  };
}
