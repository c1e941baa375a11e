import { expect, it } from 'vitest';
import en from './i18n/en.json' with { type: 'json' };
import zhCN from './i18n/zh-CN.json' with { type: 'json' };

const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();

it('says everything in both languages, with the same values', () => {
  expect(Object.keys(zhCN)).toEqual(Object.keys(en));
  for (const [key, sentence] of Object.entries(en)) {
    expect([key, places(zhCN[key as keyof typeof zhCN])]).toEqual([key, places(sentence)]);
  }
});
