import type { Person } from '@peixun/plugin-api';
import {
  allocationRules,
  needsAnalysisErrors as errors,
  type Chooser,
  type Ineligibility,
} from '../../contract/index.ts';
import { deleteChoices, insertChoices, renumberChoices, selectChoices } from '../../database/choices.ts';
import { lockMenu, selectItems, selectMenuById } from '../../database/menus.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { obstaclesOf } from '../allocation/obstacles.ts';
import { audienceNames } from '../lookups.ts';
import { takesChoices } from './menus.ts';
import { peopleByIds } from '../people.ts';

/** People of the actor's units by name, each with their choices and what they may choose. */
export async function listChoosers(
  context: NeedsContext,
  menuId: string,
  { unitId, name, cursor, limit }: { unitId?: string; name?: string; cursor?: string; limit: number },
): Promise<{ items: Chooser[]; nextCursor?: string }> {
  const [[menu], items, page, units, audiences] = await Promise.all([
    context.read(db => selectMenuById(db, menuId)),
    context.read(db => selectItems(db, menuId)),
    context.directory.people({ unitId, name, cursor, limit }),
    context.directory.units(),
    audienceNames(context),
  ]);
  if (menu === undefined || menu.state === 'draft') throw errors.MENU_NOT_FOUND({ id: menuId });
  const personIds = page.items.map(({ id }) => id);
  const [choices, obstacles] = await Promise.all([
    context.read(db => selectChoices(db, { menuId, personIds })),
    obstaclesOf(context, menuId, personIds),
  ]);
  const byPerson = Map.groupBy(choices, ({ personId }) => personId);
  return {
    items: page.items.map(person => ({
      personId: person.id,
      name: person.name,
      unitName: units.find(({ id }) => id === person.unitId)?.name ?? '',
      audienceName: audiences.get(person.audienceId ?? '') ?? '',
      choices: (byPerson.get(person.id) ?? []).map(({ itemId, rank, chosenBy }) => ({
        itemId,
        rank,
        chosenBy,
      })),
      eligible: items.filter(item => obstacles.of(item, person) === undefined).map(({ id }) => id),
    })),
    nextCursor: page.nextCursor,
  };
}

interface Skipped {
  readonly personId: string;
  readonly name: string;
  readonly reason: Ineligibility | { readonly kind: 'chosen' } | { readonly kind: 'full' };
}

/**
 * Chooses an item for people, after what they chose before. Who cannot have it is left out and named.
 *
 * @throws `MENU_NOT_FOUND`, `CHOICE_LATE`, `MENU_ITEM_NOT_FOUND`.
 */
export async function chooseForPeople(
  context: NeedsContext,
  menuId: string,
  { itemId, personIds }: { itemId: string; personIds: readonly string[] },
): Promise<{ added: number; skipped: Skipped[] }> {
  const [items, people, obstacles] = await Promise.all([
    context.read(db => selectItems(db, menuId)),
    peopleByIds(context, personIds),
    obstaclesOf(context, menuId, personIds),
  ]);
  const item = items.find(({ id }) => id === itemId);
  if (item === undefined) throw errors.MENU_ITEM_NOT_FOUND({ id: itemId });
  const most = context.rule(allocationRules).values.choicesAPerson;
  return whileOpen(context, menuId, async tx => {
    const before = Map.groupBy(
      await selectChoices(tx.db, { menuId, personIds: [...people.keys()] }).execute(),
      ({ personId }) => personId,
    );
    const skipped: Skipped[] = [];
    const chosen: Person[] = [];
    for (const person of people.values()) {
      const own = before.get(person.id) ?? [];
      const reason =
        obstacles.of(item, person) ??
        (own.some(choice => choice.itemId === itemId) ? { kind: 'chosen' as const } : undefined) ??
        (own.length >= most ? { kind: 'full' as const } : undefined);
      if (reason) skipped.push({ personId: person.id, name: person.name, reason });
      else chosen.push(person);
    }
    const rows = chosen.map(({ id: personId, unitId }) => ({
      ...{ menuId, personId, itemId, unitId },
      rank: (before.get(personId)?.length ?? 0) + 1,
      chosenBy: 'unit' as const,
    }));
    if (rows.length > 0) await insertChoices(tx.db, rows).execute();
    tx.audit({ objectType: 'menu-item', objectId: itemId, details: { chosen: rows.length } });
    return { added: rows.length, skipped };
  });
}

/** @throws `MENU_NOT_FOUND`, `CHOICE_LATE`. */
export async function takeBackChoices(
  context: NeedsContext,
  menuId: string,
  { itemId, personIds }: { itemId: string; personIds: readonly string[] },
): Promise<{ removed: number }> {
  return whileOpen(context, menuId, async tx => {
    const { numDeletedRows } = await deleteChoices(
      tx.db,
      menuId,
      personIds,
      itemId,
    ).executeTakeFirstOrThrow();
    await renumberChoices(menuId, personIds).execute(tx.db);
    const removed = Number(numDeletedRows);
    tx.audit({ objectType: 'menu-item', objectId: itemId, details: { unchosen: removed } });
    return { removed };
  });
}

async function whileOpen<Result>(
  context: NeedsContext,
  menuId: string,
  work: (tx: NeedsTransaction) => Promise<Result>,
): Promise<Result> {
  return context.transaction(async tx => {
    const menu = await lockMenu(tx.db, menuId).executeTakeFirst();
    if (menu === undefined || menu.state === 'draft') throw errors.MENU_NOT_FOUND({ id: menuId });
    if (!takesChoices(context, menu)) {
      throw errors.CHOICE_LATE({ title: menu.title, from: menu.opensOn, to: menu.closesOn });
    }
    return work(tx);
  });
}
