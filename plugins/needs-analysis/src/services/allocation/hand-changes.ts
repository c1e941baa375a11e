import { pageOf, readCursor, text, type Text } from '@peixun/plugin-api';
import { z } from 'zod';
import {
  allocationRules,
  needsAnalysisErrors as errors,
  overridableRule,
  type HandChange,
  type HandChangeInput,
} from '../../contract/index.ts';
import {
  insertHandChange,
  selectHandChangeById,
  selectHandChanges,
  selectStandingChanges,
  undoHandChange,
  type HandChangeRow,
} from '../../database/hand-changes.ts';
import { selectMenuById } from '../../database/menus.ts';
import { deletePlace, insertPlaces, selectPlaces } from '../../database/places.ts';
import type { AllocationProblem } from '../../domain/allocation/allocation-problem.ts';
import { Occupancy, type PlaceRule } from '../../domain/allocation/occupancy.ts';
import { sendingUnits } from '../../domain/allocation/sending-units.ts';
import type { NeedsContext } from '../../parts.ts';
import { inState } from '../ordering/menus.ts';
import { obstacleText } from './obstacle-text.ts';
import { obstaclesOf } from './obstacles.ts';
import { prepareAllocation, type PreparedAllocation } from './prepare-allocation.ts';
import { peopleNames } from '../people.ts';

/** @throws `MENU_NOT_FOUND`. */
export async function listHandChanges(
  context: NeedsContext,
  menuId: string,
  { cursor, limit }: { cursor?: string; limit: number },
) {
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const [[menu], rows, units] = await Promise.all([
    context.read(db => selectMenuById(db, menuId)),
    context.read(db => selectHandChanges(db, menuId, { before, limit: limit + 1 })),
    context.directory.units(),
  ]);
  if (menu === undefined) throw errors.MENU_NOT_FOUND({ id: menuId });
  const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
  const names = await peopleNames(
    context,
    items.flatMap(({ personId, changerId }) => [personId, changerId]),
  );
  return {
    items: items.map(
      ({ changerId, changedAt, undoneAt, fromPlace: _was, menuId: _menu, ...row }): HandChange => ({
        ...row,
        name: names.get(row.personId) ?? '',
        unitName: units.find(({ id }) => id === row.unitId)?.name ?? '',
        changedBy: names.get(changerId ?? '') ?? null,
        changedAt: changedAt.toISOString(),
        undoneAt: undoneAt?.toISOString() ?? null,
      }),
    ),
    nextCursor,
  };
}

/**
 * Adds, moves or removes a place by hand, checked by the rules that the computation keeps. The change stands when
 * places are computed again.
 *
 * @throws `MENU_NOT_FOUND`, `MENU_STATE`, `PERSON_NOT_FOUND`, `PLACE_NOT_FOUND`, `HAND_CHANGE_HAS_PLACE`,
 *   `HAND_CHANGE_AGAINST_RULES`, `HAND_CHANGE_OVERRIDABLE`.
 */
export async function changeByHand(
  context: NeedsContext,
  menuId: string,
  input: HandChangeInput,
): Promise<{ id: string }> {
  const [menu] = await context.read(db => selectMenuById(db, menuId));
  if (menu === undefined) throw errors.MENU_NOT_FOUND({ id: menuId });
  const prepared = await prepareAllocation(context, menu);
  const person = await context.directory.person(input.personId);
  if (!person?.active) throw errors.PERSON_NOT_FOUND({}, { path: ['personId'] });
  const titleOf = (id: string) => prepared.items.find(item => item.id === id)?.title ?? id;

  const own = prepared.places.filter(({ personId }) => personId === person.id);
  const fromItemId = input.kind === 'add' ? null : input.fromItemId;
  const from = own.find(({ itemId }) => itemId === fromItemId);
  if (fromItemId !== null && from === undefined) {
    throw errors.PLACE_NOT_FOUND({ title: titleOf(fromItemId) }, { path: ['fromItemId'] });
  }
  const itemId = input.kind === 'remove' ? null : input.itemId;
  if (itemId !== null && own.some(place => place.itemId === itemId)) {
    throw errors.HAND_CHANGE_HAS_PLACE({ name: person.name, title: titleOf(itemId) }, { path: ['itemId'] });
  }
  const overridden =
    input.kind === 'remove' || itemId === null
      ? []
      : await checkedRules(context, prepared, { person, itemId, fromItemId, override: input.override });

  const isUntrained = prepared.problem.people.find(({ id }) => id === person.id)?.isUntrained ?? true;
  const rank =
    prepared.choices.find(choice => choice.personId === person.id && choice.itemId === itemId)?.rank ?? null;
  const { actor } = context;
  return inState(context, menuId, ['open', 'closed', 'published'], async (tx, { state }) => {
    const change: HandChangeRow = {
      id: tx.newId(),
      menuId,
      personId: person.id,
      unitId: person.unitId,
      kind: input.kind,
      itemId,
      fromItemId,
      fromPlace: from ? { rank: from.rank, origin: from.origin, isUntrained: from.isUntrained } : null,
      reason: input.reason,
      overridden,
      changedAt: tx.now(),
      changerId: actor.kind === 'person' ? actor.personId : null,
    };
    tx.write(insertHandChange(tx.db, change));
    if (fromItemId !== null) {
      tx.write(deletePlace(tx.db, { menuId, itemId: fromItemId, personId: person.id }));
    }
    if (itemId !== null) {
      const place = { menuId, itemId, personId: person.id, unitId: person.unitId };
      await insertPlaces(tx.db, [{ ...place, rank, isUntrained, origin: 'by-hand' }]);
    }
    tx.audit({
      objectType: 'hand-change',
      objectId: change.id,
      details: { kind: change.kind, personId: person.id, itemId, fromItemId },
    });
    if (state === 'published') {
      tx.notify({
        personIds: [person.id],
        title: text('您的名额有调整，请查看', 'Your place has been changed: please look'),
        link: '/needs-analysis/choices',
      });
    }
    return { id: change.id };
  });
}

