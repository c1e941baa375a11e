import type { Person } from '@peixun/plugin-api';
import {
  allocationRules,
  moveUp,
  needsAnalysisErrors as errors,
  type ChoiceResult,
  type OwnItem,
  type OwnMenu,
  type Theme,
} from '../../contract/index.ts';
import { deleteChoices, insertChoices, selectChoices } from '../../database/choices.ts';
import { lockMenu, selectItems, selectMenus, type ItemRow } from '../../database/menus.ts';
import { selectPlaces, selectRefusals, selectWithdrawn, withdrawPlace } from '../../database/places.ts';
import type { NeedsContext } from '../../parts.ts';
import { actingPerson } from '../acting-person.ts';
import { obstaclesOf } from '../allocation/obstacles.ts';
import { personNeeds } from '../allocation/person-needs.ts';
import { knownGaps, type KnownGaps } from '../competencies/known-gaps.ts';
import { themesOf } from '../lookups.ts';
import { today } from '../today.ts';
import { takesChoices } from './menus.ts';
import { obstacleText } from '../allocation/obstacle-text.ts';

/** How many menus somebody is shown: the newest. */
const shownMenus = 4;

/** Open menus with what is on them for the actor, and older ones with what became of their choices. */
export async function ownMenus(context: NeedsContext): Promise<OwnMenu[]> {
  const person = await actingPerson(context);
  if (person === undefined) return [];
  const [menus, known, themes] = await Promise.all([
    context.read(db =>
      selectMenus(db, { states: ['open', 'closed', 'published'] }, { before: undefined, limit: shownMenus }),
    ),
    knownGaps(context, today(context), {}, [person]),
    themesOf(context),
  ]);
  const own = await Promise.all(menus.map(menu => ownMenu(context, { person, known, themes }, menu)));
  return own.filter(
    ({ takesChoices: isOpen, items }) =>
      isOpen || items.some(({ rank, result }) => rank !== null || result !== null),
  );
}

type MenuRow = Awaited<ReturnType<ReturnType<typeof selectMenus>['execute']>>[number];

interface Chooser {
  readonly person: Person;
  readonly known: KnownGaps;
  readonly themes: readonly Theme[];
}

async function ownMenu(
  context: NeedsContext,
  { person, known, themes }: Chooser,
  menu: MenuRow,
): Promise<OwnMenu> {
  const { id: menuId, title, closesOn, state } = menu;
  const [items, choices, needOf, obstacles, results] = await Promise.all([
    context.read(db => selectItems(db, menuId)),
    context.read(db => selectChoices(db, { menuId, personIds: [person.id] })),
    personNeeds(context, menu, known),
    obstaclesOf(context, menuId, [person.id]),
    state === 'published' ? resultsOf(context, menuId, person.id) : new Map<string, ChoiceResult>(),
  ]);
  return {
    id: menuId,
    title,
    closesOn,
    state,
    takesChoices: takesChoices(context, menu),
    mostChoices: context.rule(allocationRules).values.choicesAPerson,
    items: items.map(item => {
      const choice = choices.find(({ itemId }) => itemId === item.id);
      const need = needOf(person, item.themeIds);
      return {
        id: item.id,
        title: item.title,
        description: item.description,
        themeNames: item.themeIds.flatMap(id => themes.find(theme => theme.id === id)?.name ?? []),
        least: item.least,
        most: item.most,
        startsOn: item.startsOn,
        endsOn: item.endsOn,
        withdrawnReason: item.withdrawnReason,
        need: need === undefined ? null : Math.round(need * 100),
        rank: choice?.rank ?? null,
        chosenBy: choice?.chosenBy ?? null,
        stage: stageOf(item, today(context)),
        obstacle: obstacles.of(item, person) ?? null,
        result: results.get(item.id) ?? null,
      };
    }),
  };
}

function stageOf({ startsOn, endsOn }: ItemRow, day: string): OwnItem['stage'] {
  if (day < startsOn) return 'ahead';
  return day <= endsOn ? 'under-way' : 'over';
}

async function resultsOf(
  context: NeedsContext,
  menuId: string,
  personId: string,
): Promise<ReadonlyMap<string, ChoiceResult>> {
  const [places, withdrawn, refused] = await Promise.all([
    context.read(db => selectPlaces(db, menuId, { personId })),
    context.read(db => selectWithdrawn(db, menuId, personId)),
    context.read(db => selectRefusals(db, menuId, { personId })),
  ]);
  const results = new Map<string, ChoiceResult>();
  for (const { itemId, reasons, waiting } of refused)
    results.set(itemId, { kind: 'refused', reasons, waiting });
  for (const { itemId } of withdrawn) results.set(itemId, { kind: 'withdrawn' });
  for (const { itemId, origin } of places) results.set(itemId, { kind: 'given', origin });
  return results;
}

