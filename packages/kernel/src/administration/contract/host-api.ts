import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';

const bilingual = z.object({ 'zh-CN': z.string(), en: z.string() });

const county = z.object({
  id: z.string(),
  name: bilingual,
  timeZone: z.string(),
  languages: z.array(z.enum(['zh-CN', 'en'])),
  branding: z.object({
    productName: bilingual.optional(),
    logoText: z.string().optional(),
    accentColor: z.string().optional(),
  }),
});

const pluginView = z.object({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  /** Below the host's base path. */
  uiUrl: z.string(),
  pages: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      title: bilingual,
      permission: z.string().optional(),
      public: z.boolean().optional(),
    }),
  ),
  navigation: z.array(
    z.object({
      id: z.string(),
      title: bilingual,
      shortTitle: bilingual.optional(),
      icon: z.string(),
      path: z.string(),
      covers: z.array(z.string()).optional(),
      permission: z.string().optional(),
      order: z.number().optional(),
      isPersonal: z.boolean().optional(),
    }),
  ),
  widgets: z.array(
    z.object({
      id: z.string(),
      title: bilingual,
      permission: z.string().optional(),
      size: z.enum(['small', 'wide']).optional(),
      order: z.number().optional(),
    }),
  ),
  slots: z.array(z.object({ id: z.string(), slot: z.string(), permission: z.string().optional() })),
});

/** Plugins that the county's file enables and that do not serve: a page of theirs says so. */
const failing = z.array(z.object({ id: z.string(), title: bilingual }));

const me = z.object({
  accountId: z.uuid(),
  personId: z.uuid().nullable(),
  name: z.string(),
  unitId: z.uuid().nullable(),
  roles: z.array(z.object({ id: z.string(), title: bilingual, unitId: z.uuid() })),
  /** `all`, or the granted units; a permission that reaches only oneself has none. */
  permissions: z.record(z.string(), z.union([z.literal('all'), z.array(z.uuid())])),
});

const pluginStatus = z.object({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  state: z.enum(['discovered', 'resolved', 'migrated', 'started', 'degraded', 'stopped']),
  reason: bilingual.optional(),
  /** Whether it serves in this county. */
  isEnabled: z.boolean(),
  /** Whether the county's file enables it and no version of it serves. */
  isFailing: z.boolean(),
  /** Where it was installed from; absent when the host's options name it. */
  origin: z
    .object({
      source: z.string(),
      installedAt: z.iso.datetime(),
      signedBy: z.string().optional(),
      isIsolated: z.boolean().optional(),
    })
    .optional(),
});

const settings = z.object({
  schema: z.record(z.string(), z.unknown()),
  values: z.record(z.string(), z.unknown()),
  secretsSet: z.array(z.string()),
  changed: z.array(z.string()),
});

const pluginId = z.object({ plugin: z.string() });

export const event = z.object({
  id: z.uuid(),
  sequence: z.int(),
  name: z.string(),
  version: z.int(),
  key: z.string(),
  payload: z.unknown(),
  occurredAt: z.iso.datetime(),
});

export const deadLetter = z.object({
  eventId: z.uuid(),
  subscriber: z.string(),
  name: z.string(),
  version: z.int(),
  key: z.string(),
  occurredAt: z.iso.datetime(),
  attempts: z.int(),
  reason: z.string(),
  waitingBehind: z.int(),
});

const eventId = z.object({ eventId: z.uuid() });

