import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';

export const auditEntry = z.object({
  id: z.uuid(),
  occurredAt: z.iso.datetime(),
  actor: z.string(),
  /** The account's name, where the actor is an account of the county. */
  actorName: z.string().nullable(),
  plugin: z.string(),
  action: z.string(),
  /** What the plugin calls its operation, where it still has it. */
  title: z.object({ 'zh-CN': z.string(), en: z.string() }).optional(),
  outcome: z.enum(['done', 'refused']),
  objectType: z.string().nullable(),
  objectId: z.string().nullable(),
  details: z.record(z.string(), z.unknown()).nullable(),
  /** Its place in the chain; null until it is sealed. */
  position: z.int().nullable(),
});

export const auditVerification = z.object({
  sealed: z.int(),
  unsealed: z.int(),
  unsealedSince: z.iso.datetime().nullable(),
  findings: z.array(
    z.object({
      kind: z.enum(['changed', 'missing', 'signature', 'export']),
      position: z.int(),
      entryId: z.uuid().optional(),
    }),
  ),
});

/** The audit trail: the audit administrator's work. */
export const auditApi = defineApi({
  'GET /audit': {
    summary: text('审计日志', 'The audit trail'),
    access: { permission: 'kernel.audit.read' },
    query: pageQuery.extend({
      actor: z.string().max(100).optional(),
      /** A part of the actor's name or username. */
      name: z.string().trim().max(50).optional(),
      plugin: z.string().max(60).optional(),
      objectId: z.string().max(100).optional(),
      outcome: z.enum(['done', 'refused']).optional(),
      /** The first and the last day, in the county's time zone. */
      from: z.iso.date().optional(),
      until: z.iso.date().optional(),
    }),
    response: page(auditEntry),
  },
  'GET /audit/tail': {
    summary: text('尚未封存的审计记录', 'Entries that are not sealed yet'),
    access: { permission: 'kernel.audit.read' },
    response: auditVerification.pick({ unsealed: true, unsealedSince: true }),
  },
  'GET /audit/verification': {
    summary: text('校验审计日志', 'Verify the audit trail'),
    access: { permission: 'kernel.audit.read' },
    response: auditVerification,
  },
});
