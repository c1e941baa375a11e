import { text, type Language } from '@peixun/plugin-api';
import { exampleMark } from '../example-mark.ts';
import { instructionsName, ownHeadings } from '../reading/header.ts';
import type { Column, ColumnType, Columns, Sheet } from '../sheet.ts';
import { writeWorkbook, type OutputColumn } from './write-workbook.ts';

const words = {
  column: text('列名', 'Column'),
  required: text('是否必填', 'Required'),
  how: text('怎样填写', 'How to fill it in'),
  yes: text('必填', 'required'),
  no: text('选填', 'optional'),
};

const typeNotes: Partial<Record<ColumnType, ReturnType<typeof text>>> = {
  'identity-number': text('18 位，以文本填写。', '18 characters, entered as text.'),
  phone: text('手机号 11 位，或区号-号码。', 'Mobile number of 11 digits, or area code, hyphen, number.'),
  date: text('例如 2024-05-06。', 'For example 2024-05-06.'),
  month: text('例如 2024-05。', 'For example 2024-05.'),
  integer: text('整数。', 'A whole number.'),
  decimal: text('数字。', 'A number.'),
  boolean: text('填“是”或“否”。', 'Yes or no.'),
  choice: text('从下拉列表中选择。', 'Choose from the list.'),
};

/** An empty .xlsx for a sheet: headings (required ones red), an example row, lists of choices, instructions. */
export function templateFor<C extends Columns>(sheet: Sheet<C>, language: Language): Uint8Array {
  const columns: Column[] = Object.values(sheet.columns);
  const example = [...columns.map(column => exampleOf(column, language)), exampleMark.text[language]];
  const guide = columns.map(column => [
    column.title[language],
    words[column.required ? 'yes' : 'no'][language],
    noteOf(column, language),
  ]);
  return writeWorkbook([
    {
      name: sheet.title[language],
      columns: [
        ...columns.map(column => outputColumn(column, language)),
        { title: ownHeadings.remark[language], width: 32 },
      ],
      rows: [example],
    },
    {
      name: instructionsName[language],
      columns: [
        { title: words.column[language], width: 20 },
        { title: words.required[language], width: 12 },
        { title: words.how[language], width: 70 },
      ],
      rows: guide,
    },
  ]);
}

/** A column as our own files show it. */
export function outputColumn(column: Column, language: Language): OutputColumn {
  return {
    title: column.title[language],
    width: column.type === 'identity-number' ? 24 : 16,
    isRequired: column.required,
    choices: choicesOf(column, language),
    hint: noteOf(column, language) || undefined,
  };
}

function noteOf(column: Column, language: Language): string {
  return [column.note?.[language], typeNotes[column.type]?.[language]].filter(Boolean).join(' ');
}

function choicesOf({ type, choices }: Column, language: Language): string[] | undefined {
  if (type === 'boolean') return language === 'en' ? ['yes', 'no'] : ['是', '否'];
  if (type !== 'choice' || !choices) return undefined;
  return Object.values(choices).map(({ title }) => title[language]);
}

function exampleOf(column: Column, language: Language): string {
  return column.example ?? choicesOf(column, language)?.[0] ?? '';
}
