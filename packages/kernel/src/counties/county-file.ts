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
  enabled: z.boolean().default(true).describe('Disabling removes no data'),
  settings: z.record(z.string(), z.unknown()).default({}).describe('As the plugin describes them'),
});

/** A version of a rule's numbers that a county sets for itself. */
export const countyRule = z.strictObject({
  effectiveFrom: z.iso.date().describe('The day from which it holds, in the time zone of the county'),
  source: text.describe('The document it comes from'),
  values: z.unknown().describe('As the plugin describes them'),
});

/** `counties/<id>.json`: what a county is and what it enables. */
export const countyFile = z.strictObject({
  $schema: z.string().optional(),
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,30}$/, 'is lower case, such as qiaojia')
    .refine(id => !reservedIds.has(id), 'is a path of the host; choose another')
    .describe("The file's name, and the first part of every address"),
  name: text.describe('In both languages'),
  administrativeCode: z
    .string()
    .regex(/^\d{6}$/, 'has six digits, as in GB/T 2260')
    .optional()
    .describe('Six digits of GB/T 2260'),
  hostNames: z
    .array(z.hostname())
    .default([])
    .describe('Names under which the first page is that of this county'),
  languages: z
    .array(z.enum(['zh-CN', 'en']))
    .min(1)
    .default(['zh-CN', 'en'])
    .describe('Languages of the interface'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'is no time zone; write one such as Asia/Shanghai')
    .default('Asia/Shanghai')
    .describe('IANA name'),
  branding: z
    .strictObject({
      productName: text.optional().describe('Beside the logo'),
      logoText: z.string().max(4).optional().describe('At most four characters'),
      accentColor: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i, 'is a colour such as #c8102e')
        .optional()
        .describe('A colour such as #c8102e'),
    })
    .default({}),
  plugins: z.record(pluginId, countyPlugin).default({}).describe('The plugins of the county, by id'),
  ruleSets: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/), z.array(countyRule))
    .default({})
    .describe("Numbers of the county's own, by rule set such as needs-analysis/source-weights"),
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
