import { daysBetween } from './county-day.ts';

export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

/** Counts quarters, so that they can be subtracted: each is one more than the one before. */
export function quarterNumber({ year, quarter }: Quarter): number {
  return year * 4 + quarter - 1;
}

/** The quarter some quarters later; earlier below zero. */
export function quarterAfter(quarter: Quarter, quarters: number): Quarter {
  const number = quarterNumber(quarter) + quarters;
  return { year: Math.floor(number / 4), quarter: (((number % 4) + 4) % 4) + 1 };
}

/** The quarter of a day, `YYYY-MM-DD`. */
export function quarterOf(day: string): Quarter {
  return { year: Number(day.slice(0, 4)), quarter: Math.ceil(Number(day.slice(5, 7)) / 3) };
}

/** `YYYY-MM-DD`. */
export function firstDayOf({ year, quarter }: Quarter): string {
  return new Date(Date.UTC(year, quarter * 3 - 3, 1)).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD`. */
export function lastDayOf({ year, quarter }: Quarter): string {
  return new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10);
}

const daysInQuarter = 365.25 / 4;

/** How many quarters passed from one day to another, parts of them included. */
export function quartersBetween(from: string, to: string): number {
  return daysBetween(from, to) / daysInQuarter;
}
