import type { Issue, Language } from '@peixun/plugin-api';
import type { z } from 'zod';

/**
 * Checks a value with messages for people in their language; a message that the schema sets itself stays.
 * The message says what to do where zod would only name types.
 */
export function parseIn<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  language: Language,
): z.ZodSafeParseResult<z.output<Schema>> {
  return schema.safeParse(value, { error: language === 'en' ? english : chinese });
}

/** The wrong places of a failed check, below a prefix such as `body`. */
export function issuesOf(error: z.ZodError, prefix: readonly (string | number)[] = []): Issue[] {
  return error.issues.map(issue => ({
    path: [...prefix, ...issue.path.map(key => (typeof key === 'symbol' ? String(key) : key))],
    code: issue.code,
    message: issue.message,
  }));
}

type RawIssue = z.core.$ZodRawIssue;

function chinese(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '此项必填' : `应为${chineseType(issue.expected)}`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? '不能为空'
        : `不能少于 ${String(issue.minimum)}${chineseUnit(issue.origin)}`;
    case 'too_big':
      return `不能多于 ${String(issue.maximum)}${chineseUnit(issue.origin)}`;
    case 'invalid_format':
      return `格式不正确（${issue.format}）`;
    case 'not_multiple_of':
      return `应为 ${String(issue.divisor)} 的倍数`;
    case 'unrecognized_keys':
      return `不认识的项：${issue.keys.join('、')}`;
    case 'invalid_value':
      return `只能是：${issue.values.map(String).join('、')}`;
    case 'invalid_key':
      return '名称不正确';
    default:
      return '不符合要求';
  }
}

function english(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is required' : `must be of type ${issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'must not be empty'
        : `must be at least ${String(issue.minimum)}${englishUnit(issue.origin)}`;
    case 'too_big':
      return `must be at most ${String(issue.maximum)}${englishUnit(issue.origin)}`;
    case 'invalid_format':
      return `has the wrong format (${issue.format})`;
    case 'not_multiple_of':
      return `must be a multiple of ${String(issue.divisor)}`;
    case 'unrecognized_keys':
      return `has unknown entries: ${issue.keys.join(', ')}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_key':
      return 'has a wrong name';
    default:
      return 'is not valid';
  }
}

const chineseTypes: Readonly<Record<string, string>> = {
  string: '文本',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组数据',
  record: '一组数据',
  date: '日期',
};

function chineseType(expected: string): string {
  return chineseTypes[expected] ?? expected;
}

function chineseUnit(origin: string): string {
  if (origin === 'string') return ' 个字符';
  return origin === 'array' || origin === 'set' ? ' 项' : '';
}

function englishUnit(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' || origin === 'set' ? ' items' : '';
}
