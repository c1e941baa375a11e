import { rankingMethod } from '../../contract/index.ts';
import { selectPrioritiesOfYear } from '../../database/priorities.ts';
import { freshnessOf } from '../../domain/evidence/freshness.ts';
import { organisationThemes } from '../../domain/themes/organisation-themes.ts';
import type { NeedsContext } from '../../parts.ts';
import { audienceNames, themesOf } from '../lookups.ts';
import { today } from '../today.ts';

/** The priorities of a year by the tree of themes, within the units that the actor sees. */
export async function organisationNeeds(context: NeedsContext, year: number) {
  const [themes, priorities, units, audiences] = await Promise.all([
    themesOf(context),
    context.read(db => selectPrioritiesOfYear(db, year)),
    context.directory.units(),
    audienceNames(context),
  ]);
  const day = today(context);
  const { values } = context.rule(rankingMethod);
  const shown = priorities.map(({ unitId, audienceId, passages, ...priority }) => ({
    ...priority,
    unitName: units.find(({ id }) => id === unitId)?.name ?? '',
    audienceName: audienceId === null ? null : (audiences.get(audienceId) ?? ''),
    documentId: passages[0]?.documentId ?? null,
    isStale: freshnessOf(priority.confirmedOn, day, values).isStale,
  }));
  return {
    items: organisationThemes(themes, shown),
    stale: shown.filter(({ isStale }) => isStale).length,
  };
}
