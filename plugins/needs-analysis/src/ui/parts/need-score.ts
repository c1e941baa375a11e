import { useFormat } from '@peixun/ui-kit/i18n';

/** Points are hundredths. */
export function useScore() {
  const format = useFormat();
  return (points: number) =>
    format.number(points / 100, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
