import { expect, it } from 'vitest';
import { evidence } from '../../contract/index.ts';
import { guideWords } from './guide-words.ts';

const kinds = evidence.options.map(option => option.shape.kind.value);

it.each(kinds)('says in both languages what %s is', kind => {
  const { say } = guideWords('en');
  expect(say(`guide.reason.${kind}`)).not.toBe(`guide.reason.${kind}`);
  expect(guideWords('zh-CN').say(`guide.reason.${kind}`)).not.toBe(`guide.reason.${kind}`);
});

it('writes shares as percentages and leaves other values as they are', () => {
  const answered = {
    kind: 'questionnaire',
    id: 'q',
    title: '需求问卷',
    respondents: 12,
    mean: 0.75,
  } as const;
  expect(guideWords('zh-CN').reason(answered)).toBe('问卷“需求问卷”：12 人作答，平均需求 75%');
  expect(guideWords('en').reason(answered)).toBe('Questionnaire “需求问卷”: 12 answers, mean need 75%');
});
