import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';

const bilingual = z.object({
  'zh-CN': z.string().trim().min(1).max(60),
  en: z.string().trim().min(1).max(60),
});
const id = z.object({ id: z.uuid() });
const roleId = z.object({ id: z.string() });

export const permission = z.object({
  id: z.string(),
  title: bilingual,
  /** The plugin that declares it; `kernel` for the host's own. */
  plugin: z.string(),
  scope: z.enum(['unit', 'county', 'self']),
  /** The administrator to whom alone it belongs. */
  reservedFor: z.string().nullable(),
});

export const role = z.object({
  id: z.string(),
  title: bilingual,
  isStandard: z.boolean(),
  permissions: z.array(z.string()),
  /** Permissions that the county added to or took from what the plugins intend. */
  changed: z.array(z.string()),
  grants: z.int(),
});

export const grant = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  accountName: z.string(),
  roleId: z.string(),
  unitId: z.uuid(),
  grantedAt: z.iso.datetime(),
});

/** `waiting`: nobody has set a password yet. `suspended`: too many failed attempts. */
export const accountState = z.enum(['waiting', 'active', 'suspended', 'locked']);

export const account = z.object({
  id: z.uuid(),
  username: z.string(),
  name: z.string(),
  personId: z.uuid().nullable(),
  unitId: z.uuid().nullable(),
  state: accountState,
  /** Since when a changed phone or identity number waits to be confirmed: until then no code is sent to it. */
  detailsChangedAt: z.iso.datetime().nullable(),
  hasSecondFactor: z.boolean(),
  roles: z.array(z.object({ grantId: z.uuid(), roleId: z.string(), unitId: z.uuid() })),
});

/** A line of the sheet that is printed and handed over: the code is told here and never again. */
export const codeLine = z.object({
  accountId: z.uuid(),
  name: z.string(),
  unit: z.string().nullable(),
  username: z.string(),
  code: z.string(),
  expiresAt: z.iso.datetime(),
});

export const session = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  name: z.string(),
  address: z.string().nullable(),
  browser: z.string().nullable(),
  startedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

/** Accounts, sessions, roles and grants: the security administrator's work. */
export const accessApi = defineApi({
  'GET /permissions': {
    summary: text('本县的权限', "The county's permissions"),
    access: { permission: 'kernel.grant.manage' },
    response: page(permission),
  },
  'GET /roles': {
    summary: text('角色', 'Roles'),
    access: { permission: 'kernel.grant.manage' },
    response: page(role),
  },
  'POST /roles': {
    summary: text('新增角色', 'Add a role'),
    access: { permission: 'kernel.grant.manage' },
    body: z.strictObject({ title: bilingual, permissions: z.array(z.string()).default([]) }),
    response: role,
  },
  'PATCH /roles/:id': {
    summary: text('修改角色', 'Change a role'),
    access: { permission: 'kernel.grant.manage' },
    params: roleId,
    body: z.strictObject({
      title: bilingual.optional(),
      /** `true` gives, `false` takes, `null` goes back to what the plugin intends. */
      permissions: z.record(z.string(), z.boolean().nullable()).default({}),
    }),
    response: role,
  },
  'DELETE /roles/:id': {
    summary: text('删除角色', 'Remove a role'),
    access: { permission: 'kernel.grant.manage' },
    params: roleId,
  },
  'GET /grants': {
    summary: text('授权', 'Grants'),
    access: { permission: 'kernel.grant.manage' },
    query: pageQuery.extend({ accountId: z.uuid().optional(), roleId: z.string().optional() }),
    response: page(grant),
  },
  'POST /grants': {
    summary: text('授予角色', 'Grant a role over a unit'),
    access: { permission: 'kernel.grant.manage' },
    body: z.strictObject({ accountId: z.uuid(), roleId: z.string(), unitId: z.uuid() }),
    response: z.object({ id: z.uuid() }),
  },
  'DELETE /grants/:id': {
    summary: text('收回授权', 'Withdraw a grant'),
    access: { permission: 'kernel.grant.manage' },
    params: id,
  },
  'GET /accounts': {
    summary: text('账号', 'Accounts'),
    access: { permission: 'kernel.account.manage' },
    query: pageQuery.extend({
      name: z.string().trim().max(50).optional(),
      unitId: z.uuid().optional(),
      state: accountState.optional(),
      /** Only those whose changed phone or identity number waits to be confirmed. */
      detailsChanged: z.literal('true').optional(),
    }),
    response: page(account),
  },
  'GET /accounts/counts': {
    summary: text('各状态的账号数', 'How many accounts are in which state'),
    access: { permission: 'kernel.account.manage' },
    response: z.record(accountState, z.int()),
  },
  'POST /accounts': {
    summary: text('新增账号', 'Add an account'),
    access: { permission: 'kernel.account.manage' },
    body: z.strictObject({
      username: z.string(),
      name: z.string().trim().min(1).max(60),
      personId: z.uuid().nullable().default(null),
    }),
    response: codeLine,
  },
  'POST /accounts/codes': {
    summary: text('批量生成一次性激活码', 'One-time codes in bulk'),
    access: { permission: 'kernel.account.manage' },
    body: z
      .strictObject({
        personIds: z.array(z.uuid()).min(1).max(5000).optional(),
        /** Everybody of this unit and below who has not set a password yet. */
        unitId: z.uuid().optional(),
      })
      .refine(body => (body.personIds === undefined) !== (body.unitId === undefined), {
        message: 'personIds 与 unitId 二选一 / give either personIds or unitId',
      }),
    response: z.object({ lines: z.array(codeLine) }),
  },
  'POST /accounts/:id/lock': {
    summary: text('停用账号', 'Lock an account'),
    access: { permission: 'kernel.account.manage' },
    params: id,
  },
  'POST /accounts/:id/unlock': {
    summary: text('启用账号，解除输错限制', 'Unlock an account and lift its suspension'),
    access: { permission: 'kernel.account.manage' },
    params: id,
  },
  'POST /accounts/:id/confirm-details': {
    summary: text('确认变更后的手机号和身份证号', 'Confirm a changed phone or identity number'),
    access: { permission: 'kernel.account.manage' },
    params: id,
  },
  'POST /accounts/:id/reset': {
    summary: text('重置密码和动态验证', 'Reset password and second factor'),
    access: { permission: 'kernel.account.manage' },
    params: id,
    response: codeLine,
  },
  'GET /sessions': {
    summary: text('会话', 'Sessions'),
    access: { permission: 'kernel.account.manage' },
    query: pageQuery.extend({ accountId: z.uuid().optional() }),
    response: page(session),
  },
  'DELETE /sessions/:id': {
    summary: text('结束会话', 'End a session'),
    access: { permission: 'kernel.account.manage' },
    params: id,
  },
});
