import { definePermissions, text } from '@peixun/plugin-api';
import { describe, expect, it } from 'vitest';
import { effectivePermissions } from './effective-permissions.ts';

const declared = definePermissions({
  'demo.need.read': { title: text('查看', 'Read'), defaultRoles: ['unit-officer', 'school'] },
  'demo.need.write': { title: text('填写', 'Write'), defaultRoles: ['school'] },
  'demo.plan.read': { title: text('计划', 'Plan'), scope: 'county', defaultRoles: ['unit-officer'] },
  'demo.answer.write': { title: text('作答', 'Answer'), scope: 'self', defaultRoles: ['trainee'] },
});
const officerOf = (unitId: string) => ({ id: 'unit-officer', unitId, isRoot: false });

describe('effectivePermissions', () => {
  it('reaches the subtrees of the grants, the county where the permission says so, oneself', () => {
    const roles = [officerOf('a'), officerOf('b'), { id: 'trainee', unitId: 'c', isRoot: false }];
    expect(effectivePermissions(roles, [], declared)).toEqual({
      permissions: new Map<string, unknown>([
        ['demo.need.read', ['a', 'b']],
        ['demo.plan.read', '*'],
      ]),
      selfPermissions: new Set(['demo.answer.write']),
    });
  });

  it('reaches everything from a grant at the county itself', () => {
    const roles = [officerOf('a'), { id: 'school', unitId: 'root', isRoot: true }];
    expect(effectivePermissions(roles, [], declared).permissions.get('demo.need.read')).toBe('*');
  });

  it("follows the county's changes in both directions", () => {
    const changes = [
      { roleId: 'unit-officer', permission: 'demo.need.read', allowed: false },
      { roleId: 'unit-officer', permission: 'demo.need.write', allowed: true },
    ];
    const { permissions } = effectivePermissions([officerOf('a')], changes, declared);
    expect([...permissions.keys()]).toEqual(['demo.need.write', 'demo.plan.read']);
  });

  it('forgets a changed permission whose plugin is not enabled', () => {
    const changes = [{ roleId: 'unit-officer', permission: 'gone.need.read', allowed: true }];
    expect(effectivePermissions([officerOf('a')], changes, {}).permissions.size).toBe(0);
  });
});
