import { describe, expect, it } from 'vitest';
import type { Competency } from '../../contract/index.ts';
import { isMeasuredAlike, requirementsOf, versionInForce } from './competency-model.ts';

const mediation: Competency = {
  id: 'mediation',
  name: '矛盾调解',
  group: '',
  description: '',
  themeIds: [],
  levels: ['发现', '调解'],
};

describe('isMeasuredAlike', () => {
  it.each<[string, Partial<Competency>, boolean]>([
    ['another name', { name: '调解' }, true],
    ['other themes', { themeIds: ['law'] }, true],
    ['other words of a level', { levels: ['发现', '化解'] }, false],
    ['one level more', { levels: ['发现', '调解', '化解'] }, false],
    ['another competency', { id: 'party' }, false],
  ])('with %s: %#', (_what, change, isAlike) => {
    expect(isMeasuredAlike(mediation, { ...mediation, ...change })).toBe(isAlike);
  });
});

describe('versionInForce', () => {
  it('is the newest that is published', () => {
    const versions = [
      { number: 1, state: 'published' },
      { number: 2, state: 'published' },
      { number: 3, state: 'withdrawn' },
      { number: 4, state: 'draft' },
    ] as const;
    expect(versionInForce(versions)?.number).toBe(2);
  });

  it('is none when all were withdrawn', () => {
    expect(versionInForce([{ number: 1, state: 'withdrawn' }])).toBeUndefined();
  });
});

describe('requirementsOf', () => {
  it('takes the most that one of somebody’s posts asks', () => {
    const requirements = [
      { postId: 'secretary', competencyId: 'mediation', level: 3, criticality: 2 },
      { postId: 'head', competencyId: 'mediation', level: 2, criticality: 3 },
      { postId: 'clerk', competencyId: 'mediation', level: 5, criticality: 3 },
    ];
    expect(requirementsOf(requirements, ['secretary', 'head'])).toEqual([
      { competencyId: 'mediation', level: 3, criticality: 3 },
    ]);
  });
});
