/** Somebody whom a class could be for. */
export interface Candidate {
  readonly id: string;
  readonly audienceId: string;
  /** Themes that would close a clear gap of the person at their post. */
  readonly gapThemeIds: ReadonlySet<string>;
}

/** An audience with its people and its ranked needs. */
export interface AudienceOfClass {
  readonly audienceId: string;
  readonly people: readonly Candidate[];
  /** Rank by theme. */
  readonly ranks: ReadonlyMap<string, number>;
}

export interface MatchRule {
  readonly firstNeeds: number;
  readonly leastMatch: number;
}

/** Why a theme is a need of a person: everybody of the audience needs it, or the person's own gap says so. */
export function needOf(
  person: Candidate,
  themeId: string,
  ranks: ReadonlyMap<string, number>,
  { firstNeeds }: Pick<MatchRule, 'firstNeeds'>,
): 'audience' | 'gap' | undefined {
  if ((ranks.get(themeId) ?? Infinity) <= firstNeeds) return 'audience';
  return person.gapThemeIds.has(themeId) ? 'gap' : undefined;
}

/**
 * How well themes fit the people of audiences: the share of pairs of a person and a theme in which the theme is a
 * need of the person. Every figure is made of counts in which a group of fewer than `leastGroup` people has joined
 * the larger one, so that no figure tells of few people, alone or taken from another. Audiences with fewer people
 * are left out.
 */
export function matchAudiences(
  audiences: readonly AudienceOfClass[],
  themeIds: readonly string[],
  rule: MatchRule,
  leastGroup: number,
) {
  const matched = audiences.map(audience => matchAudience(audience, themeIds, rule, leastGroup));
  const counted = matched.filter(({ people }) => people !== null);
  const pairs = sum(counted, ({ people }) => (people ?? 0) * themeIds.length);
  const share = pairs === 0 ? null : sum(counted, matchingPairs) / pairs;
  return {
    share,
    expected: sum(counted, ({ themes }) => Math.max(0, ...themes.map(({ matching }) => matching))),
    warning: warningOf(share, audiences.length, rule),
    audiences: matched,
  };
}

function matchAudience(
  { audienceId, people, ranks }: AudienceOfClass,
  themeIds: readonly string[],
  rule: MatchRule,
  leastGroup: number,
) {
  const isCounted = people.length >= leastGroup;
  const themes = themeIds.map(themeId => {
    const rank = ranks.get(themeId) ?? null;
    const matching = people.filter(person => needOf(person, themeId, ranks, rule) !== undefined).length;
    return {
      themeId,
      rank,
      isNeed: rank !== null && rank <= rule.firstNeeds,
      matching: isCounted ? withoutFew(matching, people.length, leastGroup) : 0,
    };
  });
  const pairs = people.length * themeIds.length;
  return {
    audienceId,
    people: isCounted ? people.length : null,
    share: isCounted && pairs > 0 ? matchingPairs({ themes }) / pairs : null,
    themes,
  };
}

function matchingPairs({ themes }: { readonly themes: readonly { readonly matching: number }[] }): number {
  return sum(themes, ({ matching }) => matching);
}

/** Few who match count as none, few who do not as nobody. */
function withoutFew(matching: number, all: number, leastGroup: number): number {
  if (matching < leastGroup) return 0;
  return all - matching < leastGroup ? all : matching;
}

function warningOf(share: number | null, audiences: number, { leastMatch }: MatchRule) {
  if (share === null || share >= leastMatch) return null;
  return audiences > 1 ? ('mixed' as const) : ('low' as const);
}

function sum<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}
