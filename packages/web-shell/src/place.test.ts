import { describe, expect, it } from 'vitest';
import { placeOf, safeNext } from './place.ts';

describe('placeOf', () => {
  it.each([
    ['/', { kind: 'host', page: 'counties' }],
    ['/sign-in', { kind: 'host', page: 'sign-in' }],
    ['/setup', { kind: 'host', page: 'setup' }],
    ['/qiaojia', { kind: 'county', countyId: 'qiaojia' }],
    ['/qiaojia/needs-analysis/needs', { kind: 'county', countyId: 'qiaojia' }],
    ['/qiaojia/a/needs-analysis/answer/x', { kind: 'public', countyId: 'qiaojia' }],
  ])('reads %s', (path, place) => {
    expect(placeOf(path)).toEqual(place);
  });
});

describe('safeNext', () => {
  it('keeps a path of this host', () => {
    expect(safeNext('/qiaojia/needs-analysis?year=2026')).toBe('/qiaojia/needs-analysis?year=2026');
  });

  it.each([
    null,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    'javascript:alert(1)',
  ])('goes home instead of %j', next => {
    expect(safeNext(next)).toBe('/');
  });
});
