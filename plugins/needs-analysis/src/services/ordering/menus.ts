import { pageOf, readCursor, text, type Text } from '@peixun/plugin-api';
import { z } from 'zod';
import {
  needsAnalysisErrors as errors,
  type Menu,
  type MenuInput,
  type MenuState,
} from '../../contract/index.ts';
import { selectChoices, selectDemand } from '../../database/choices.ts';
import {
  insertMenu,
  lockMenu,
  selectItems,
  selectMenuById,
  selectMenus,
  updateMenu,
  updateMenuState,
} from '../../database/menus.ts';
import { dayText } from '../../domain/cycles/county-day.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { audienceMembers } from '../people.ts';
import { audienceNames, themesOf } from '../lookups.ts';
import { menuEntry } from '../search-entries.ts';
import { today } from '../today.ts';

/** Drafts are shown to who makes menus. */
function visibleStates(context: NeedsContext): MenuState[] {
  const shown: MenuState[] = ['open', 'closed', 'published'];
  return context.can('needs-analysis.menu.write') ? ['draft', ...shown] : shown;
}

export async function listMenus(
  context: NeedsContext,
  { cursor, limit, state }: { state?: MenuState; cursor?: string; limit: number },
) {
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const states = visibleStates(context).filter(candidate => state === undefined || candidate === state);
  if (states.length === 0) return { items: [] };
  const rows = await context.read(db => selectMenus(db, { states }, { before, limit: limit + 1 }));
  const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
  return { items: items.map(row => shownMenu(context, row)), nextCursor };
}

/** @throws `MENU_NOT_FOUND`. */
export async function readMenu(context: NeedsContext, id: string) {
  const [[row], items, demand, themes, audiences] = await Promise.all([
    context.read(db => selectMenuById(db, id)),
    context.read(db => selectItems(db, id)),
    context.read(db => selectDemand(db, id)),
    themesOf(context),
    audienceNames(context),
  ]);
  if (row === undefined || !visibleStates(context).includes(row.state)) throw errors.MENU_NOT_FOUND({ id });
  return {
    ...shownMenu(context, row),
    offered: items.map(item => ({
      ...item,
      themeNames: item.themeIds.flatMap(themeId => themes.find(theme => theme.id === themeId)?.name ?? []),
      audienceNames: item.audienceIds.flatMap(audienceId => audiences.get(audienceId) ?? []),
    })),
    demand,
  };
}

/** @throws `MENU_DAYS_REVERSED`. */
export async function draftMenu(context: NeedsContext, input: MenuInput): Promise<{ id: string }> {
  checkDays(input);
  return context.transaction(async tx => {
    const id = tx.newId();
    tx.write(insertMenu(tx.db, id, input));
    tx.audit({ objectType: 'menu', objectId: id });
    return { id };
  });
}

/** @throws `MENU_NOT_FOUND`, `MENU_STATE`, `MENU_DAYS_REVERSED`, `MENU_CLOSES_IN_PAST`. */
export async function changeMenu(context: NeedsContext, id: string, input: MenuInput): Promise<void> {
  checkDays(input);
  await inState(context, id, ['draft', 'open'], async (tx, { state }) => {
    if (state === 'open') requireOpenDays(context, input);
    tx.write(updateMenu(tx.db, id, input));
  });
}

/**
 * Opens a menu for choices, also one that was closed before its places are published. The people of its audiences
 * are told.
 *
 * @throws `MENU_NOT_FOUND`, `MENU_STATE`, `MENU_WITHOUT_ITEMS`, `MENU_CLOSES_IN_PAST`.
 */
export async function openMenu(context: NeedsContext, id: string): Promise<void> {
  const items = await context.read(db => selectItems(db, id));
  const audienceIds = [...new Set(items.flatMap(item => item.audienceIds))];
  const members = await audienceMembers(context, audienceIds);
  await inState(context, id, ['draft', 'closed'], async (tx, menu) => {
    if (items.length === 0) throw errors.MENU_WITHOUT_ITEMS({ title: menu.title });
    requireOpenDays(context, menu);
    tx.write(updateMenuState(tx.db, id, 'open'));
    tx.notify({
      personIds: members.map(person => person.id),
      title: openNotice(menu),
      link: '/needs-analysis/choices',
    });
  });
  const [menu] = await context.read(db => selectMenuById(db, id));
  if (menu) await context.search.index([menuEntry(menu)]);
}

/** @throws `MENU_NOT_FOUND`, `MENU_STATE`. */
export async function closeMenu(context: NeedsContext, id: string): Promise<void> {
  await inState(context, id, ['open'], async tx => {
    tx.write(updateMenuState(tx.db, id, 'closed'));
  });
}

/**
 * Works on a menu while nobody else changes it.
 *
 * @throws `MENU_NOT_FOUND`, `MENU_STATE` where it is in none of `states`.
 */
export async function inState<Result>(
  context: NeedsContext,
  id: string,
  states: readonly MenuState[],
  work: (tx: NeedsTransaction, menu: LockedMenu) => Promise<Result>,
): Promise<Result> {
  return context.transaction(async tx => {
    const menu = await lockMenu(tx.db, id).executeTakeFirst();
    if (menu === undefined) throw errors.MENU_NOT_FOUND({ id });
    if (!states.includes(menu.state)) {
      throw errors.MENU_STATE({ title: menu.title, state: stateNames[menu.state] });
    }
    tx.audit({ objectType: 'menu', objectId: id, details: { state: menu.state } });
    return work(tx, menu);
  });
}

export type LockedMenu = Awaited<ReturnType<ReturnType<typeof lockMenu>['executeTakeFirstOrThrow']>>;

/** Whether choices are taken today. */
export function takesChoices(
  context: NeedsContext,
  menu: { readonly state: MenuState; readonly opensOn: string; readonly closesOn: string },
): boolean {
  const day = today(context);
  return menu.state === 'open' && menu.opensOn <= day && day <= menu.closesOn;
}

/** Ids of the people who chose an item, or anything of a menu. */
export async function choosersOf(
  context: NeedsContext,
  filter: { menuId: string; itemId?: string },
): Promise<string[]> {
  const choices = await context.read(db => selectChoices(db, filter));
  return [...new Set(choices.map(({ personId }) => personId))];
}

const stateNames: Readonly<Record<MenuState, Text>> = {
  draft: text('草稿', 'draft'),
  open: text('选课中', 'open'),
  closed: text('已截止', 'closed'),
  published: text('已公布', 'published'),
};

function shownMenu(
  context: NeedsContext,
  row: Awaited<ReturnType<ReturnType<typeof selectMenuById>['executeTakeFirstOrThrow']>>,
): Menu {
  const { publishedAt, ...menu } = row;
  return {
    ...menu,
    takesChoices: takesChoices(context, row),
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}

function checkDays({ opensOn, closesOn }: MenuInput): void {
  if (closesOn < opensOn) {
    throw errors.MENU_DAYS_REVERSED({ start: opensOn, end: closesOn }, { path: ['closesOn'] });
  }
}

function requireOpenDays(context: NeedsContext, { closesOn }: { readonly closesOn: string }): void {
  if (closesOn < today(context)) {
    throw errors.MENU_CLOSES_IN_PAST({ day: dayText(closesOn) }, { path: ['closesOn'] });
  }
}

function openNotice({ title, closesOn }: { readonly title: string; readonly closesOn: string }): Text {
  const until = dayText(closesOn);
  return text(
    `“${title}”开放选课，${until['zh-CN']}截止`,
    `“${title}” is open for choices until ${until.en}`,
  );
}
