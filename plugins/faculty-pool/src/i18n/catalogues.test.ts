import { expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

const values = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).toSorted();

it('says everything in both languages', () => {
  expect(Object.keys(en)).toEqual(Object.keys(zhCN));
});

it.each(Object.entries(zhCN))('fills the same values into %s', (key, sentence) => {
  expect(values(en[key as keyof typeof en])).toEqual(values(sentence));
});
