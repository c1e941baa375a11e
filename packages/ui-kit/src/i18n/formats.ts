import type { Language } from '@peixun/plugin-api';

/** Numbers and dates as the language writes them, in the county's time zone. Dates are ISO 8601 or `Date`. */
export interface Formats {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** `0.35` is 35 %. */
  percent(share: number): string;
  date(value: string | Date): string;
  dateTime(value: string | Date): string;
  time(value: string | Date): string;
}

export function formatsIn(language: Language, timeZone: string): Formats {
  const as = (options: Intl.DateTimeFormatOptions) => (value: string | Date) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: isDay(value) ? 'UTC' : timeZone }).format(
      new Date(value),
    );
  return {
    number: (value, options) => new Intl.NumberFormat(language, options).format(value),
    percent: share =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share),
    date: as({ dateStyle: 'medium' }),
    dateTime: as({ dateStyle: 'medium', timeStyle: 'short' }),
    time: as({ timeStyle: 'short' }),
  };
}

/** A day without a time is the same day everywhere. */
function isDay(value: string | Date): boolean {
  return typeof value === 'string' && value.length === 10;
}
