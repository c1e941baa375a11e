import { expect, it } from 'vitest';
import { RateLimiter } from './rate-limit.ts';

it('lets a burst pass, then so many a second, each caller apart', () => {
  const limiter = new RateLimiter({ burst: 2, perSecond: 1 });
  const waits = [0, 0, 0, 1000, 1000].map(at => limiter.take('one', at));
  expect(waits).toEqual([0, 0, 1, 0, 1]);
  expect(limiter.take('other', 1000)).toBe(0);
});

it('shuts nobody out when the clock is put back', () => {
  const limiter = new RateLimiter({ burst: 2, perSecond: 1 });
  expect([100_000, 0, 1000].map(at => limiter.take('one', at))).toEqual([0, 0, 0]);
});
