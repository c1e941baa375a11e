import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import adminEn from './administration/i18n/en.json' with { type: 'json' };
import adminZhCN from './administration/i18n/zh-CN.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import zhCN from './i18n/zh-CN.json' with { type: 'json' };

const root = import.meta.dirname;

/** Keys as the code asks for them: nested ones with dots, plural forms without their suffix. */
function keysOf(catalogue: object, prefix = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'object'
      ? keysOf(value as object, `${prefix}${key}.`)
      : [prefix + key.replace(/_(one|other)$/, '')],
  );
}

const chinese = new Set([...keysOf(zhCN), ...keysOf(adminZhCN)]);
const english = new Set([...keysOf(en), ...keysOf(adminEn)]);

it('has every text in both languages', () => {
  expect([...english].toSorted()).toEqual([...chinese].toSorted());
});

it('keeps the two catalogues apart, since one is added to the other', () => {
  const shared = Object.keys(adminZhCN).filter(key => key in zhCN);
  expect(shared).toEqual([]);
});

it('has every text that the code names', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file =>
    /(?<!\.test)\.tsx?$/.test(file),
  );
  const missing = files.flatMap(file =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bt\(\s*'([^']+)'/g)].flatMap(([, key]) =>
      chinese.has(key!) ? [] : [`${file}: ${key}`],
    ),
  );
  expect(missing).toEqual([]);
});
