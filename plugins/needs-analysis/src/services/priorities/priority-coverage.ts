import { countPrioritiesByTheme, countPrioritiesByUnit } from '../../database/priorities.ts';
import type { NeedsContext } from '../../parts.ts';

/** The units that are asked for priorities every year. */
const reportingKinds = ['department', 'township'];

/** Who entered priorities of a year, on which themes, and who entered none; within the units that the actor sees. */
export async function priorityCoverage(context: NeedsContext, year: number) {
  const [units, themes, counts] = await Promise.all([
    context.directory.units(),
    context.read(db => countPrioritiesByTheme(db, year)),
    context.read(db => countPrioritiesByUnit(db, year)),
  ]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const asked = units
    .filter(({ kind }) => reportingKinds.includes(kind))
    .filter(({ id }) => context.can('needs-analysis.priority.read', id));
  const reported = new Set(counts.map(({ unitId }) => unitId));
  return {
    themes,
    units: counts
      .toSorted((a, b) => b.count - a.count)
      .map(({ unitId, count }) => ({ unitId, unitName: names.get(unitId) ?? '', count })),
    asked: asked.length,
    silentUnits: asked
      .filter(({ id }) => !reported.has(id))
      .map(({ id, name }) => ({ unitId: id, unitName: name })),
  };
}
