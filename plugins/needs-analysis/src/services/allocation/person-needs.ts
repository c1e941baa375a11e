import { selectThemeScores } from '../../database/theme-scores.ts';
import type { Quarter } from '../../domain/cycles/quarters.ts';
import type { NeedsContext } from '../../parts.ts';
import type { KnownGaps } from '../competencies/known-gaps.ts';

/** How much a person needs the best of some themes, 0 to 1; undefined where nothing is known. */
export type NeedOf = (
  person: { readonly id: string; readonly audienceId: string | null },
  themeIds: readonly string[],
) => number | undefined;

/**
 * What is known of people's needs: a gap of their own, or else what the newest ranking up to a quarter says for
 * their audience. The larger counts.
 */
export async function personNeeds(
  context: NeedsContext,
  { year, quarter }: Quarter,
  { models, gaps }: KnownGaps,
): Promise<NeedOf> {
  const scores = await context.read(db => selectThemeScores(db, year, quarter));
  const needs = new Map<string, number>();
  const note = (key: string, need: number) =>
    needs.set(key, Math.max(needs.get(key) ?? 0, Math.min(1, need)));
  for (const { audienceId, themeId, points } of scores) note(`${audienceId} ${themeId}`, points / 10_000);
  const themesOf = new Map(models.competencies.map(({ id, themeIds }) => [id, themeIds]));
  for (const { person, competencyId, required, gap } of gaps) {
    for (const themeId of themesOf.get(competencyId) ?? []) {
      if (gap !== undefined && required > 0) note(`${person.id} ${themeId}`, gap / required);
    }
  }
  return ({ id, audienceId }, themeIds) => {
    const known = themeIds
      .flatMap(themeId => [needs.get(`${id} ${themeId}`), needs.get(`${audienceId} ${themeId}`)])
      .filter(need => need !== undefined);
    return known.length > 0 ? Math.max(...known) : undefined;
  };
}