export const jobRun = z.object({
  id: z.uuid(),
  job: z.string(),
  /** Absent when no plugin of the county has such a job any more. */
  title: bilingual.optional(),
  startedAt: z.iso.datetime(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  done: z.int(),
  total: z.int(),
  result: z.unknown().optional(),
  error: z.object({ code: z.string(), title: z.string() }).optional(),
});

export const notification = z.object({
  id: z.uuid(),
  title: bilingual,
  link: z.string().nullable(),
  createdAt: z.iso.datetime(),
  isRead: z.boolean(),
});

const hit = z.object({
  plugin: z.string(),
  type: z.string(),
  id: z.string(),
  title: z.string(),
  link: z.string(),
});

/** What the shell needs of the host, and the system administrator's work on it. */
export const hostApi = defineApi({
  'GET /manifest': {
    summary: text('登录后界面所需的一切', 'What the shell needs after sign-in'),
    access: { signedIn: true },
    response: z.object({ county, me, plugins: z.array(pluginView), failing }),
  },
  'GET /public-manifest': {
    summary: text('免登录页面所需的一切', 'What pages without account need'),
    access: { public: 'Pages without an account need the name of the county and of the plugins.' },
    response: z.object({ county, plugins: z.array(pluginView), failing }),
  },
  'GET /plugins': {
    summary: text('插件及其状态', 'Plugins and how they are'),
    access: { permission: 'kernel.plugin.read' },
    response: page(pluginStatus).extend({
      problems: z.array(
        z.object({
          plugin: z.string().optional(),
          path: z.array(z.union([z.string(), z.number()])),
          reason: bilingual,
        }),
      ),
      /** What plugins of this county use and must leave before it is gone. */
      deprecations: z.array(z.object({ plugin: z.string(), reason: bilingual })),
    }),
  },
  'GET /settings/:plugin': {
    summary: text('插件设置', 'Settings of a plugin'),
    access: { permission: 'kernel.setting.write' },
    params: pluginId,
    response: settings,
  },
  'PATCH /settings/:plugin': {
    summary: text('修改插件设置', 'Change settings of a plugin'),
    access: { permission: 'kernel.setting.write' },
    params: pluginId,
    /** `null` goes back to the county file. */
    body: z.strictObject({ changes: z.record(z.string(), z.unknown()) }),
    response: settings,
  },
  'GET /events': {
    summary: text('事件日志', 'The event log'),
    access: { permission: 'kernel.event.manage' },
    query: pageQuery.extend({ name: z.string().max(100).optional(), key: z.string().max(200).optional() }),
    response: page(event),
  },
  'GET /dead-letters': {
    summary: text('未能处理的事件', 'Events that could not be handled'),
    access: { permission: 'kernel.event.manage' },
    response: page(deadLetter),
  },
  'POST /dead-letters/:eventId/replay': {
    summary: text('重新处理', 'Handle again'),
    access: { permission: 'kernel.event.manage' },
    params: eventId,
    body: z.strictObject({ subscriber: z.string() }),
  },
  'POST /dead-letters/:eventId/discard': {
    summary: text('放弃处理并说明原因', 'Give up, with a reason'),
    access: { permission: 'kernel.event.manage' },
    params: eventId,
    body: z.strictObject({ subscriber: z.string(), reason: z.string().trim().min(1).max(500) }),
  },
  'GET /job-runs': {
    summary: text('后台任务', 'Runs of jobs'),
    access: { permission: 'kernel.event.manage' },
    query: pageQuery,
    response: page(jobRun),
  },
  'GET /job-runs/:id': {
    summary: text('一个后台任务的进度', 'How far a run is'),
    access: { signedIn: true },
    params: z.object({ id: z.uuid() }),
    response: jobRun,
  },
  'GET /notifications': {
    summary: text('我的通知', 'My notices'),
    access: { signedIn: true },
    query: pageQuery,
    response: page(notification).extend({ unread: z.int() }),
  },
  'POST /notifications/read': {
    summary: text('标为已读', 'Mark as read'),
    access: { signedIn: true },
    /** Absent: all. */
    body: z.strictObject({ ids: z.array(z.uuid()).max(200).optional() }),
  },
  'GET /search': {
    summary: text('搜索', 'Search what plugins have put into the search'),
    access: { signedIn: true },
    query: z.object({
      words: z.string().trim().min(1).max(100),
      limit: z.coerce.number().int().min(1).max(50).default(10),
    }),
    response: page(hit),
  },
});
