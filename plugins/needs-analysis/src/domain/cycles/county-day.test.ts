import { expect, it } from 'vitest';
import { countyDay, daysAfter, dayText } from './county-day.ts';

it('knows that a county’s day begins before the day of UTC', () => {
  expect(countyDay(new Date('2026-03-31T16:30:00Z'), 'Asia/Shanghai')).toBe('2026-04-01');
});

it('counts days over the end of a month', () => {
  expect(daysAfter('2026-02-20', 14)).toBe('2026-03-06');
});

it('is written as each language writes it', () => {
  expect(dayText('2026-12-06')).toEqual({ 'zh-CN': '2026年12月6日', en: 'December 6, 2026' });
});
