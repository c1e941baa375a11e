import { describe, expect, it } from 'vitest';
import { broaderThemes, canStandBelow } from './theme-tree.ts';

const themes = [
  { id: 'rural', parentId: null, name: '乡村振兴' },
  { id: 'industry', parentId: 'rural', name: '产业发展' },
  { id: 'walnut', parentId: 'industry', name: '核桃产业' },
];

describe('broaderThemes', () => {
  it('lists what is above, nearest first', () => {
    expect(broaderThemes(themes, 'walnut').map(({ id }) => id)).toEqual(['industry', 'rural']);
  });
});

describe('canStandBelow', () => {
  it.each([
    ['walnut', 'rural', true],
    ['walnut', null, true],
    ['rural', 'rural', false],
    ['rural', 'walnut', false],
  ])('%s below %s: %s', (id, parentId, allowed) => {
    expect(canStandBelow(themes, id, parentId)).toBe(allowed);
  });
});
