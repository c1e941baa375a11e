import { describe, expect, it } from 'vitest';
import type { QuarterFigures } from '../../contract/index.ts';
import { quarterSteps } from './quarter-steps.ts';

const runId = '01980000-0000-7000-8000-000000000001';

const nothing: QuarterFigures = {
  themes: 0,
  priorities: 0,
  unitsToEnter: 0,
  unitsToConfirm: 0,
  stalePriorities: 0,
  competencyModels: 0,
  questionnaires: { draft: 0, open: 0, overdue: 0, closed: 0 },
  asked: 0,
  answered: 0,
  ranking: { state: 'missing', runId: null, weightProblems: 0 },
  proposals: { draft: 0, submitted: 0, accepted: 0, declined: 0 },
  menus: [],
  guide: null,
  lag: { medianDays: null, waiting: 0, late: 0 },
};

const finished: QuarterFigures = {
  ...nothing,
  themes: 20,
  priorities: 12,
  competencyModels: 1,
  questionnaires: { draft: 0, open: 0, overdue: 0, closed: 2 },
  ranking: { state: 'current', runId, weightProblems: 0 },
  proposals: { draft: 0, submitted: 0, accepted: 3, declined: 0 },
  guide: { id: runId, state: 'published' },
};

const lacksOf = (figures: Partial<QuarterFigures>) =>
  quarterSteps({ ...finished, ...figures }).flatMap(({ lacks }) => lacks);

describe('quarterSteps', () => {
  it('begins an empty county with its sources; what stands on them comes later', () => {
    expect(quarterSteps(nothing)).toEqual([
      {
        step: 'sources',
        state: 'to-do',
        isNext: true,
        lacks: [
          { lack: 'themes', count: 1 },
          { lack: 'priorities', count: 1 },
          { lack: 'competency-models', count: 1 },
        ],
      },
      {
        step: 'questionnaires',
        state: 'to-do',
        isNext: false,
        lacks: [{ lack: 'questionnaires', count: 1 }],
      },
      { step: 'ranking', state: 'later', isNext: false, lacks: [{ lack: 'ranking', count: 1 }] },
      { step: 'proposals', state: 'later', isNext: false, lacks: [{ lack: 'proposals', count: 1 }] },
      { step: 'guide', state: 'later', isNext: false, lacks: [{ lack: 'guide', count: 1 }] },
    ]);
  });

  it('has nothing next in a quarter that is finished', () => {
    const steps = quarterSteps(finished);
    expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(steps.some(({ isNext }) => isNext)).toBe(false);
  });

  it('can rank from questionnaires alone', () => {
    const figures = { ...nothing, questionnaires: finished.questionnaires };
    expect(quarterSteps(figures)[2]).toMatchObject({ step: 'ranking', state: 'to-do' });
  });

  it.each<[string, Partial<QuarterFigures>, { lack: string; count: number }[]]>([
    ['units that are late', { unitsToConfirm: 3 }, [{ lack: 'units-to-confirm', count: 3 }]],
    [
      'open questionnaires apart from those whose last day has passed',
      { questionnaires: { draft: 1, open: 3, overdue: 2, closed: 0 } },
      [
        { lack: 'drafted-questionnaires', count: 1 },
        { lack: 'overdue-questionnaires', count: 2 },
        { lack: 'open-questionnaires', count: 1 },
      ],
    ],
    [
      'a ranking that is outdated',
      { ranking: { state: 'outdated', runId, weightProblems: 0 } },
      [{ lack: 'newer-ranking', count: 1 }],
    ],
    [
      'proposals that wait for a decision',
      { proposals: { draft: 0, submitted: 2, accepted: 1, declined: 0 } },
      [{ lack: 'submitted-proposals', count: 2 }],
    ],
    [
      'a guide that is not out',
      { guide: { id: runId, state: 'draft' } },
      [{ lack: 'drafted-guide', count: 1 }],
    ],
  ])('names %s', (_, figures, lacks) => {
    expect(lacksOf(figures)).toEqual(lacks);
  });
});
