import { definePermissions, text } from '@peixun/plugin-api';

export const facultyPoolPermissions = definePermissions({
  'faculty-pool.teacher.read': {
    title: text('查看师资', 'See teachers'),
    scope: 'county',
    defaultRoles: ['leader', 'training-office', 'school', 'unit-officer'],
  },
  'faculty-pool.teacher.write': {
    title: text('维护师资档案', 'Maintain teachers'),
    scope: 'county',
    defaultRoles: ['training-office', 'school'],
  },
  'faculty-pool.pool.write': {
    title: text('维护师资分库', 'Maintain pools'),
    scope: 'county',
    defaultRoles: ['training-office', 'school'],
  },
  'faculty-pool.nomination.read': {
    title: text('查看推荐', 'See nominations'),
    defaultRoles: ['leader', 'training-office', 'school', 'unit-officer'],
  },
  'faculty-pool.nomination.create': {
    title: text('推荐教师', 'Nominate teachers'),
    defaultRoles: ['training-office', 'school', 'unit-officer'],
  },
  'faculty-pool.nomination.review': {
    title: text('审核推荐', 'Review nominations'),
    scope: 'county',
    defaultRoles: ['school'],
  },
  'faculty-pool.nomination.decide': {
    title: text('批准入库', 'Decide on admission'),
    scope: 'county',
    defaultRoles: ['training-office'],
  },
});
