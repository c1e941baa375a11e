import type { Language, Text } from '@peixun/plugin-api';

/** A day as each language writes it, for sentences that are kept in all of them; no words where there is none. */
export function dayText(day: string | null): Text {
  if (day === null) return { 'zh-CN': '', en: '' };
  const inLanguage = (language: Language) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  return { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') };
}

/** The day it is in a time zone, `YYYY-MM-DD`. */
export function countyDay(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
}

/** Days from one day to another; below zero when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The day some days later. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
