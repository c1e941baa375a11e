import type { CourseLagRule, TopicLag } from '../../contract/index.ts';
import { daysBetween } from '../cycles/county-day.ts';

/** A topic, and when it was first mentioned and first taught. */
export type Topic = Omit<TopicLag, 'days' | 'pace'>;

/**
 * How long topics waited for their first class: those without one wait until `day`. A topic that was taught before
 * anything mentioned it did not wait.
 *
 * @param day `YYYY-MM-DD`.
 */
export function courseLags(topics: readonly Topic[], day: string, rule: CourseLagRule) {
  const items = topics
    .map(topic => {
      const days = Math.max(0, daysBetween(topic.appearedOn, topic.deliveredOn ?? day));
      return { ...topic, days, pace: paceOf(days, rule) };
    })
    .toSorted((a, b) => b.days - a.days || (a.themeId < b.themeId ? -1 : 1));
  const delivered = items.filter(({ deliveredOn }) => deliveredOn !== null);
  return {
    medianDays: medianOf(delivered.map(({ days }) => days)),
    delivered: delivered.length,
    waiting: items.length - delivered.length,
    late: items.filter(({ pace }) => pace === 'late').length,
    items,
  };
}

function paceOf(days: number, { slowDays, lateDays }: CourseLagRule): TopicLag['pace'] {
  if (days >= lateDays) return 'late';
  return days >= slowDays ? 'slow' : 'timely';
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) return null;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + upper) / 2 : upper;
}
