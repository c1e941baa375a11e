import type { StarterGuide } from '../contract/index.ts';

/** Questions to begin a guide with, written for this software; a county changes them as it likes. */
export const needsInterview: StarterGuide = {
  title: '培训需求访谈提纲',
  opening: ['请介绍您目前负责的主要工作。', '近半年里，哪些工作让您觉得最吃力？请举一个具体例子。'],
  ofTheme: [
    '在“{theme}”方面，您最近遇到过什么难题？当时是怎么处理的？',
    '如果要把这方面的工作做得更好，您最需要学什么？',
  ],
  closing: [
    '以往参加的培训中，哪些内容用上了，哪些没有用上？为什么？',
    '您希望培训怎么办：时间、地点、方式、由谁来讲？',
  ],
};
