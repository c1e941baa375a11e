import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../cycles/county-day.ts';
import { courseLags, type Topic } from './course-lag.ts';

const rule = { slowDays: 183, lateDays: 365 };
const appearedOn = '2026-01-01';

function topicOf(themeId: string, daysUntilClass: number | null): Topic {
  return {
    themeId,
    themeName: themeId,
    appearedOn,
    appearedIn: '政府工作报告（虚构）',
    deliveredOn: daysUntilClass === null ? null : daysAfter(appearedOn, daysUntilClass),
    deliveredBy: daysUntilClass === null ? null : '专题班',
  };
}

describe('courseLags', () => {
  it.each([
    [0, 'timely'],
    [182, 'timely'],
    [183, 'slow'],
    [364, 'slow'],
    [365, 'late'],
  ])('%i days are %s', (days, pace) => {
    expect(courseLags([topicOf('law', days)], '2028-01-01', rule).items).toMatchObject([{ days, pace }]);
  });

  it('counts a topic without a class until today, and keeps it out of the median', () => {
    const day = daysAfter(appearedOn, 400);
    const topics = [topicOf('law', 10), topicOf('orchards', 30), topicOf('drones', null)];
    expect(courseLags(topics, day, rule)).toMatchObject({
      medianDays: 20,
      delivered: 2,
      waiting: 1,
      late: 1,
      items: [{ themeId: 'drones', days: 400 }, { themeId: 'orchards' }, { themeId: 'law' }],
    });
  });

  it('a class before the first mention did not keep anybody waiting', () => {
    expect(courseLags([topicOf('law', -50)], '2026-06-01', rule).medianDays).toBe(0);
  });

  it('has no median without a class', () => {
    expect(courseLags([topicOf('law', null)], '2026-06-01', rule).medianDays).toBeNull();
  });

  it('the median lies between the shortest and the longest, whatever the order of arrival', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(800), { minLength: 1, maxLength: 20 }), lags => {
        const topics = lags.map((days, at) => topicOf(String(at), days));
        const { medianDays, items } = courseLags(topics, '2030-01-01', rule);
        expect(medianDays).toBeGreaterThanOrEqual(Math.min(...lags));
        expect(medianDays).toBeLessThanOrEqual(Math.max(...lags));
        expect(courseLags(topics.toReversed(), '2030-01-01', rule).items).toEqual(items);
      }),
    );
  });
});
