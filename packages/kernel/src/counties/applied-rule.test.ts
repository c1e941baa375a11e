import { defineRuleSet, text } from '@peixun/plugin-api';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appliedRule, dayIn } from './applied-rule.ts';

describe('the rule of a day', () => {
  const ruleSet = defineRuleSet({
    id: 'x/hours',
    title: text('学时', 'Hours'),
    schema: z.object({ hours: z.number() }),
    versions: [
      { effectiveFrom: '2020-01-01', source: text('甲', 'A'), values: { hours: 40 } },
      { effectiveFrom: '2024-01-01', source: text('乙', 'B'), values: { hours: 90 } },
    ],
  });
  const own = {
    'x/hours': [{ effectiveFrom: '2024-01-01', source: text('县', 'County'), values: { hours: 50 } }],
  };

  it.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 40],
    ['2023-12-31', 40],
    ['2024-01-01', 90],
  ])('on %s: %s', (day, hours) => {
    expect(appliedRule(ruleSet, { ruleSets: {} }, day)?.values.hours).toBe(hours);
  });

  it('prefers the county on the same day', () => {
    expect(appliedRule(ruleSet, { ruleSets: own }, '2024-06-01')).toMatchObject({
      origin: 'county',
      values: { hours: 50 },
    });
  });

  it('begins at midnight of the county, not of the host', () => {
    const instant = new Date('2023-12-31T16:00:00Z');
    expect([dayIn('Asia/Shanghai', instant), dayIn('UTC', instant)]).toEqual(['2024-01-01', '2023-12-31']);
  });
});
