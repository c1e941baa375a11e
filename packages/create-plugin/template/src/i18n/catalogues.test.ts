import { expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

it('says everything in both languages', () => {
  expect(Object.keys(en)).toEqual(Object.keys(zhCN));
});
