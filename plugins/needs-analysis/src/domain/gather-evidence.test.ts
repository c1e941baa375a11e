import { describe, expect, it } from 'vitest';
import type { Priority } from '../contract/index.ts';
import { gatherEvidence, type AnsweredQuestionnaire } from './gather-evidence.ts';

function priority(values: Partial<Priority>): Priority {
  return {
    id: 'p1',
    unitId: 'unit',
    themeId: 'industry',
    themeName: '产业发展',
    audienceId: null,
    year: 2026,
    title: '做强核桃产业',
    sourceDocument: '政府工作报告',
    sourcePassage: '',
    weight: 8,
    ...values,
  };
}

function questionnaire(id: string, ...levels: number[]): AnsweredQuestionnaire {
  return {
    id,
    title: id,
    measures: [{ question: 'q', themeId: 'law', meaning: 'need', scale: { kind: 'rated', min: 0, max: 1 } }],
    answers: levels.map(level => ({ audienceId: 'village', answers: { q: level } })),
  };
}

const amounts = (...args: Parameters<typeof gatherEvidence>) =>
  gatherEvidence(...args).map(({ source, themeId, amount }) => ({ source, themeId, amount }));

describe('gatherEvidence', () => {
  it('takes the priorities that concern the audience, by their weight', () => {
    const priorities = [
      priority({}),
      priority({ id: 'p2', audienceId: 'village', weight: 3 }),
      priority({ id: 'p3', audienceId: 'township' }),
    ];
    expect(amounts('village', priorities, [], 5)).toEqual([
      { source: 'organisation', themeId: 'industry', amount: 8 },
      { source: 'organisation', themeId: 'industry', amount: 3 },
    ]);
  });

  it('lets each questionnaire count by its respondents', () => {
    const asked = [questionnaire('small', 1, 1), questionnaire('large', 0.5, 0.5, 0.5, 0.5, 0.5, 0.5)];
    expect(amounts('village', [], asked, 2)).toEqual([
      { source: 'personal', themeId: 'law', amount: 0.25 },
      { source: 'personal', themeId: 'law', amount: 0.375 },
    ]);
  });

  it('does not use what fewer than five answered', () => {
    expect(amounts('village', [], [questionnaire('few', 1, 1, 1, 1)], 5)).toEqual([]);
  });

  it('does not use the answers of another audience', () => {
    expect(amounts('township', [], [questionnaire('many', 1, 1, 1, 1, 1)], 5)).toEqual([]);
  });
});
