import { z } from 'zod';

const text = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) });
const pluginId = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'is kebab case, such as needs-analysis');

/** Names that are paths of the host itself. */
const reservedIds = new Set([
  'api',
  'assets',
  'plugins',
  'sign-in',
  'setup',
  'claim',
  'healthz',
  'readyz',
  'metrics',
]);

/** A county's choice of a plugin. */
export const countyPlugin = z.strictObject({
  version: z
    .string()
    .min(1)
    .default('^1')
    .describe('Range of versions, such as ^1.2; the highest installed one serves'),
  enabled: z.boolean().default(true),
  settings: z.record(z.string(), z.unknown()).default({}),
});

/** A version of a rule's numbers that a county sets for itself. */
export const countyRule = z.strictObject({
  effectiveFrom: z.iso.date(),
  source: text,
  values: z.unknown(),
});

/** `counties/<id>.json`: what a county is and what it enables. */
export const countyFile = z.strictObject({
  $schema: z.string().optional(),
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,30}$/, 'is lower case, such as qiaojia')
    .refine(id => !reservedIds.has(id), 'is a path of the host; choose another'),
  name: text,
  administrativeCode: z
    .string()
    .regex(/^\d{6}$/, 'has six digits, as in GB/T 2260')
    .optional(),
  hostNames: z.array(z.hostname()).default([]),
  languages: z
    .array(z.enum(['zh-CN', 'en']))
    .min(1)
    .default(['zh-CN', 'en']),
  timeZone: z
    .string()
    .refine(isTimeZone, 'is no time zone; write one such as Asia/Shanghai')
    .default('Asia/Shanghai'),
  branding: z
    .strictObject({
      productName: text.optional(),
      logoText: z.string().max(4).optional(),
      accentColor: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i, 'is a colour such as #c8102e')
        .optional(),
    })
    .default({}),
  plugins: z.record(pluginId, countyPlugin).default({}),
  ruleSets: z.record(z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/), z.array(countyRule)).default({}),
});

export type CountyFile = z.output<typeof countyFile>;

/** JSON Schema of a county file, for editors: reference it under `$schema`. */
export function countyFileJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(countyFile, { io: 'input' });
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
