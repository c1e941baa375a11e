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
    .describe(
      'Range of versions, such as ^1.2; the highest installed one serves 版本范围，如 ^1.2；由已安装的最高版本提供服务',
    ),
  enabled: z.boolean().default(true).describe('Disabling removes no data 停用不删除数据'),
  settings: z
    .record(z.string(), z.unknown())
    .default({})
    .describe('As the plugin describes them 内容见插件的说明'),
});

/** A version of a rule's numbers that a county sets for itself. */
export const countyRule = z.strictObject({
  effectiveFrom: z.iso
    .date()
    .describe('The day from which it holds, in the time zone of the county 生效日期（本县时区）'),
  source: text.describe('The document it comes from 出自哪份文件'),
  values: z.unknown().describe('As the plugin describes them 内容见插件的说明'),
});

/** `counties/<id>.json`: what a county is and what it enables. Editors show its descriptions, in both languages. */
export const countyFile = z.strictObject({
  $schema: z.string().optional(),
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,30}$/, 'is lower case, such as qiaojia')
    .refine(id => !reservedIds.has(id), 'is a path of the host; choose another')
    .describe("The file's name, and the first part of every address 即文件名，也是网址的第一段"),
  name: text.describe('In both languages 中英文名称'),
  administrativeCode: z
    .string()
    .regex(/^\d{6}$/, 'has six digits, as in GB/T 2260')
    .optional()
    .describe('Six digits of GB/T 2260 行政区划代码，六位数字'),
  hostNames: z
    .array(z.hostname())
    .default([])
    .describe('Names under which the first page is that of this county 用这些域名打开时，首页就是本县'),
  languages: z
    .array(z.enum(['zh-CN', 'en']))
    .min(1)
    .default(['zh-CN', 'en'])
    .describe('Languages of the interface 界面语言'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'is no time zone; write one such as Asia/Shanghai')
    .default('Asia/Shanghai')
    .describe('IANA name 时区的 IANA 名称'),
  branding: z
    .strictObject({
      productName: text.optional().describe('Beside the logo 标志旁的名称'),
      logoText: z.string().max(4).optional().describe('At most four characters 标志，最多四个字'),
      accentColor: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i, 'is a colour such as #c8102e')
        .optional()
        .describe('A colour such as #c8102e 主题色，如 #c8102e'),
    })
    .default({}),
  plugins: z
    .record(pluginId, countyPlugin)
    .default({})
    .describe('The plugins of the county, by id 本县的插件，按编号'),
  ruleSets: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/), z.array(countyRule))
    .default({})
    .describe(
      "Numbers of the county's own, by rule set such as needs-analysis/source-weights 本县自己的数字，按规则集编号",
    ),
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
