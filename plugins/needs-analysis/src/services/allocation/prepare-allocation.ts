import type { Person } from '@peixun/plugin-api';
import { allocationRules, type RefusalReason } from '../../contract/index.ts';
import { selectChoiceMark, selectChoices, type ChoiceRow } from '../../database/choices.ts';
import { selectStandingChanges } from '../../database/hand-changes.ts';
import { selectItems, type ItemRow } from '../../database/menus.ts';
import { selectPlaces, type PlaceRow } from '../../database/places.ts';
import { selectTrained } from '../../database/trained-people.ts';
import type { AllocationProblem, Wish } from '../../domain/allocation/allocation-problem.ts';
import { benefitOf } from '../../domain/allocation/benefit.ts';
import { sendingUnits } from '../../domain/allocation/sending-units.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { knownGaps } from '../competencies/known-gaps.ts';
import { peopleByIds } from '../people.ts';
import { today } from '../today.ts';
import { obstaclesOf } from './obstacles.ts';
import { personNeeds } from './person-needs.ts';

/** A choice that takes no part in the computation, and why. */
export interface LeftOut {
  readonly choice: ChoiceRow;
  readonly reason: RefusalReason;
}

export interface PreparedAllocation {
  readonly problem: AllocationProblem;
  readonly items: readonly ItemRow[];
  /** Who chose or has a place, by id. */
  readonly people: ReadonlyMap<string, Person>;
  readonly choices: readonly ChoiceRow[];
  readonly leftOut: readonly LeftOut[];
  /** Places as they stand now. */
  readonly places: readonly PlaceRow[];
  /** Whether somebody has had no place this year; also of who has not chosen. */
  readonly isUntrained: (personId: string) => boolean;
}

export interface MenuOfQuarter {
  readonly id: string;
  readonly year: number;
  readonly quarter: number;
}

/** Everything that giving the places of a menu rests on, in the order of ids. */
export async function prepareAllocation(
  context: NeedsContext,
  menu: MenuOfQuarter,
): Promise<PreparedAllocation> {
  const menuId = menu.id;
  const [items, choices, places, changes, trained, units, needOf, obstacles] = await Promise.all([
    context.read(db => selectItems(db, menuId)),
    context.read(db => selectChoices(db, { menuId })),
    context.read(db => selectPlaces(db, menuId)),
    context.read(db => selectStandingChanges(db, menuId)),
    context.read(db => selectTrained(db, menu.year)),
    context.directory.units(),
    knownGaps(context, today(context)).then(known => personNeeds(context, menu, known)),
    obstaclesOf(context, menuId),
  ]);
  const people = await peopleByIds(
    context,
    [...choices, ...places].map(({ personId }) => personId),
  );
  const itemById = new Map(items.map(item => [item.id, item]));
  const sendingUnit = sendingUnits(units);
  const rule = context.rule(allocationRules).values;
  const trainedIds = new Set(trained.map(({ personId }) => personId));
  const kept = places.filter(({ origin }) => origin === 'by-hand');
  const keptKeys = new Set(kept.map(keyOf));
  const removals = new Map(
    changes
      .filter(({ fromItemId }) => fromItemId !== null)
      .map(({ personId, fromItemId, reason }) => [`${personId} ${fromItemId}`, reason]),
  );
  const isUntrained = (personId: string) =>
    !trainedIds.has(personId) && !obstacles.hadPlaceIn(menu.year, personId);

  const wishes: Wish[] = [];
  const leftOut: LeftOut[] = [];
  for (const choice of choices) {
    if (keptKeys.has(keyOf(choice))) continue;
    const { personId, itemId, rank } = choice;
    const [item, person, removed] = [itemById.get(itemId), people.get(personId), removals.get(keyOf(choice))];
    if (removed !== undefined) leftOut.push({ choice, reason: { kind: 'by-hand', reason: removed } });
    else if (item === undefined || !person?.active) leftOut.push({ choice, reason: { kind: 'withdrawn' } });
    else {
      const reason = obstacles.of(item, person);
      const benefit = benefitOf(rank, needOf(person, item.themeIds) ?? 0, rule);
      if (reason) leftOut.push({ choice, reason });
      else wishes.push({ personId, itemId, rank, benefit });
    }
  }
  return {
    items,
    people,
    choices,
    leftOut,
    places,
    isUntrained,
    problem: {
      items: items
        .map(item => ({
          id: item.id,
          least: item.least,
          most: item.most,
          startsOn: item.startsOn,
          endsOn: item.endsOn,
          course: item.course,
          unitMost: item.unitMost,
          // What is withdrawn asks for nobody.
          quotas: item.withdrawnReason === null ? item.quotas : [],
        }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      people: [...people.values()]
        .map(({ id, unitId }) => ({
          id,
          unitId: sendingUnit.get(unitId) ?? unitId,
          isUntrained: isUntrained(id),
        }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      wishes,
      kept: kept.map(({ personId, itemId }) => ({ personId, itemId })),
      placesAPerson: rule.placesAPerson,
    },
  };
}

/** Whether nobody has changed a place since it was read; with the menu locked it stays so. */
export async function stillStand(
  tx: NeedsTransaction,
  menuId: string,
  places: readonly PlaceRow[],
): Promise<boolean> {
  return JSON.stringify(await selectPlaces(tx.db, menuId).execute()) === JSON.stringify(places);
}

/** Stands for the choices and the items of a menu: another mark, another allocation. */
export async function allocationMark(context: NeedsContext, menuId: string): Promise<string> {
  const [items, [choices]] = await Promise.all([
    context.read(db => selectItems(db, menuId)),
    context.read(db => selectChoiceMark(db, menuId)),
  ]);
  const rules = items.map(item => [item.id, item.least, item.most, item.startsOn, item.endsOn, item.course]);
  const limits = items.map(item => [
    item.audienceIds,
    item.mayRepeat,
    item.requiresCourse,
    item.unitMost,
    item.quotas,
    item.withdrawnReason,
  ]);
  return JSON.stringify([rules, limits, choices?.mark]);
}

function keyOf({ personId, itemId }: { readonly personId: string; readonly itemId: string }): string {
  return `${personId} ${itemId}`;
}
