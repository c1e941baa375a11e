import { useFormat } from '@peixun/ui-kit/i18n';

/** Points are hundredths. */
export function useScore() {
  const format = useFormat();
  return (points: number) =>
    format.number(points / 100, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** Without hundredths, where more would only seem more exact. */
export function useWholeScore() {
  const format = useFormat();
  return (points: number) => format.number(points / 100, { maximumFractionDigits: 0 });
}

/** How much a score changed: with its sign. */
export function useScoreChange() {
  const format = useFormat();
  return (points: number) =>
    format.number(points / 100, {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      signDisplay: 'exceptZero',
    });
}
