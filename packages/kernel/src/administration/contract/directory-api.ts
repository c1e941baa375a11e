import { defineApi, page, pageQuery, text, unitKinds } from '@peixun/plugin-api';
import { z } from 'zod';

const id = z.object({ id: z.uuid() });
const name = z.string().trim().min(1).max(100);

export const unit = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  name: z.string(),
  kind: z.enum(unitKinds),
  code: z.string().nullable(),
});

export const newUnit = z.strictObject({
  parentId: z.uuid(),
  name,
  kind: z.enum(unitKinds).exclude(['county']),
  code: z.string().trim().min(1).max(40).nullable().default(null),
});

export const unitChange = z.strictObject({
  name: name.optional(),
  kind: z.enum(unitKinds).exclude(['county']).optional(),
  code: z.string().trim().min(1).max(40).nullable().optional(),
});

/** Identity number and phone are masked: `530***********1234`, `138****5678`. */
export const person = z.object({
  id: z.uuid(),
  name: z.string(),
  unitId: z.uuid(),
  audienceId: z.string().nullable(),
  postIds: z.array(z.uuid()),
  number: z.string().nullable(),
  identityNumber: z.string().nullable(),
  phone: z.string().nullable(),
  active: z.boolean(),
  hasAccount: z.boolean(),
});

const identityNumber = z.string().trim().toUpperCase().min(15).max(18);
const phone = z.string().trim().min(5).max(20);

export const newPerson = z.strictObject({
  name,
  unitId: z.uuid(),
  audienceId: z.string().nullable().default(null),
  postIds: z.array(z.uuid()).max(20).default([]),
  number: z.string().trim().min(1).max(40).nullable().default(null),
  identityNumber: identityNumber.nullable().default(null),
  phone: phone.nullable().default(null),
});

/** Only what is sent is changed. */
export const personChange = z.strictObject({
  name: name.optional(),
  unitId: z.uuid().optional(),
  audienceId: z.string().nullable().optional(),
  postIds: z.array(z.uuid()).max(20).optional(),
  number: z.string().trim().min(1).max(40).nullable().optional(),
  identityNumber: identityNumber.nullable().optional(),
  phone: phone.nullable().optional(),
  active: z.boolean().optional(),
});

export const peopleChange = z.strictObject({
  ids: z.array(z.uuid()).min(1).max(1000),
  unitId: z.uuid().optional(),
  audienceId: z.string().nullable().optional(),
  active: z.boolean().optional(),
});

const named = z.object({ id: z.string(), name: z.string() });
const newName = z.strictObject({ name });

/** Units, people, posts and audiences. */
export const directoryApi = defineApi({
  'GET /units': {
    summary: text('单位树', 'The tree of units'),
    access: { signedIn: true },
    response: page(unit),
  },
  'POST /units': {
    summary: text('新增单位', 'Add a unit'),
    access: { permission: 'kernel.unit.write' },
    body: newUnit,
    response: unit,
  },
  'PATCH /units/:id': {
    summary: text('修改单位', 'Change a unit'),
    access: { permission: 'kernel.unit.write' },
    params: id,
    body: unitChange,
    response: unit,
  },
  'POST /units/:id/move': {
    summary: text('移动单位及其下级', 'Move a unit with all below it'),
    access: { permission: 'kernel.unit.write' },
    params: id,
    body: z.strictObject({ parentId: z.uuid() }),
    response: unit,
  },
  'DELETE /units/:id': {
    summary: text('删除空单位', 'Remove an empty unit'),
    access: { permission: 'kernel.unit.write' },
    params: id,
  },
  'GET /people': {
    summary: text('人员列表', 'List people'),
    access: { permission: 'kernel.person.read' },
    query: pageQuery.extend({
      name: z.string().trim().max(50).optional(),
      unitId: z.uuid().optional(),
      audienceId: z.string().optional(),
      postId: z.uuid().optional(),
      active: z.enum(['true', 'false', 'all']).default('true'),
    }),
    response: page(person),
  },
  'GET /people/:id': {
    summary: text('人员详情', 'Read a person'),
    access: { permission: 'kernel.person.read' },
    params: id,
    response: person,
  },
  'POST /people': {
    summary: text('新增人员', 'Add a person'),
    access: { permission: 'kernel.person.write' },
    body: newPerson,
    response: person,
  },
  'PATCH /people/:id': {
    summary: text('修改人员', 'Change a person'),
    access: { permission: 'kernel.person.write' },
    params: id,
    body: personChange,
    response: person,
  },
  'PATCH /people': {
    summary: text('批量修改人员', 'Change many people at once'),
    access: { permission: 'kernel.person.write' },
    body: peopleChange,
    response: z.object({ changed: z.int() }),
  },
  'POST /people/:id/reveal': {
    summary: text('查看完整身份证号和手机号（记入审计）', 'Reveal identity number and phone (audited)'),
    access: { permission: 'kernel.person.reveal' },
    params: id,
    response: z.object({ identityNumber: z.string().nullable(), phone: z.string().nullable() }),
  },
  'GET /posts': {
    summary: text('岗位', 'Posts'),
    access: { signedIn: true },
    response: page(named),
  },
  'POST /posts': {
    summary: text('新增岗位', 'Add a post'),
    access: { permission: 'kernel.unit.write' },
    body: newName,
    response: named,
  },
  'PATCH /posts/:id': {
    summary: text('修改岗位名称', 'Rename a post'),
    access: { permission: 'kernel.unit.write' },
    params: id,
    body: newName,
    response: named,
  },
  'DELETE /posts/:id': {
    summary: text('删除岗位', 'Remove a post'),
    access: { permission: 'kernel.unit.write' },
    params: id,
  },
  'GET /audiences': {
    summary: text('培训对象类别', 'Audiences'),
    access: { signedIn: true },
    response: page(named),
  },
  'POST /audiences': {
    summary: text('新增培训对象类别', 'Add an audience'),
    access: { permission: 'kernel.unit.write' },
    body: newName,
    response: named,
  },
  'PATCH /audiences/:id': {
    summary: text('修改培训对象类别名称', 'Rename an audience'),
    access: { permission: 'kernel.unit.write' },
    params: z.object({ id: z.string() }),
    body: newName,
    response: named,
  },
  'DELETE /audiences/:id': {
    summary: text('删除培训对象类别', 'Remove an audience'),
    access: { permission: 'kernel.unit.write' },
    params: z.object({ id: z.string() }),
  },
});