/** @throws `HAND_CHANGE_NOT_FOUND`, `HAND_CHANGE_NOT_LAST`, `MENU_STATE`. */
export async function undoByHand(context: NeedsContext, id: string): Promise<void> {
  const [change] = await context.read(db => selectHandChangeById(db, id));
  if (change === undefined) throw errors.HAND_CHANGE_NOT_FOUND();
  const { menuId, personId, itemId, fromItemId, fromPlace, unitId } = change;
  const names = await peopleNames(context, [personId]);
  await inState(context, menuId, ['open', 'closed', 'published'], async tx => {
    const standing = await selectStandingChanges(tx.db, menuId).where('person_id', '=', personId).execute();
    if (!standing.some(other => other.id === id)) throw errors.HAND_CHANGE_NOT_FOUND();
    if (standing[0]?.id !== id) throw errors.HAND_CHANGE_NOT_LAST({ name: names.get(personId) ?? '' });
    tx.write(undoHandChange(tx.db, id, tx.now()));
    if (itemId !== null) await deletePlace(tx.db, { menuId, itemId, personId }).execute();
    if (fromItemId !== null && fromPlace) {
      const held = await selectPlaces(tx.db, menuId, { personId, itemId: fromItemId }).executeTakeFirst();
      if (!held) await insertPlaces(tx.db, [{ menuId, itemId: fromItemId, personId, unitId, ...fromPlace }]);
    }
    tx.audit({ objectType: 'hand-change', objectId: id, details: { undone: true } });
  });
}

interface CheckedPlace {
  readonly person: { readonly id: string; readonly unitId: string; readonly audienceId: string | null };
  readonly itemId: string;
  readonly fromItemId: string | null;
  readonly override: boolean;
}

/** The rules that the place breaks and may break; throws for all others. */
async function checkedRules(
  context: NeedsContext,
  prepared: PreparedAllocation,
  { person, itemId, fromItemId, override }: CheckedPlace,
): Promise<string[]> {
  const path = ['itemId'];
  const item = prepared.items.find(({ id }) => id === itemId);
  if (item === undefined) throw errors.MENU_ITEM_NOT_FOUND({ id: itemId }, { path });
  const obstacle = (await obstaclesOf(context, item.menuId, [person.id])).of(item, person);
  if (obstacle) throw errors.HAND_CHANGE_AGAINST_RULES({ rules: obstacleText(obstacle) }, { path });

  const units = await context.directory.units();
  const occupancy = new Occupancy(withPerson(prepared, person, units), prepared.places);
  if (fromItemId !== null) occupancy.remove({ personId: person.id, itemId: fromItemId });
  const titles = new Map(prepared.items.map(({ id, title }) => [id, title]));
  const rules = occupancy
    .against({ personId: person.id, itemId })
    // By hand a class may be filled that has not enough people yet: they may be added one by one.
    .filter(({ kind }) => kind !== 'not-opened');
  const allowed = new Set<string>(context.rule(allocationRules).values.overridable);
  const strict = rules.filter(({ kind }) => !allowed.has(kind));
  const words = (all: readonly PlaceRule[]) => joined(all.map(rule => ruleText(rule, titles)));
  if (strict.length > 0) throw errors.HAND_CHANGE_AGAINST_RULES({ rules: words(strict) }, { path });
  if (rules.length > 0 && !override) throw errors.HAND_CHANGE_OVERRIDABLE({ rules: words(rules) }, { path });
  return rules.map(({ kind }) => overridableRule.parse(kind));
}

/** Somebody may be added who had not chosen. */
function withPerson(
  { problem }: PreparedAllocation,
  person: { readonly id: string; readonly unitId: string },
  units: Parameters<typeof sendingUnits>[0],
): AllocationProblem {
  if (problem.people.some(({ id }) => id === person.id)) return problem;
  const unitId = sendingUnits(units).get(person.unitId) ?? person.unitId;
  return { ...problem, people: [...problem.people, { id: person.id, unitId, isUntrained: true }] };
}

function ruleText(rule: PlaceRule, titles: ReadonlyMap<string, string>): Text {
  const other = 'withItemId' in rule ? (titles.get(rule.withItemId) ?? '') : '';
  switch (rule.kind) {
    case 'class-full':
      return text(`班次已满（${rule.most} 个名额）`, `the class is full (${rule.most} places)`);
    case 'unit-quota':
      return text(`本单位名额已用完（${rule.most} 个）`, `the unit has used its ${rule.most} places`);
    case 'places-a-person':
      return text(`每人最多 ${rule.most} 个名额`, `one person has ${rule.most} places at most`);
    case 'overlap':
      return text(`与“${other}”时间冲突`, `it overlaps with '${other}'`);
    case 'same-course':
      return text(`与“${other}”是同一课程`, `it is the same course as '${other}'`);
    case 'not-opened':
      return text(
        `未达到 ${rule.least} 人的开班人数`,
        `fewer than the ${rule.least} people that open the class`,
      );
  }
}

function joined(texts: readonly Text[]): Text {
  return text(texts.map(each => each['zh-CN']).join('；'), texts.map(each => each.en).join('; '));
}
