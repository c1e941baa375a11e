import type {
  GuideContent,
  GuideNeed,
  NeedChange,
  RankedNeed,
  WeightsBySource,
} from '../../contract/index.ts';

/** How many people were asked and answered. */
interface Response {
  readonly asked: number;
  readonly answered: number;
  readonly byLink: number;
}

/** What a quarter's guide is made of. */
export interface GuideMaterial {
  readonly runId: string;
  readonly asOf: string;
  readonly audiences: readonly {
    readonly audienceId: string;
    readonly audienceName: string;
    readonly weights: WeightsBySource;
    /** By rank. */
    readonly needs: readonly RankedNeed[];
    /** Since the quarter before; null: that had no ranking. */
    readonly changes: readonly NeedChange[] | null;
    /** Of those who were asked by name, and through links. */
    readonly response: Response | undefined;
  }[];
  readonly stale: GuideContent['stale'];
  readonly classes: GuideContent['classes'];
}

/** Reasons that are named for each need. */
const reasonsOfNeed = 3;

/**
 * The content of a guide: the first needs of every audience with what speaks for them most, and what became of
 * them since the quarter before.
 *
 * @param shown so many needs of each audience.
 * @param leastGroup fewer people than this are not told.
 */
export function composeGuide(material: GuideMaterial, shown: number, leastGroup: number): GuideContent {
  const { runId, asOf, stale, classes } = material;
  const audiences = material.audiences
    .filter(({ needs }) => needs.length > 0)
    .map(({ needs, changes, response, ...audience }) => ({
      ...audience,
      ...toldOf(response, leastGroup),
      needs: needs.slice(0, shown).map(need => guideNeedOf(need, changes)),
      further: Math.max(0, needs.length - shown),
      gone: (changes ?? []).filter(({ movement }) => movement === 'gone').map(({ themeName }) => themeName),
    }));
  return { runId, asOf, audiences, stale: [...stale], classes: [...classes] };
}

/** A rate where people were asked by name; otherwise how many answered through links. */
function toldOf(response: Response | undefined, leastGroup: number) {
  const { asked, answered, byLink } = response ?? { asked: 0, answered: 0, byLink: 0 };
  const counted = asked > 0 ? answered : byLink;
  return { asked: asked > 0 ? asked : null, answered: counted >= leastGroup ? counted : null };
}

function guideNeedOf(need: RankedNeed, changes: readonly NeedChange[] | null): GuideNeed {
  const { themeId, themeName, rank, points, low, high, stability, isStale } = need;
  const change = changes?.find(candidate => candidate.themeId === themeId);
  return {
    ...{ themeId, themeName, rank, points, low, high, stability, isStale },
    movement: change?.movement ?? null,
    rankBefore: change?.before?.rank ?? null,
    reasons: need.contributions
      .filter(contribution => contribution.points > 0)
      .toSorted((a, b) => b.points - a.points)
      .slice(0, reasonsOfNeed)
      .map(({ source, points: given, evidence }) => ({ source, points: given, evidence })),
  };
}
