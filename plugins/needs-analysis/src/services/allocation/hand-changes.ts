import { pageOf, readCursor, text } from '@peixun/plugin-api';
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
import { deletePlace, insertPlaces } from '../../database/places.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { actingPersonId } from '../acting-person.ts';
import { inState, type LockedMenu } from '../ordering/menus.ts';
import { peopleNames } from '../people.ts';
import { requireNotRunning } from './compute-allocation.ts';
import { brokenRules, rulesText, type HandPlace } from './hand-change-rules.ts';
import { prepareAllocation, stillStand, type PreparedAllocation } from './prepare-allocation.ts';

/** The states of a menu in which places are changed by hand. */
const changeable = ['open', 'closed', 'published'] as const;

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
 *   `HAND_CHANGE_AGAINST_RULES`, `HAND_CHANGE_OVERRIDABLE`, `ALLOCATION_RUNNING`.
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
    input.kind === 'remove'
      ? []
      : await overriddenRules(
          context,
          prepared,
          { person, itemId: input.itemId, fromItemId },
          input.override,
        );

  const rank =
    prepared.choices.find(choice => choice.personId === person.id && choice.itemId === itemId)?.rank ?? null;
  const id = await inState(context, menuId, changeable, async (tx, locked) => {
    await requireNotRunning(tx, locked);
    if (!(await stillStand(tx, menuId, prepared.places))) return undefined;
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
      changerId: actingPersonId(context),
    };
    tx.write(insertHandChange(tx.db, change));
    if (fromItemId !== null) {
      tx.write(deletePlace(tx.db, { menuId, itemId: fromItemId, personId: person.id }));
    }
    if (itemId !== null) {
      const place = { menuId, itemId, personId: person.id, unitId: person.unitId };
      const isUntrained = prepared.isUntrained(person.id);
      await insertPlaces(tx.db, [{ ...place, rank, isUntrained, origin: 'by-hand' }]);
    }
    tx.audit({
      objectType: 'hand-change',
      objectId: change.id,
      details: { kind: change.kind, personId: person.id, itemId, fromItemId },
    });
    tellIfPublished(tx, locked, person.id);
    return change.id;
  });
  // Somebody changed places meanwhile: the rules are asked again.
  return id === undefined ? changeByHand(context, menuId, input) : { id };
}

/**
 * Takes a change by hand back. A place that it took away is given again only where no rule stands against it.
 *
 * @throws `HAND_CHANGE_NOT_FOUND`, `HAND_CHANGE_NOT_LAST`, `HAND_CHANGE_AGAINST_RULES`, `MENU_STATE`,
 *   `ALLOCATION_RUNNING`.
 */
export async function undoByHand(context: NeedsContext, id: string): Promise<void> {
  const [change] = await context.read(db => selectHandChangeById(db, id));
  if (change === undefined || change.undoneAt !== null) throw errors.HAND_CHANGE_NOT_FOUND();
  const { menuId, personId, itemId, fromItemId, fromPlace, unitId } = change;
  const [menu] = await context.read(db => selectMenuById(db, menuId));
  const person = await context.directory.person(personId);
  if (menu === undefined || person === undefined) throw errors.HAND_CHANGE_NOT_FOUND();
  const prepared = await prepareAllocation(context, menu);
  const isHeld = prepared.places.some(place => place.personId === personId && place.itemId === fromItemId);
  const isGivenAgain = fromItemId !== null && fromPlace !== null && !isHeld;
  const rules = isGivenAgain
    ? await brokenRules(context, prepared, { person, itemId: fromItemId, fromItemId: itemId })
    : [];
  const isDone = await inState(context, menuId, changeable, async (tx, locked) => {
    await requireNotRunning(tx, locked);
    if (!(await stillStand(tx, menuId, prepared.places))) return false;
    const standing = await selectStandingChanges(tx.db, menuId).where('person_id', '=', personId).execute();
    if (!standing.some(other => other.id === id)) throw errors.HAND_CHANGE_NOT_FOUND();
    if (standing[0]?.id !== id) throw errors.HAND_CHANGE_NOT_LAST({ name: person.name });
    if (rules.length > 0) throw errors.HAND_CHANGE_AGAINST_RULES({ rules: rulesText(rules, prepared) });
    tx.write(undoHandChange(tx.db, id, tx.now()));
    if (itemId !== null) tx.write(deletePlace(tx.db, { menuId, itemId, personId }));
    if (isGivenAgain) {
      await insertPlaces(tx.db, [{ menuId, itemId: fromItemId, personId, unitId, ...fromPlace }]);
    }
    tx.audit({ objectType: 'hand-change', objectId: id, details: { undone: true } });
    tellIfPublished(tx, locked, personId);
    return true;
  });
  // Somebody changed places meanwhile: the rules are asked again.
  if (!isDone) await undoByHand(context, id);
}

function tellIfPublished(tx: NeedsTransaction, { state }: LockedMenu, personId: string): void {
  if (state !== 'published') return;
  tx.notify({
    personIds: [personId],
    title: text('您的名额有调整，请查看', 'Your place has been changed: please look'),
    link: '/needs-analysis/choices',
  });
}

/** The rules that a place breaks and may break; throws for all others. */
async function overriddenRules(
  context: NeedsContext,
  prepared: PreparedAllocation,
  place: HandPlace,
  isOverridden: boolean,
): Promise<string[]> {
  const path = ['itemId'];
  const rules = await brokenRules(context, prepared, place);
  const allowed = new Set<string>(context.rule(allocationRules).values.overridable);
  const strict = rules.filter(({ kind }) => !allowed.has(kind));
  if (strict.length > 0) {
    throw errors.HAND_CHANGE_AGAINST_RULES({ rules: rulesText(strict, prepared) }, { path });
  }
  if (rules.length > 0 && !isOverridden) {
    throw errors.HAND_CHANGE_OVERRIDABLE({ rules: rulesText(rules, prepared) }, { path });
  }
  return rules.map(({ kind }) => overridableRule.parse(kind));
}
