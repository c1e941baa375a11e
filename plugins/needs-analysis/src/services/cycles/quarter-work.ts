import type { QuarterFigures } from '../../contract/index.ts';
import { selectVersionSummaries } from '../../database/competency-models.ts';
import { selectGuidesOfQuarter } from '../../database/guides.ts';
import { selectMenusOfQuarter } from '../../database/menus.ts';
import { countProposalsOfQuarter } from '../../database/proposals.ts';
import { selectQuestionnairesOfQuarter } from '../../database/questionnaires.ts';
import { quarterSteps } from '../../domain/cycles/quarter-steps.ts';
import { quarterNumber, quarterOf, type Quarter } from '../../domain/cycles/quarters.ts';
import type { NeedsContext } from '../../parts.ts';
import { themesOf } from '../lookups.ts';
import { confirmationProgress } from '../priorities/confirmations.ts';
import { courseLagOf } from '../proposals/deliveries.ts';
import { quarterResponseRates } from '../questionnaires/questionnaire-progress.ts';
import { rankingStatus } from '../rankings/rankings.ts';
import { today } from '../today.ts';

/** What of a quarter's work is done, what is missing, and the figures behind it. */
export async function quarterWork(context: NeedsContext, quarter: Quarter) {
  const figures = await figuresOf(context, quarter);
  return { steps: quarterSteps(figures), figures };
}

async function figuresOf(context: NeedsContext, quarter: Quarter): Promise<QuarterFigures> {
  const [themes, confirmation, versions, questionnaires, rates, ranking, proposals, menus, guides, lag] =
    await Promise.all([
      themesOf(context),
      confirmationProgress(context, quarter),
      context.read(selectVersionSummaries),
      questionnairesOf(context, quarter),
      quarterResponseRates(context, quarter),
      rankingStatus(context, quarter),
      context.read(db => countProposalsOfQuarter(db, quarter)),
      context.read(db => selectMenusOfQuarter(db, quarter)),
      context.read(db => selectGuidesOfQuarter(db, quarter)),
      courseLagOf(context),
    ]);
  const [guide] = guides;
  const { medianDays, waiting, late } = lag;
  return {
    themes: themes.length,
    priorities: confirmation.priorities,
    ...lateUnits(context, quarter, confirmation.lateUnits),
    stalePriorities: confirmation.stale,
    competencyModels: new Set(
      versions.filter(({ state }) => state === 'published').map(({ modelId }) => modelId),
    ).size,
    questionnaires,
    asked: rates.reduce((sum, { asked }) => sum + asked, 0),
    answered: rates.reduce((sum, { answered }) => sum + answered, 0),
    ranking: {
      state: ranking.state,
      runId: ranking.run?.id ?? null,
      weightProblems: ranking.problems.length,
    },
    proposals: {
      draft: 0,
      submitted: 0,
      accepted: 0,
      declined: 0,
      ...Object.fromEntries(proposals.map(({ state, count }) => [state, count])),
    },
    menus,
    guide: guide === undefined ? null : { id: guide.id, state: guide.state },
    lag: { medianDays, waiting, late },
  };
}

/** Priorities are confirmed in the quarter that it is; of another nothing is late. */
function lateUnits(context: NeedsContext, quarter: Quarter, late: readonly { readonly waiting: number }[]) {
  const isNow = quarterNumber(quarter) === quarterNumber(quarterOf(today(context)));
  return {
    unitsToEnter: isNow ? late.filter(({ waiting }) => waiting === 0).length : 0,
    unitsToConfirm: isNow ? late.filter(({ waiting }) => waiting > 0).length : 0,
  };
}

async function questionnairesOf(context: NeedsContext, quarter: Quarter) {
  const day = today(context);
  const all = await context.read(db => selectQuestionnairesOfQuarter(db, quarter));
  const inState = (state: 'draft' | 'open' | 'closed') => all.filter(one => one.state === state);
  const isOverdue = ({ closesOn }: { closesOn: string | null }) => closesOn !== null && closesOn < day;
  return {
    draft: inState('draft').length,
    open: inState('open').length,
    overdue: inState('open').filter(isOverdue).length,
    closed: inState('closed').length,
  };
}
