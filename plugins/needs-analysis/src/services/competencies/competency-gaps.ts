import { anonymousGroupSize, pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import { measuringRules, type GapMap } from '../../contract/index.ts';
import { gapCells, leniencyOf, withoutPeople, type GroupedGap } from '../../domain/competencies/gap-map.ts';
import { branchBelow } from '../../domain/unit-tree.ts';
import type { NeedsContext } from '../../parts.ts';
import { hiddenUnitIn, knownGaps, openPeople, type GapFilter, type KnownGap } from './known-gaps.ts';
import { audienceNames, postNames } from '../lookups.ts';
import { today } from '../today.ts';

export type Grouping = 'post' | 'unit' | 'audience';

/**
 * The gaps by group and competency. Who may not see every single person in it gets it by group, in words, and no group
 * below five.
 *
 * @throws `NOT_ALLOWED` when somebody narrows it who may not see every single person in it: the difference of two
 * choices would tell of them.
 */
export async function gapMap(
  context: NeedsContext,
  { by, ...filter }: GapFilter & { by: Grouping },
): Promise<GapMap> {
  const { modelId: _model, ...narrowing } = filter;
  const isNarrowed = Object.values(narrowing).some(value => value !== undefined);
  if (isNarrowed) context.require(openPeople, filter.unitId);
  const { models, gaps } = await knownGaps(context, today(context), filter);
  const hidden = hiddenUnitIn(context, gaps);
  if (isNarrowed && hidden !== undefined) context.require(openPeople, hidden);
  const opens = context.can(openPeople) && hidden === undefined;
  const { names, groupsOf } = await groupingOf(context, by, filter);

  const grouped = gaps.map((gap): GroupedGap => ({ ...gap, groupIds: groupsOf(gap) }));
  const cells = gapCells(grouped, context.rule(measuringRules).values);
  const groupIds = new Set(cells.map(({ groupId }) => groupId));
  const competencyIds = new Set(cells.map(({ competencyId }) => competencyId));
  const leniency = leniencyOf(
    gaps.map(({ person, ...gap }) => ({ ...gap, personId: person.id })),
    anonymousGroupSize,
  );
  return {
    groups: [...names].filter(([id]) => groupIds.has(id)).map(([id, name]) => ({ id, name })),
    competencies: models.competencies
      .filter(({ id }) => competencyIds.has(id))
      .map(({ id, name, group }) => ({ id, name, group })),
    cells: opens ? cells : cells.map(cell => withoutPeople(cell, anonymousGroupSize)),
    opens,
    leniency: opens ? (leniency ?? null) : null,
  };
}

/** The people behind a cell, the largest gap first; those who were not measured last. */
export async function gapPeople(
  context: NeedsContext,
  query: GapFilter & { competencyId: string; alone?: 'true'; cursor?: string; limit: number },
) {
  const { competencyId, alone, cursor, limit, ...filter } = query;
  const [{ models, gaps }, posts, units] = await Promise.all([
    knownGaps(context, today(context), filter),
    postNames(context),
    context.directory.units(),
  ]);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const competencyName = models.competencies.find(({ id }) => id === competencyId)?.name ?? '';
  const items = gaps
    .filter(gap => gap.competencyId === competencyId)
    .filter(({ person }) => alone === undefined || person.unitId === filter.unitId)
    .toSorted((a, b) => (b.gap ?? -1) - (a.gap ?? -1) || (a.person.id < b.person.id ? -1 : 1))
    .map(({ person, required, measured, gap }) => ({
      personId: person.id,
      name: person.name,
      unitName: unitNames.get(person.unitId) ?? '',
      postNames: person.postIds.flatMap(id => posts.get(id) ?? []),
      competencyName,
      required,
      measured: measured?.level ?? null,
      gap: gap ?? null,
    }));
  const [after] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const start = 1 + items.findIndex(({ personId }) => personId === after);
  return pageOf(items.slice(start, start + limit + 1), limit, ({ personId }) => [personId]);
}

async function groupingOf(context: NeedsContext, by: Grouping, { unitId, postId }: GapFilter) {
  if (by === 'audience') {
    const names = await audienceNames(context);
    return { names, groupsOf: ({ person }: KnownGap) => (person.audienceId ? [person.audienceId] : []) };
  }
  if (by === 'post') {
    const names = await postNames(context);
    const ids = (person: KnownGap['person']) =>
      person.postIds.filter(id => postId === undefined || id === postId);
    return { names, groupsOf: ({ person }: KnownGap) => ids(person) };
  }
  const units = await context.directory.units();
  const byId = new Map(units.map(unit => [unit.id, unit]));
  const root = unitId ?? units.find(({ parentId }) => parentId === null)?.id ?? '';
  return {
    names: new Map(units.map(({ id, name }) => [id, name])),
    groupsOf: ({ person }: KnownGap) => [branchBelow(byId, root, person.unitId)],
  };
}
