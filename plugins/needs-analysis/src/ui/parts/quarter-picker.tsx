import { useText } from '@peixun/ui-kit/i18n';
import { useSearch } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import { currentQuarter, recentYears } from './quarter.ts';

export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

/** The quarter of the address, or the one that it is. */
export function useQuarter(): Quarter {
  const { values } = useSearch();
  const [, year, quarter] = /^(\d{4})-([1-4])$/.exec(values['quarter'] ?? '') ?? [];
  return year === undefined ? currentQuarter() : { year: Number(year), quarter: Number(quarter) };
}

/** Chooses the quarter of a page; it is kept in the address. */
export function QuarterPicker() {
  const t = useText();
  const { set } = useSearch();
  const chosen = useQuarter();
  const quarters = recentYears().flatMap(year => [4, 3, 2, 1].map(quarter => ({ year, quarter })));
  return (
    <Select
      aria-label={t('quarter.title')}
      popupMatchSelectWidth={false}
      value={`${chosen.year}-${chosen.quarter}`}
      onChange={quarter => set({ quarter })}
      options={quarters.map(({ year, quarter }) => ({
        value: `${year}-${quarter}`,
        label: t('quarter.of', { year, quarter }),
      }))}
    />
  );
}
