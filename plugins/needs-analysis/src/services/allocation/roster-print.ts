import { printDocument, type Block, type PrintFormat } from '@peixun/print';
import type { FileAnswer } from '@peixun/plugin-api';
import { needsAnalysisErrors as errors, type Place, type Refusal } from '../../contract/index.ts';
import { selectMenuById, type ItemRow } from '../../database/menus.ts';
import type { NeedsContext } from '../../parts.ts';
import { pageWords, type Say } from '../page-words.ts';
import { allPlaces, allRefusals } from './allocation-results.ts';

/**
 * The places of a menu to print: a page for each class, or for each unit with who got none; within what the reader
 * sees.
 *
 * @throws `MENU_NOT_FOUND`, `ALLOCATION_MISSING` where nobody has a place.
 */
export async function printRosters(
  context: NeedsContext,
  menuId: string,
  by: 'class' | 'unit',
  format: PrintFormat,
): Promise<FileAnswer> {
  const [menu] = await context.read(db => selectMenuById(db, menuId));
  if (menu === undefined) throw errors.MENU_NOT_FOUND({ id: menuId });
  const { items, places } = await allPlaces(context, menuId);
  if (places.length === 0) throw errors.ALLOCATION_MISSING({ title: menu.title });
  const { language, county } = context;
  const say = pageWords(language);
  const pages =
    by === 'class'
      ? classPages(items, places, say)
      : unitPages(items, places, await allRefusals(context, menuId), say);
  const title = say(`place.printed.${by}`, { title: menu.title });
  const { bytes, contentType } = await printDocument(
    {
      title,
      subtitle: say('quarter.of', { year: menu.year, quarter: menu.quarter }),
      letterhead: county.name[language],
      language,
      format: 'working',
      blocks: pages.flatMap((page, at): Block[] => (at === 0 ? page : [{ kind: 'page-break' }, ...page])),
    },
    format,
    { signal: context.signal },
  );
  return { fileName: `${title}.${format}`, bytes, contentType };
}

function classPages(items: readonly ItemRow[], places: readonly Place[], say: Say): Block[][] {
  return items.flatMap(item => {
    const people = places.filter(({ itemId }) => itemId === item.id).toSorted(byUnitAndName);
    if (people.length === 0) return [];
    return [
      [
        { kind: 'heading', level: 1, text: item.title },
        {
          kind: 'paragraph',
          text: `${daysOf(item, say)} · ${say('place.people', { count: people.length })}`,
        },
        {
          kind: 'table',
          columns: [
            { title: say('place.number'), width: 0.4, align: 'center' },
            { title: say('person.name') },
            { title: say('unit'), width: 2 },
            { title: say('choice.rank') },
          ],
          rows: people.map(({ name, unitName, rank }, at) => [
            `${at + 1}`,
            name,
            unitName,
            rank === null ? say('choice.notChosen') : say('choice.nth', { number: rank }),
          ]),
        },
      ],
    ];
  });
}

function unitPages(
  items: readonly ItemRow[],
  places: readonly Place[],
  refusals: readonly Refusal[],
  say: Say,
): Block[][] {
  const itemOf = new Map(items.map(item => [item.id, item]));
  const placed = new Set(places.map(({ personId }) => personId));
  const without = refusals.filter(({ personId }) => !placed.has(personId));
  const units = Map.groupBy([...places, ...without].toSorted(byUnitAndName), ({ unitId }) => unitId);
  return [...units].map(([unitId, [first]]) => {
    const given = places.filter(place => place.unitId === unitId).toSorted(byUnitAndName);
    const names = [...new Set(without.filter(one => one.unitId === unitId).map(({ name }) => name))];
    return [
      { kind: 'heading', level: 1, text: first?.unitName ?? '' },
      ...(given.length > 0
        ? [
            {
              kind: 'table' as const,
              columns: [
                { title: say('place.number'), width: 0.4, align: 'center' as const },
                { title: say('person.name') },
                { title: say('item.name'), width: 1.6 },
                { title: say('item.days'), width: 2 },
              ],
              rows: given.map(({ name, itemId, itemTitle }, at) => [
                `${at + 1}`,
                name,
                itemTitle,
                daysOf(itemOf.get(itemId), say),
              ]),
            },
          ]
        : []),
      ...(names.length > 0
        ? [
            {
              kind: 'paragraph' as const,
              text: say('place.without', { names: names.join(say('listComma')) }),
            },
          ]
        : []),
    ];
  });
}

function daysOf(item: ItemRow | undefined, say: Say): string {
  return item === undefined ? '' : say('fromTo', { from: item.startsOn, to: item.endsOn });
}

function byUnitAndName(a: Place | Refusal, b: Place | Refusal): number {
  return a.unitName.localeCompare(b.unitName, 'zh') || a.name.localeCompare(b.name, 'zh');
}
