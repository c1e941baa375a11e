import type { Unit } from '@peixun/plugin-api';
import { describe, expect, it } from 'vitest';
import { unitFinder } from './unit-names.ts';

const unit = (id: string, parentId: string | null, name: string, code: string | null = null): Unit => ({
  ...{ id, parentId, name, code },
  kind: 'other',
});
const find = unitFinder([
  unit('root', null, '示例县'),
  unit('a', 'root', '白云镇', '001'),
  unit('b', 'root', '清水镇', '002'),
  unit('a1', 'a', '河口村'),
  unit('b1', 'b', '河口村'),
  unit('b2', 'b', '山口村'),
]);

describe('unitFinder', () => {
  it.each([
    ['001', 'a'],
    ['清水镇', 'b'],
    ['山口村', 'b2'],
    ['白云镇/河口村', 'a1'],
    ['示例县／清水镇／河口村', 'b1'],
  ])('knows %j', (called, id) => {
    expect(find(called)).toMatchObject({ unit: { id } });
  });

  it('says that a name is unknown, or that several units have it', () => {
    expect(find('大河村')).toEqual({ problem: 'unknown' });
    expect(find('清水镇/白云镇')).toEqual({ problem: 'unknown' });
    expect(find('河口村')).toEqual({ problem: 'ambiguous' });
  });
});
