import { expect, it } from 'vitest';
import { sendingUnits } from './sending-units.ts';

it('counts a village in its township, a township in itself, and the county in itself', () => {
  const units = [
    { id: 'county', parentId: null },
    { id: 'township', parentId: 'county' },
    { id: 'village', parentId: 'township' },
    { id: 'group', parentId: 'village' },
  ];
  expect(Object.fromEntries(sendingUnits(units))).toEqual({
    county: 'county',
    township: 'township',
    village: 'township',
    group: 'township',
  });
});
