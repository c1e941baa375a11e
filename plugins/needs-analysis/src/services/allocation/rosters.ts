import { text, type Language, type Text } from '@peixun/plugin-api';
import { writeWorkbook } from '@peixun/spreadsheet';
import { needsAnalysisErrors as errors, type Place } from '../../contract/index.ts';
import type { NeedsContext } from '../../parts.ts';
import { allPlaces } from './allocation-results.ts';

const columns: readonly { title: Text; width: number }[] = [
  { title: text('序号', 'No.'), width: 6 },
  { title: text('姓名', 'Name'), width: 14 },
  { title: text('单位', 'Unit'), width: 28 },
  { title: text('志愿', 'Choice'), width: 10 },
  { title: text('名额来源', 'Given'), width: 14 },
  { title: text('本年度首次参训', 'First this year'), width: 16 },
];

const origins: Readonly<Record<Place['origin'], Text>> = {
  computed: text('计算', 'computed'),
  'by-hand': text('手工', 'by hand'),
  'moved-up': text('候补', 'moved up'),
};

const yes = text('是', 'yes');

/** The rosters of a menu's classes as a workbook, one sheet each; a class without people has none. */
export async function rosterWorkbook(context: NeedsContext, menuId: string) {
  const { menu, items, places } = await allPlaces(context, menuId);
  const { language } = context;
  const sheets = items
    .map(item => ({ item, people: places.filter(({ itemId }) => itemId === item.id) }))
    .filter(({ people }) => people.length > 0)
    .map(({ item, people }) => ({
      name: item.title,
      columns: columns.map(({ title, width }) => ({ title: title[language], width })),
      rows: people
        .toSorted((a, b) => a.unitName.localeCompare(b.unitName, 'zh') || a.name.localeCompare(b.name, 'zh'))
        .map((place, at) => rowOf(place, at, language)),
    }));
  if (sheets.length === 0) throw errors.ALLOCATION_MISSING({ title: menu.title });
  return { fileName: `${menu.title}.xlsx`, bytes: writeWorkbook(sheets) };
}

function rowOf({ name, unitName, rank, origin, isUntrained }: Place, at: number, language: Language) {
  return [at + 1, name, unitName, rank, origins[origin][language], isUntrained ? yes[language] : ''];
}
