import type { Lack, QuarterFigures, StepOfWork, WorkStep } from '../../contract/index.ts';

type Lacks = readonly (readonly [lack: Lack, count: number])[];

/**
 * The steps of a quarter's work and what each lacks; also what only others can finish, so that nobody
 * searches for why a step is open.
 */
export function quarterSteps(figures: QuarterFigures): StepOfWork[] {
  const isRanked = figures.ranking.state !== 'missing';
  const hasEvidence = figures.priorities > 0 || figures.questionnaires.closed > 0;
  const steps = [
    stepOf('sources', true, sourceLacks(figures)),
    stepOf('questionnaires', true, questionnaireLacks(figures)),
    stepOf('ranking', hasEvidence, rankingLacks(figures)),
    stepOf('proposals', isRanked, proposalLacks(figures)),
    stepOf('guide', isRanked, guideLacks(figures)),
  ];
  const next = steps.findIndex(({ state }) => state === 'to-do');
  return steps.map((step, at) => ({ ...step, isNext: at === next }));
}

function stepOf(step: WorkStep, isPossible: boolean, lacks: Lacks) {
  const missing = lacks.filter(([, count]) => count > 0).map(([lack, count]) => ({ lack, count }));
  const state = !isPossible ? 'later' : missing.length > 0 ? 'to-do' : 'done';
  return { step, state, lacks: missing } as const;
}

function sourceLacks(figures: QuarterFigures): Lacks {
  return [
    ['themes', one(figures.themes === 0)],
    ['priorities', one(figures.priorities === 0)],
    ['units-to-enter', figures.unitsToEnter],
    ['units-to-confirm', figures.unitsToConfirm],
    ['stale-priorities', figures.stalePriorities],
    ['competency-models', one(figures.competencyModels === 0)],
  ];
}

function questionnaireLacks({ questionnaires }: QuarterFigures): Lacks {
  const { draft, open, overdue, closed } = questionnaires;
  return [
    ['questionnaires', one(draft + open + closed === 0)],
    ['drafted-questionnaires', draft],
    ['overdue-questionnaires', overdue],
    ['open-questionnaires', open - overdue],
  ];
}

function rankingLacks({ ranking: { state, weightProblems } }: QuarterFigures): Lacks {
  return [
    ['weights', weightProblems],
    ['ranking', one(state === 'missing')],
    ['newer-ranking', one(state === 'outdated')],
  ];
}

function proposalLacks({ proposals }: QuarterFigures): Lacks {
  const { draft, submitted, accepted, declined } = proposals;
  return [
    ['proposals', one(draft + submitted + accepted + declined === 0)],
    ['drafted-proposals', draft],
    ['declined-proposals', declined],
    ['submitted-proposals', submitted],
  ];
}

function guideLacks({ guide }: QuarterFigures): Lacks {
  return [
    ['guide', one(guide === null)],
    ['drafted-guide', one(guide?.state === 'draft')],
  ];
}

function one(isMissing: boolean): number {
  return isMissing ? 1 : 0;
}
