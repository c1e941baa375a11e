import { expect, test } from 'vitest';
import en from './en.json' with { type: 'json' };
import { textsIn } from './texts.ts';
import zhCN from './zh-CN.json' with { type: 'json' };

function keysOf(part: object, prefix = ''): string[] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value as object, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

test('both languages have the same texts', () => expect(keysOf(en)).toEqual(keysOf(zhCN)));

test('fills in values', () =>
  expect(textsIn('zh-CN')('page', { page: 1, pages: 3 })).toBe('第 1 页，共 3 页'));
