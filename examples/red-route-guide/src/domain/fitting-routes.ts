/** How many routes are suggested for one class. */
const mostSuggestions = 3;

/** What the choice looks at. */
export interface RouteToChoose {
  readonly id: string;
  readonly themeIds: readonly string[];
  readonly minutes: number;
}

export interface FittingRoute {
  readonly id: string;
  readonly sharedThemes: number;
}

/** The routes on which a class learns something of its themes: more themes first, then the shorter one. */
export function fittingRoutes(
  routes: readonly RouteToChoose[],
  themeIds: readonly string[],
): readonly FittingRoute[] {
  return routes
    .map(({ id, minutes, themeIds: taught }) => ({
      id,
      minutes,
      sharedThemes: themeIds.filter(theme => taught.includes(theme)).length,
    }))
    .filter(({ sharedThemes }) => sharedThemes > 0)
    .toSorted((a, b) => b.sharedThemes - a.sharedThemes || a.minutes - b.minutes || (a.id < b.id ? -1 : 1))
    .slice(0, mostSuggestions)
    .map(({ id, sharedThemes }) => ({ id, sharedThemes }));
}
