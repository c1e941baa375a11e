import { expect, it } from 'vitest';
import { contrastOnWhite, tokensOf } from './tokens.ts';

it('measures contrast as WCAG does', () => {
  expect(contrastOnWhite('#000000')).toBeCloseTo(21);
  expect(contrastOnWhite('#ffffff')).toBeCloseTo(1);
  expect(contrastOnWhite('#767676')).toBeCloseTo(4.54, 2);
});

it.each(['#ffff00', '#ffffff', '#ff8888', '#1f5fa8'])(
  'makes an accent of %s that can be read on white',
  accent => {
    expect(contrastOnWhite(tokensOf({ accent, hasLargeType: false }).accent)).toBeGreaterThanOrEqual(4.5);
  },
);

it('keeps an accent that can be read already', () => {
  expect(tokensOf({ accent: '#1F5FA8', hasLargeType: false }).accent).toBe('#1f5fa8');
});

it.each(['red', '#12', undefined])('uses the default for %j', accent => {
  expect(tokensOf({ accent, hasLargeType: true })).toMatchObject({ accent: '#b3261e', fontSize: 18 });
});

it('leaves out of charts what would be taken for the accent', () => {
  expect(tokensOf({ accent: '#1f5fa8', hasLargeType: false }).chartColors).toEqual([
    '#1f5fa8',
    '#57606a',
    '#9a6700',
    '#1a7f37',
    '#6e4aa8',
  ]);
});
