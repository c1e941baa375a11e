import { describe, expect, it } from 'vitest';
import { weaknessOf } from './password-rules.ts';

describe('weaknessOf', () => {
  it.each(['梅雨江南-2031-稻香', 'three green teapots 7', 'Kx9-mountain-tea'])('accepts %j', password => {
    expect(weaknessOf(password, ['lihua', '13800001111'])).toBeUndefined();
  });

  it.each([
    ['Short-1', '10'],
    ['onlylowercase', 'two kinds'],
    ['aaaaaaaaaa1', 'repeats'],
    ['My-Password-77', 'password'],
    ['LiHua-mountain-7', 'lihua'],
    ['x'.repeat(200), '128'],
  ])('refuses %j for its reason', (password, reason) => {
    expect(weaknessOf(password, ['lihua'])?.en).toContain(reason);
  });
});
