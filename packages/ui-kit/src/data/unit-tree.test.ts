import { expect, it } from 'vitest';
import { unitTree, withDescendants } from './unit-tree.ts';

const unit = (id: string, parentId: string | null) => ({ id, parentId, name: id });
const units = [
  unit('village', 'town'),
  unit('county', null),
  unit('town', 'county'),
  unit('other', 'unseen'),
];

it('builds the tree whatever the order, and makes a root of a unit whose parent is not seen', () => {
  const village = { value: 'village', title: 'village', children: [] };
  const town = { value: 'town', title: 'town', children: [village] };
  expect(unitTree(units)).toEqual([
    { value: 'county', title: 'county', children: [town] },
    { value: 'other', title: 'other', children: [] },
  ]);
});

it('names a unit with all below it', () => {
  expect(withDescendants(unitTree(units), 'town')).toEqual(['town', 'village']);
  expect(withDescendants(unitTree(units), 'nowhere')).toEqual([]);
});
