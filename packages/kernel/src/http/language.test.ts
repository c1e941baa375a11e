import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  [undefined, 'zh-CN'],
  ['', 'zh-CN'],
  ['fr', 'zh-CN'],
  ['en-GB', 'en'],
  ['en;q=0.5, zh;q=0.9', 'zh-CN'],
  ['fr, en;q=0.8', 'en'],
  ['zh;q=0, en', 'en'],
])('answers %j in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
