import { expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import { formatsIn } from './formats.ts';
import { addMessages, translator } from './texts.ts';
import zhCN from './zh-CN.json' with { type: 'json' };

function keysOf(catalogue: object, prefix = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'object'
      ? keysOf(value as object, `${prefix}${key}.`)
      : [prefix + key.replace(/_(one|other)$/, '')],
  );
}

it('has every text of the kit in both languages', () => {
  expect([...new Set(keysOf(en))].toSorted()).toEqual([...new Set(keysOf(zhCN))].toSorted());
});

it('fills values, counts, and falls back to Chinese', () => {
  addMessages('demo', {
    'zh-CN': { hello: '你好{name}', only: '只有中文' },
    en: { hello: 'Hello {name}', n_one: '{count} row', n_other: '{count} rows' },
  });
  const t = translator('demo', 'en');
  expect([t('hello', { name: '<b>' }), t('n', { count: 1 }), t('n', { count: 2 }), t('only')]).toEqual([
    'Hello <b>',
    '1 row',
    '2 rows',
    '只有中文',
  ]);
});

it('shows times in the county’s zone, and a day as the same day everywhere', () => {
  const formats = formatsIn('zh-CN', 'Asia/Shanghai');
  expect(formats.date('2026-11-21T20:00:00Z')).toBe('2026年11月22日');
  expect(formatsIn('zh-CN', 'America/New_York').date('2026-11-21')).toBe('2026年11月21日');
  expect(formats.percent(0.3512)).toBe('35.1%');
});
