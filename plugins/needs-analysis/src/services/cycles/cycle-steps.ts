import { isPeixunError } from '@peixun/plugin-api';
import type { CycleStep, Questionnaire, StepOutcome } from '../../contract/index.ts';
import { selectGuidesOfQuarter } from '../../database/guides.ts';
import { selectQuestionnairesOfQuarter } from '../../database/questionnaires.ts';
import type { Quarter } from '../../domain/cycles/quarters.ts';
import type { NeedsContext } from '../../parts.ts';
import { confirmationProgress, stalePriorities } from '../priorities/confirmations.ts';
import { draftGuide, publishGuide } from '../guides/guides.ts';
import { closeForAnswers, openForAnswers } from '../questionnaires/questionnaires.ts';
import { computeRanking } from '../rankings/rankings.ts';
import { today } from '../today.ts';

/** What a step did, and the units that have something to do now. */
export interface StepResult {
  readonly outcome: StepOutcome;
  readonly unitIds?: readonly string[];
}

/**
 * The work of each step. A host may die in the middle and another begin again: what is done already is found done.
 */
export const stepWork: Readonly<
  Record<CycleStep, (context: NeedsContext, quarter: Quarter) => Promise<StepResult>>
> = {
  open: async (context, quarter) => {
    const opened = await openPrepared(context, quarter);
    const units = await lateUnits(context, quarter);
    return { outcome: { ...opened, units: units.length }, unitIds: units };
  },
  remind: async (context, quarter) => {
    const units = await lateUnits(context, quarter);
    return { outcome: { units: units.length }, unitIds: units };
  },
  close: async (context, quarter) => ({ outcome: await closeEnded(context, quarter) }),
  'mark-stale': async (context, quarter) => {
    const stale = await stalePriorities(context, quarter.year);
    return { outcome: { stale: stale.length }, unitIds: [...new Set(stale.map(({ unitId }) => unitId))] };
  },
  rank: (context, quarter) => orProblem(async () => ({ runId: (await computeRanking(context, quarter)).id })),
  'draft-guide': (context, quarter) =>
    orProblem(async () => {
      const [newest] = await context.read(db => selectGuidesOfQuarter(db, quarter));
      return { guideId: newest?.id ?? (await draftGuide(context, quarter)).id };
    }),
  'publish-guide': (context, quarter) =>
    orProblem(async () => {
      const [newest] = await context.read(db => selectGuidesOfQuarter(db, quarter));
      const id = newest?.id ?? (await draftGuide(context, quarter)).id;
      if (newest?.state !== 'published') await publishGuide(context, id);
      return { guideId: id };
    }),
};

const mendable: ReadonlySet<string> = new Set(['conflict', 'input', 'not-found']);

/** What cannot be done now, such as a ranking without evidence, ends the step and is shown; people mend it. */
async function orProblem(work: () => Promise<StepOutcome>): Promise<StepResult> {
  try {
    return { outcome: await work() };
  } catch (error) {
    if (!isPeixunError(error) || !mendable.has(error.kind)) throw error;
    return { outcome: { problem: { code: error.code, title: error.title } } };
  }
}

async function openPrepared(context: NeedsContext, quarter: Quarter): Promise<StepOutcome> {
  const notOpened: string[] = [];
  let questionnaires = 0;
  for (const { id, title } of await questionnairesOf(context, quarter, 'draft')) {
    try {
      await openForAnswers(context, id);
      questionnaires += 1;
    } catch (error) {
      if (!isPeixunError(error)) throw error;
      notOpened.push(title);
    }
  }
  return { questionnaires, notOpened };
}

/** Closes what has reached its last day; somebody wanted the others to stay open longer. Counts all that are closed. */
async function closeEnded(context: NeedsContext, quarter: Quarter): Promise<StepOutcome> {
  const day = today(context);
  const open = await questionnairesOf(context, quarter, 'open');
  const ended = open.filter(({ closesOn }) => closesOn === null || closesOn <= day);
  for (const { id } of ended) await closeForAnswers(context, id);
  const closed = await questionnairesOf(context, quarter, 'closed');
  return { questionnaires: closed.length, leftOpen: open.length - ended.length };
}

async function questionnairesOf(context: NeedsContext, quarter: Quarter, state: Questionnaire['state']) {
  const all = await context.read(db => selectQuestionnairesOfQuarter(db, quarter));
  return all.filter(questionnaire => questionnaire.state === state);
}

async function lateUnits(context: NeedsContext, quarter: Quarter): Promise<string[]> {
  return (await confirmationProgress(context, quarter)).lateUnits.map(({ unitId }) => unitId);
}
