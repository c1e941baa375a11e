import { printDocument, type Block, type PrintFormat } from '@peixun/print';
import type { FileAnswer, Language } from '@peixun/plugin-api';
import { needsAnalysisErrors as errors, type Place } from '../../contract/index.ts';
import type { ItemRow } from '../../database/menus.ts';
import { sendingUnits } from '../../domain/allocation/sending-units.ts';
import { dayText } from '../../domain/cycles/county-day.ts';
import type { NeedsContext } from '../../parts.ts';
import { pageWords, type Say } from '../page-words.ts';
import { allPlaces, allRefusals } from './allocation-results.ts';

interface Words {
  readonly say: Say;
  readonly language: Language;
}

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
  const { menu, items, places } = await allPlaces(context, menuId);
  if (places.length === 0) throw errors.ALLOCATION_MISSING({ title: menu.title });
  const { language, county } = context;
  const words = { say: pageWords(language), language };
  const pages =
    by === 'class'
      ? classPages(items, places, words)
      : await unitPages(context, menuId, { items, places }, words);
  const title = words.say(`place.printed.${by}`, { title: menu.title });
  const { bytes, contentType } = await printDocument(
    {
      title,
      subtitle: words.say('quarter.of', { year: menu.year, quarter: menu.quarter }),
      letterhead: county.name[language],
      language,
      format: 'working',
      blocks: pages.flatMap((page, at): Block[] => (at === 0 ? page : [{ kind: 'page-break' }, ...page])),
    },
    format,
    context,
  );
  return { fileName: `${title}.${format}`, bytes, contentType };
}

function classPages(items: readonly ItemRow[], places: readonly Place[], words: Words): Block[][] {
  const { say } = words;
  return items.flatMap(item => {
    const people = places.filter(({ itemId }) => itemId === item.id).toSorted(byUnitAndName);
    if (people.length === 0) return [];
    return [
      [
        { kind: 'heading', level: 1, text: item.title },
        {
          kind: 'paragraph',
          text: `${daysOf(item, words)} · ${say('place.people', { count: people.length })}`,
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

/** A page for each unit that sends people, with those of the units below it. */
async function unitPages(
  context: NeedsContext,
  menuId: string,
  { items, places }: { readonly items: readonly ItemRow[]; readonly places: readonly Place[] },
  words: Words,
): Promise<Block[][]> {
  const { say } = words;
  const [units, refusals] = await Promise.all([context.directory.units(), allRefusals(context, menuId)]);
  const sending = sendingUnits(units);
  const senderOf = ({ unitId }: { readonly unitId: string }) => sending.get(unitId) ?? unitId;
  const itemOf = new Map(items.map(item => [item.id, item]));
  const placed = new Set(places.map(({ personId }) => personId));
  const given = Map.groupBy(places, senderOf);
  const without = Map.groupBy(
    refusals.filter(({ personId }) => !placed.has(personId)),
    senderOf,
  );
  return units
    .filter(({ id }) => given.has(id) || without.has(id))
    .map(({ id, name }): Block[] => {
      const people = (given.get(id) ?? []).toSorted(byUnitAndName);
      const names = [...new Set(without.get(id)?.map(refused => refused.name))];
      return [
        { kind: 'heading', level: 1, text: name },
        ...(people.length > 0 ? [placesOfUnit(people, itemOf, words)] : []),
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

function placesOfUnit(people: readonly Place[], itemOf: ReadonlyMap<string, ItemRow>, words: Words): Block {
  const { say } = words;
  return {
    kind: 'table',
    columns: [
      { title: say('place.number'), width: 0.4, align: 'center' },
      { title: say('person.name') },
      { title: say('unit'), width: 1.6 },
      { title: say('item.name'), width: 1.6 },
      { title: say('item.days'), width: 2 },
    ],
    rows: people.map(({ name, unitName, itemId, itemTitle }, at) => [
      `${at + 1}`,
      name,
      unitName,
      itemTitle,
      daysOf(itemOf.get(itemId), words),
    ]),
  };
}

function daysOf(item: ItemRow | undefined, { say, language }: Words): string {
  if (item === undefined) return '';
  return say('fromTo', { from: dayText(item.startsOn)[language], to: dayText(item.endsOn)[language] });
}

function byUnitAndName(a: Place, b: Place): number {
  return a.unitName.localeCompare(b.unitName, 'zh') || a.name.localeCompare(b.name, 'zh');
}