/**
 * Replaces the actor's choices by others, the most wanted first. The same choices again change nothing.
 *
 * @throws `MENU_NOT_FOUND`, `CHOICE_LATE`, `CHOICES_TOO_MANY`, `CHOICE_TWICE`, `CHOICE_NOT_ELIGIBLE`,
 *   `CHOICE_NEEDS_A_PERSON`, `MENU_ITEM_NOT_FOUND`.
 */
export async function setOwnChoices(
  context: NeedsContext,
  menuId: string,
  itemIds: readonly string[],
): Promise<void> {
  const person = await requirePerson(context);
  const [items, obstacles] = await Promise.all([
    context.read(db => selectItems(db, menuId)),
    obstaclesOf(context, menuId, [person.id]),
  ]);
  const most = context.rule(allocationRules).values.choicesAPerson;
  if (itemIds.length > most) {
    throw errors.CHOICES_TOO_MANY({ most, count: itemIds.length }, { path: ['itemIds'] });
  }
  const chosen = itemIds.map((id, at): ItemRow => {
    const path = ['itemIds', at];
    const item = items.find(candidate => candidate.id === id);
    if (item === undefined) throw errors.MENU_ITEM_NOT_FOUND({ id }, { path });
    if (itemIds.indexOf(id) !== at) throw errors.CHOICE_TWICE({ title: item.title }, { path });
    const obstacle = obstacles.of(item, person);
    if (obstacle) {
      throw errors.CHOICE_NOT_ELIGIBLE({ title: item.title, reason: obstacleText(obstacle) }, { path });
    }
    return item;
  });
  await context.transaction(async tx => {
    const menu = await lockMenu(tx.db, menuId).executeTakeFirst();
    if (menu === undefined) throw errors.MENU_NOT_FOUND({ id: menuId });
    if (!takesChoices(context, menu)) {
      throw errors.CHOICE_LATE({ title: menu.title, from: menu.opensOn, to: menu.closesOn });
    }
    const before = await selectChoices(tx.db, { menuId, personIds: [person.id] }).execute();
    tx.write(deleteChoices(tx.db, menuId, [person.id]));
    const rows = chosen.map((item, at) => ({
      menuId,
      personId: person.id,
      itemId: item.id,
      unitId: person.unitId,
      rank: at + 1,
      chosenBy: before.find(({ itemId }) => itemId === item.id)?.chosenBy ?? ('self' as const),
    }));
    if (rows.length > 0) await insertChoices(tx.db, rows).execute();
    tx.audit({ objectType: 'menu', objectId: menuId, details: { choices: rows.length } });
  });
}

/**
 * Gives a published place back before the class begins; who waits for it moves up.
 *
 * @throws `PLACE_NOT_FOUND`, `PLACE_BEGUN`, `CHOICE_NEEDS_A_PERSON`.
 */
export async function giveBackPlace(context: NeedsContext, menuId: string, itemId: string): Promise<void> {
  const person = await requirePerson(context);
  const [item] = (await context.read(db => selectItems(db, menuId))).filter(({ id }) => id === itemId);
  if (item && stageOf(item, today(context)) !== 'ahead') {
    throw errors.PLACE_BEGUN({ title: item.title, day: item.startsOn });
  }
  await context.transaction(async tx => {
    const menu = await lockMenu(tx.db, menuId).executeTakeFirst();
    const isPublished = menu?.state === 'published';
    const { numUpdatedRows } = isPublished
      ? await withdrawPlace(tx.db, { menuId, itemId, personId: person.id }).executeTakeFirstOrThrow()
      : { numUpdatedRows: 0n };
    if (numUpdatedRows === 0n) throw errors.PLACE_NOT_FOUND({ title: item?.title ?? itemId });
    tx.audit({ objectType: 'menu-item', objectId: itemId, details: { withdrawn: true } });
    tx.startJob(moveUp, { menuId });
  });
}

async function requirePerson(context: NeedsContext): Promise<Person> {
  const person = await actingPerson(context);
  if (person === undefined) throw errors.CHOICE_NEEDS_A_PERSON();
  return person;
}
