import { expect, it } from 'vitest';
import { wordSplitter } from './word-splitter.ts';

it.each([
  ['希望多讲电商直播和农产品品牌打造', ['电商', '直播', '农产', '产品', '农产品', '品牌', '打造']],
  ['征地拆迁怎么和群众谈？', ['征地', '拆迁', '群众']],
  ['调解纠纷不会', ['调解', '纠纷', '调解纠纷']],
  ['1、AI 办公', ['AI', '办公']],
  ['……', []],
])('finds the telling words of %j', async (text, words) => {
  const split = await wordSplitter();
  expect(split(text)).toEqual(words);
});
