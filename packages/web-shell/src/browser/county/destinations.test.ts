import { expect, it } from 'vitest';
import { pagesMatching } from './destinations.ts';

const page = (title: string, group: string) => ({ key: title, title, group, link: '/', icon: 'need' });
const pages = [
  page('需求排序', '需求分析'),
  page('Ranking of needs', 'Needs analysis'),
  page('师资库', '师资'),
];

it.each([
  ['需求', ['需求排序']],
  ['needs RANK', ['Ranking of needs']],
  ['', ['需求排序', 'Ranking of needs', '师资库']],
  ['needs 师资', []],
])('finds for %j pages that have all the words', (words, titles) => {
  expect(pagesMatching(pages, words).map(({ title }) => title)).toEqual(titles);
});
