import { describe, expect, it } from 'vitest';
import { evidenceOfAnswers, type AnsweredQuestionnaire } from './questionnaire-evidence.ts';

function questionnaire(levels: readonly number[], audienceId = 'village'): AnsweredQuestionnaire {
  return {
    id: 'q1',
    title: '培训需求问卷',
    answeredOn: '2026-03-20',
    measures: [{ question: 'q', themeId: 'law', meaning: 'need', scale: { kind: 'rated', min: 0, max: 1 } }],
    answers: levels.map(level => ({ audienceId, answers: { q: level } })),
  };
}

describe('evidenceOfAnswers', () => {
  it('takes the mean of an audience’s answers, with their spread and number', () => {
    expect(evidenceOfAnswers(questionnaire([0, 0.5, 0.5, 1]), 2)).toEqual([
      {
        audienceId: 'village',
        themeId: 'law',
        source: 'personal',
        id: 'q1',
        level: 0.5,
        variance: 0.125,
        statements: 4,
        observedOn: '2026-03-20',
        subject: { kind: 'questionnaire', id: 'q1', title: '培训需求问卷', respondents: 4, mean: 0.5 },
      },
    ]);
  });

  it('does not use what fewer than five of an audience answered', () => {
    const both = questionnaire([1, 1, 1, 1, 1]);
    const others = questionnaire([1, 1, 1, 1], 'township');
    const answers = [...both.answers, ...others.answers];
    expect(evidenceOfAnswers({ ...both, answers }, 5).map(({ audienceId }) => audienceId)).toEqual([
      'village',
    ]);
  });
});
